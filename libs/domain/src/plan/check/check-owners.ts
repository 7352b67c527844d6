import { readName, type NameReading } from '../../organisation/match-unit.js';
import type { Organisation } from '../../organisation/organisation.js';
import { relationOf, unitOf, unitsOf } from '../../organisation/resolve.js';
import type { DraftTask } from '../plan.events.js';
import {
  onTask,
  type PlanFinding,
  type PlanFindingCode,
  type Severity,
  type UnitProposal,
} from './finding.js';

const proposalsOf = ({ matches }: NameReading, organisation: Organisation): UnitProposal[] =>
  matches.flatMap(({ owner, score }) => {
    const unit = owner.kind === 'unit' && unitOf(organisation, owner.unitId);
    return unit ? [{ unitId: unit.unitId, name: unit.name, score }] : [];
  });

type CodesOf = Record<Exclude<NameReading['standing'], 'taken'>, PlanFindingCode>;
const LEAD: CodesOf = { doubt: 'lead-proposed', outside: 'lead-outside', unknown: 'lead-unknown' };
const SUPPORT: CodesOf = {
  doubt: 'support-proposed',
  outside: 'support-outside',
  unknown: 'support-unknown',
};

/** A printed name that no unit surely bears. */
export function nameFinding(
  task: DraftTask,
  severity: Severity,
  printed: string,
  organisation: Organisation,
  codes: CodesOf,
): PlanFinding[] {
  const reading = readName(organisation, printed);
  if (reading.standing === 'taken') return [];
  const proposals = proposalsOf(reading, organisation);
  const unit = proposals.map(({ name }) => name).join(' / ');
  return [onTask(task, severity, codes[reading.standing], { printed, ...(unit ? { unit } : {}) }, proposals)];
}

/** Rõ người: one known unit or group answers for it. */
export function checkLeads(task: DraftTask, organisation: Organisation | undefined): PlanFinding[] {
  const { leadsPrinted, owners } = task;
  if (!organisation)
    return leadsPrinted.length + owners.length === 0 ? [missing(task)] : several(task, leadsPrinted);
  const named = (severity: Severity) =>
    leadsPrinted.flatMap((printed) => nameFinding(task, severity, printed, organisation, LEAD));
  if (unitsOf(organisation, owners).length > 0) {
    // A person who has chosen owners has answered for the names: only what is missing beside them is told.
    const left = owners.length < leadsPrinted.length ? named('should') : [];
    return [...left, ...several(task, singleLeads(task, organisation))];
  }
  if (owners.length > 0)
    return [onTask(task, 'must', 'lead-group-empty', { printed: leadsPrinted.join('; ') })];
  const unread = named('must');
  return unread.length > 0 ? unread : [missing(task)];
}

const missing = (task: DraftTask): PlanFinding => onTask(task, 'must', 'lead-missing');

const singleLeads = ({ owners }: DraftTask, organisation: Organisation): string[] =>
  owners.flatMap((owner) => (owner.kind === 'unit' ? (unitOf(organisation, owner.unitId)?.name ?? []) : []));

/** Two leads, and no word of whose part makes it done: each may wait for the other. */
const several = (task: DraftTask, leads: readonly string[]): PlanFinding[] =>
  leads.length < 2 || task.completion
    ? []
    : [onTask(task, 'should', 'leads-several', { leads: leads.join('; ') })];

/** Rõ trách nhiệm: nobody leads and supports at once, every support is somebody, who is only asked is told apart. */
export function checkParts(task: DraftTask, organisation: Organisation | undefined): PlanFinding[] {
  const twice = task.supports.flatMap((support) =>
    support.kind === 'unit'
      ? task.owners.filter((owner) => owner.kind === 'unit' && owner.unitId === support.unitId)
      : [],
  );
  const printedTwice = task.supportsPrinted.find((name) => task.leadsPrinted.includes(name));
  const findings: PlanFinding[] = [];
  const unit = nameOf(twice[0]?.kind === 'unit' ? twice[0].unitId : undefined, organisation) ?? printedTwice;
  if (unit !== undefined) findings.push(onTask(task, 'should', 'support-is-lead', { unit }));
  if (!organisation) return findings;
  const chosen = task.supports.length >= task.supportsPrinted.length;
  const unread = chosen
    ? []
    : task.supportsPrinted.flatMap((name) => nameFinding(task, 'should', name, organisation, SUPPORT));
  return [...findings, ...unread, ...asked(task, organisation)];
}

const nameOf = (unitId: string | undefined, organisation: Organisation | undefined): string | undefined =>
  unitId && ((organisation && unitOf(organisation, unitId))?.name ?? unitId);

function asked(task: DraftTask, organisation: Organisation): PlanFinding[] {
  const leads = unitsOf(organisation, task.owners);
  const outside = leads.find((lead) => relationOf(lead) === 'requested');
  if (outside && !task.requested) return [onTask(task, 'should', 'lead-to-be-asked', { unit: outside.name })];
  const inLine = task.requested ? leads.find((lead) => relationOf(lead) === 'assigned') : undefined;
  return inLine ? [onTask(task, 'should', 'requested-in-line', { unit: inLine.name })] : [];
}
