import {
  defaultPolicy,
  printDay,
  localDay,
  stepNumber,
  stepsOf,
  type Day,
  type Instant,
  type Trigger,
} from '@dondoc/domain';
import type { Addressee, DecisionEvent, PlanEvent, Role, TaskEvent } from '@dondoc/domain';

/** How ids become words; what is unknown should answer the id, never throw. */
export interface SentenceNames {
  unit(unitId: string): string;
  person(personId: string): string;
  /** An office in the middle of a sentence; without it, the catalogue's own words. */
  office?(office: Role | Addressee): string | undefined;
  /** Name of the unit that held that obligation when the event happened. */
  obligationUnit?(obligationId: string): string | undefined;
  /** Name of the supporting unit of that hand-off. */
  handOffUnit?(handOffId: string): string | undefined;
  /** Working days of a policy's step; known without it for the built-in policy. */
  stepDays?(policyVersion: string, trigger: Trigger, step: number): number | undefined;
}

/** An event as it is told: `actor.id` is `system` for what time does, and nobody is named where it is absent. */
export type ToldEvent = (TaskEvent | PlanEvent | DecisionEvent) & {
  readonly actor?: { readonly id: string; readonly unitId?: string; readonly capacity?: string };
};

/** `08:00 ngày 03/10/2025`, in Viet Nam. */
export const printInstant = (at: Instant): string => `${printTime(at)} ${printDay(localDay(at))}`;

const printTime = (at: Instant): string => {
  const hour = (Number(at.slice(11, 13)) + 7) % 24;
  return `${String(hour).padStart(2, '0')}:${at.slice(14, 16)}`;
};

/** What somebody wrote, inside a sentence: its own full stop would stand before ours. */
export const quote = (text: string): string => `“${text.trim().replace(/(?<!\.)\.$/, '')}”`;

export const printDayOrNone = (day: Day | undefined): string => (day === undefined ? '' : printDay(day));

/** Working days of a step of a policy: from the names given, or from the built-in policy. */
export function stepDays(
  names: SentenceNames,
  policyVersion: string,
  trigger: Trigger,
  step: number,
): number | undefined {
  const told = names.stepDays?.(policyVersion, trigger, step);
  if (told !== undefined) return told;
  return policyVersion === defaultPolicy.version
    ? stepNumber(stepsOf(defaultPolicy, trigger), step)?.after
    : undefined;
}

/** The words a sentence is made with: names bound to one event. */
export interface Telling {
  /** Who acted: unit first, then the person; `Hệ thống` for what time does. */
  readonly who: string;
  readonly names: SentenceNames;
  /** Name of the obligation's unit, or a general word. */
  readonly ob: (obligationId: string) => string;
  readonly ho: (handOffId: string) => string;
}

export function tellingOf(
  event: ToldEvent,
  names: SentenceNames,
  words: { system: string; somebody: string; theUnit: string },
): Telling {
  return {
    who: whoOf(event.actor, names, words),
    names,
    ob: (id) => names.obligationUnit?.(id) ?? words.theUnit,
    ho: (id) => names.handOffUnit?.(id) ?? words.theUnit,
  };
}

function whoOf(
  actor: ToldEvent['actor'],
  names: SentenceNames,
  words: { system: string; somebody: string },
): string {
  if (!actor) return words.somebody;
  if (actor.id === 'system') return words.system;
  const person = names.person(actor.id);
  if (!actor.unitId) return actor.capacity ? `${actor.capacity} ${person}` : person;
  return `${signedFor(actor.capacity, names.unit(actor.unitId))} (${person})`;
}

/**
 * One signs TM. (on behalf of) a body, but KT., TL., TUQ. (in place of, by order or authority of) its head
 * (Decree 30/2020/NĐ-CP, art. 13).
 */
function signedFor(capacity: string | undefined, unit: string): string {
  if (!capacity) return unit;
  if (capacity === 'TM.') return `TM. ${unit}`;
  return `${capacity} ${HEADS.find(([name]) => name.test(unit))?.[1] ?? 'người đứng đầu'}, ${unit}`;
}

/** The head's title by the kind of body its name says. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^Ban Chỉ đạo/i, 'Trưởng Ban'],
  [/^(Ủy ban nhân dân|Uỷ ban nhân dân|UBND)/i, 'Chủ tịch'],
  [/^Văn phòng/i, 'Chánh Văn phòng'],
  [/^(Sở|Công an)/i, 'Giám đốc'],
];
