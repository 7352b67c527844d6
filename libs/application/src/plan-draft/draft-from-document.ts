import {
  isDay,
  ownerOf,
  type Day,
  type Deadline,
  type DraftTask,
  type Organisation,
  type OwnerRef,
  type PlanHead,
  type PlanId,
  type Target,
} from '@dondoc/domain';
import {
  printDeadline,
  type PlanDocument,
  type PlanDocumentDeadline,
  type PlanDocumentTask,
} from '@dondoc/plan-import';
import type { Finding } from '../command-handler.js';

/** A plan as read, in the terms of one organisation; findings name what a person must look at before issue. */
export interface DraftPlan {
  readonly head: PlanHead;
  readonly tasks: readonly DraftTask[];
  readonly findings: readonly Finding[];
}

export const draftKey = (n: number): string => `t${String(n).padStart(2, '0')}`;

/** Maps the reader's document to a draft: units found by name, deadlines as the domain has them, doubts as findings. */
export function draftFromDocument(
  document: PlanDocument,
  organisation: Organisation,
  planId: PlanId,
): DraftPlan {
  const findings: Finding[] = [];
  const tasks = document.tasks.map((task, i) => draftTask(task, draftKey(i + 1), organisation, findings));
  const { number, date, issuer, title, basedOn, supersedes } = document.plan;
  const head: PlanHead = {
    planId,
    organisationId: organisation.organisationId,
    title,
    issuer: issuer ?? organisation.name,
    basedOn,
    supersedes,
    ...(number ? { number } : {}),
    ...(date && isDay(date) ? { date } : {}),
  };
  return { head, tasks, findings };
}

function draftTask(
  task: PlanDocumentTask,
  key: string,
  organisation: Organisation,
  findings: Finding[],
): DraftTask {
  const find = (names: readonly string[]) =>
    ownersNamed(names, { key, ref: task.ref }, organisation, findings);
  const owners = find(task.leads);
  const supports = find(task.supports);
  if (owners.length === 0)
    findings.push({ code: 'owner-missing', key, ref: task.ref, printed: task.leads.join('; ') });
  const deadline = deadlineFrom(task);
  if (!deadline)
    findings.push({ code: 'deadline-unclear', key, ref: task.ref, printed: task.deadlineText ?? '' });
  return {
    key,
    ref: task.ref,
    content: task.content,
    leadsPrinted: task.leads,
    supportsPrinted: task.supports,
    owners,
    supports,
    deadline: deadline ?? { kind: 'none' },
    targets: task.targets.map(targetFrom),
    requested: task.requested,
    ...wordsOfDeadline(task),
    ...(task.product ? { product: task.product } : {}),
  };
}

/** As printed; where nothing is printed and a date stands beside a rhythm or a first day, that is said in words. */
function wordsOfDeadline({ deadline, deadlineText }: PlanDocumentTask): { deadlineText?: string } {
  if (deadlineText) return { deadlineText };
  const more = deadline.kind === 'by' && (deadline.every ?? deadline.from);
  return more ? { deadlineText: printDeadline(deadline) } : {};
}

function ownersNamed(
  names: readonly string[],
  at: { key: string; ref: string },
  organisation: Organisation,
  findings: Finding[],
): OwnerRef[] {
  return names.flatMap((printed) => {
    const owner = ownerOf(organisation, printed);
    if (owner) return [owner];
    findings.push({ code: 'unit-unknown', ...at, printed });
    return [];
  });
}

const targetFrom = ({ value, unit, by }: PlanDocumentTask['targets'][number]): Target => ({
  value,
  unit,
  ...(by && isDay(by) ? { by } : {}),
});

const dayOf = (text: string | undefined): Day | undefined => (text && isDay(text) ? text : undefined);

/** Undefined where the words need a person: a date that does not exist, a condition without words. */
function deadlineFrom({ deadline, deadlineText, doneBy }: PlanDocumentTask): Deadline | undefined {
  switch (deadline.kind) {
    case 'by':
      return byDate(deadline);
    case 'standing': {
      const from = dayOf(deadline.from);
      return { kind: 'standing', ...(from ? { from } : {}) };
    }
    case 'periodic':
      return periodic(deadline);
    case 'conditional':
      return conditional(deadline, deadlineText);
    case 'done':
      return doneBy ? { kind: 'done', document: doneBy } : undefined;
    case 'none':
      return { kind: 'none' };
    default:
      return deadline.kind satisfies never;
  }
}

function byDate({ due, thenStanding }: PlanDocumentDeadline): Deadline | undefined {
  const deadline = dayOf(due);
  return deadline && { kind: 'by', due: deadline, ...(thenStanding ? { thenStanding } : {}) };
}

const periodic = ({ every, dayOfMonth }: PlanDocumentDeadline): Deadline => ({
  kind: 'periodic',
  ...(every ? { every } : {}),
  ...(dayOfMonth ? { dayOfMonth } : {}),
});

function conditional(deadline: PlanDocumentDeadline, words: string | null): Deadline | undefined {
  const condition = deadline.condition ?? words;
  const expected = dayOf(deadline.expected);
  return condition ? { kind: 'conditional', condition, ...(expected ? { expected } : {}) } : undefined;
}
