import { DomainError } from '../shared/domain-error.js';
import { checkLadder } from './check-ladder.js';
import { isPolicyVersion, isTimeOfDay, TRIGGERS, type EscalationPolicy } from './policy.js';
import { isFigure, MOST_DAYS } from './policy-figure.js';

/** Figures by the least they can be: working days, `docketAfterUrgings` and `extensionsAtMost` are counts. */
const NEEDED = { acknowledgementExpiresAfter: 1, decisionWithin: 1, handOffWithin: 1 } as const;
const OPTIONAL = {
  docketAfterUrgings: 1,
  extensionsAtMost: 0,
  extensionAskedBefore: 0,
  conclusionsWithin: 1,
  contestWithin: 1,
} as const;

/**
 * Everything that stands against issuing a policy, in its own order; empty: it can be issued. Tasks rest on it for years, and a
 * wrong one would stop them. Each fault has a code and, in its params, the `place` as a path of the data (`steps.overdue.1`).
 */
export function policyFaults(policy: EscalationPolicy): readonly DomainError[] {
  return [
    ...namesOf(policy),
    ...hoursOf(policy),
    ...figuresOf(policy),
    ...unknownTriggersOf(policy),
    ...TRIGGERS.flatMap((trigger) => checkLadder(policy, trigger)),
  ];
}

/** @throws DomainError the first of `policyFaults` */
export function checkPolicy(policy: EscalationPolicy): void {
  const [first] = policyFaults(policy);
  if (first) throw first;
}

const isBlank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

function namesOf({ version, title }: EscalationPolicy): DomainError[] {
  const faults: DomainError[] = [];
  if (!isPolicyVersion(version))
    faults.push(new DomainError('policy-version-invalid', { place: 'version', version }));
  for (const language of ['vi', 'en'] as const)
    if (isBlank(title?.[language]))
      faults.push(new DomainError('policy-title-missing', { place: `title.${language}` }));
  return faults;
}

function hoursOf({ hour, window }: EscalationPolicy): DomainError[] {
  const faults: DomainError[] = [];
  if (!isTimeOfDay(hour)) faults.push(new DomainError('policy-hour-invalid', { place: 'hour', hour }));
  if (window === undefined) return faults;
  const { from, to } = window;
  if (!isTimeOfDay(from) || !isTimeOfDay(to) || from >= to)
    faults.push(new DomainError('policy-window-invalid', { place: 'window', from, to }));
  else if (faults.length === 0 && (hour < from || hour >= to))
    faults.push(new DomainError('policy-hour-outside-window', { place: 'hour', hour, from, to }));
  return faults;
}

function figuresOf(policy: EscalationPolicy): DomainError[] {
  const fault = (field: string, least: number) =>
    new DomainError('policy-figure-invalid', { place: field, field, least, most: MOST_DAYS });
  const needed = Object.entries(NEEDED) as [keyof typeof NEEDED, number][];
  const optional = Object.entries(OPTIONAL) as [keyof typeof OPTIONAL, number][];
  return [
    ...needed.filter(([field, least]) => !isFigure(policy[field], least)),
    ...optional.filter(([field, least]) => policy[field] !== undefined && !isFigure(policy[field], least)),
  ].map(([field, least]) => fault(field, least));
}

const unknownTriggersOf = ({ steps }: EscalationPolicy): DomainError[] =>
  Object.keys(steps)
    .filter((trigger) => !(TRIGGERS as readonly string[]).includes(trigger))
    .map((trigger) => new DomainError('policy-trigger-unknown', { place: `steps.${trigger}`, trigger }));
