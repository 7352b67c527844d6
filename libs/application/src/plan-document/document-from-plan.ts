import {
  ownerOf,
  type DraftTask,
  type Organisation,
  type OwnerRef,
  type PlanConduct,
  type PlanState,
} from '@dondoc/domain';
import {
  parseDeadline,
  refOfShown,
  type PlanDocument,
  type PlanDocumentDeadline,
  type PlanDocumentDuty,
  type PlanDocumentHead,
  type PlanDocumentTask,
} from '@dondoc/plan-import';
import { documentDeadline } from './document-deadline.js';

/**
 * A stored plan, draft or issued, as the document it would be: its tasks in their order, its standing duties apart.
 * What a plan does not keep of the document it was read from (the name of who signed, its meetings) is not in it.
 */
export function documentFromPlan(state: PlanState, organisation: Organisation): PlanDocument {
  const tasks = state.tasks.filter(({ duty }) => !duty).map((task) => documentTask(task, organisation));
  const given = state.tasks.filter(({ duty }) => duty).map((task) => documentDuty(task, organisation));
  const duties = [...given, ...(state.head?.conduct ?? []).map(documentConduct)];
  const counts = { tasks: tasks.length, bySection: {} };
  const money = (state.head?.money ?? []).map((text) => ({ text, source: null }));
  const paid = money.length > 0 ? { money } : {};
  return { plan: documentHead(state), tasks, duties, ...paid, counts, warnings: [] };
}

/** An issued plan bears the number and the day it was issued under. */
function documentHead({ head, document, issuedOn }: PlanState): PlanDocumentHead {
  const { signedAs, receivers } = head ?? {};
  return {
    number: document ?? head?.number ?? null,
    issuer: head?.issuer ?? null,
    date: issuedOn ?? head?.date ?? null,
    title: head?.title ?? '',
    basedOn: [...(head?.basedOn ?? [])],
    supersedes: [...(head?.supersedes ?? [])],
    ...(signedAs
      ? { signatory: { capacity: signedAs.capacity, office: [...signedAs.office], name: null } }
      : {}),
    ...(receivers ? { receivers: [...receivers] } : {}),
  };
}

function documentTask(task: DraftTask, organisation: Organisation): PlanDocumentTask {
  const { ref, content, deadline, deadlineText, targets, product, requested = false } = task;
  return {
    ref: refOfShown(ref),
    content,
    leads: namesOf(task.owners, task.leadsPrinted, organisation),
    supports: namesOf(task.supports, task.supportsPrinted, organisation),
    deadlineText: deadlineText ?? null,
    deadline: timeOf(task),
    targets: targets.map(({ by, ...target }) => ({ ...target, by: by ?? null })),
    product: product ?? null,
    doneBy: deadline.kind === 'done' ? deadline.document : null,
    note: null,
    ...stepsWithoutDay(task),
    requested,
    source: null,
    confidence: 1,
  };
}

/** Dated steps belong to the time; a first day, which a stored date does not keep, is taken from its words where they agree. */
function timeOf({ deadline, deadlineText, milestones = [] }: DraftTask): PlanDocumentDeadline {
  const told = documentDeadline(deadline);
  const from = deadlineText === undefined ? undefined : firstDay(deadlineText, told);
  const steps = milestones.flatMap(({ text, due }) => (due ? [{ due, text, targets: [] }] : []));
  return { ...told, ...(from ? { from } : {}), ...(steps.length > 0 ? { milestones: steps } : {}) };
}

function firstDay(words: string, told: PlanDocumentDeadline): string | undefined {
  const read = parseDeadline(words, { year: Number(told.due?.slice(0, 4)) || undefined });
  return told.kind === 'by' && read.kind === 'by' && read.due === told.due ? read.from : undefined;
}

function stepsWithoutDay({ milestones = [] }: DraftTask): { remark?: string } {
  const steps = milestones.flatMap(({ text, due }) => (due ? [] : [text]));
  return steps.length > 0 ? { remark: `Các bước: ${steps.join('; ')}` } : {};
}

/** As printed while the printed names still mean the bodies chosen; else the names of those. */
function namesOf(
  owners: readonly OwnerRef[],
  printed: readonly string[],
  organisation: Organisation,
): string[] {
  const meant = printed.map((name) => ownerOf(organisation, name)).filter((owner) => owner !== undefined);
  const same = meant.length === owners.length && meant.every((owner, i) => keyOf(owner) === keyOf(owners[i]));
  if (owners.length === 0 || same) return [...printed];
  return owners.map((owner) => nameOf(owner, organisation));
}

const keyOf = (owner: OwnerRef | undefined): string =>
  owner === undefined ? '' : owner.kind === 'unit' ? `unit/${owner.unitId}` : `group/${owner.group}`;

const nameOf = (owner: OwnerRef, { units }: Organisation): string =>
  owner.kind === 'group'
    ? owner.printed
    : (units.find(({ unitId }) => unitId === owner.unitId)?.name ?? owner.unitId);

const documentConduct = ({ who, what, to }: PlanConduct): PlanDocumentDuty => ({
  ...{ who: [...who], what, to: to ?? null, deadlineText: null, source: null },
  deadline: { kind: 'none' },
});

/** The recipient of a report stands in brackets behind what is to be done. */
const RECIPIENT = /^(.*\S) \(gửi ([^()]+)\)$/su;

function documentDuty(task: DraftTask, organisation: Organisation): PlanDocumentDuty {
  const [, what = task.content, to = null] = RECIPIENT.exec(task.content) ?? [];
  return {
    who: namesOf(task.owners, task.leadsPrinted, organisation),
    what,
    to,
    deadlineText: task.deadlineText ?? null,
    deadline: documentDeadline(task.deadline),
    source: null,
  };
}
