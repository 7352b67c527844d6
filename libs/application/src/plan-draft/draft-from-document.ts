import {
  isDay,
  ownerOf,
  type DraftTask,
  type Organisation,
  type OwnerRef,
  type PlanConduct,
  type PlanHead,
  type PlanId,
} from '@dondoc/domain';
import {
  printDeadline,
  shownRef,
  type PlanDocument,
  type PlanDocumentDuty,
  type PlanDocumentTask,
} from '@dondoc/plan-import';
import type { Finding } from './draft-finding.js';
import { deadlineFrom, milestonesFrom } from './deadline-from.js';
import { isPlanMeeting, termsOf } from './plan-terms.js';
import { targetFrom } from './target-from.js';

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
  const listed = document.tasks.map((task, i) => draftTask(task, draftKey(i + 1), organisation, findings));
  const tasks = [...listed, ...draftDuties(document.duties, organisation, findings)];
  const { number, date, issuer, title, basedOn, supersedes } = document.plan;
  const head: PlanHead = {
    planId,
    organisationId: organisation.organisationId,
    title,
    issuer: issuer ?? organisation.name,
    basedOn,
    supersedes,
    ...termsOf(document),
    ...closingOf(document),
    ...(number ? { number } : {}),
    ...(date && isDay(date) ? { date } : {}),
  };
  return { head, tasks, findings };
}

type Closing = Pick<PlanHead, 'signedAs' | 'receivers' | 'money' | 'conduct'>;

const conductOf = ({ who, what, to }: PlanDocumentDuty): PlanConduct => ({
  who,
  what,
  ...(to ? { to } : {}),
});

/** What stands after the list, as printed; the name under the signature stays in the document. */
function closingOf({ plan, duties, money = [] }: PlanDocument): Closing {
  const { signatory, receivers = [] } = plan;
  const conduct = duties.filter((duty) => !isDrafted(duty) && !isPlanMeeting(duty)).map(conductOf);
  return {
    ...(signatory ? { signedAs: { capacity: signatory.capacity, office: signatory.office } } : {}),
    ...(receivers.length > 0 ? { receivers } : {}),
    ...(money.length > 0 ? { money: money.map(({ text }) => text) } : {}),
    ...(conduct.length > 0 ? { conduct } : {}),
  };
}

function draftTask(
  task: PlanDocumentTask,
  key: string,
  organisation: Organisation,
  findings: Finding[],
): DraftTask {
  const ref = shownRef(task.ref);
  const find = (names: readonly string[]) => ownersNamed(names, { key, ref }, organisation, findings);
  const owners = find(task.leads);
  const supports = find(task.supports);
  if (owners.length === 0) findings.push({ code: 'owner-missing', key, ref, printed: task.leads.join('; ') });
  const deadline = deadlineFrom(task);
  const milestones = milestonesFrom(task.deadline);
  if (!deadline) findings.push({ code: 'deadline-unclear', key, ref, printed: task.deadlineText ?? '' });
  return {
    key,
    ref,
    content: task.content,
    leadsPrinted: task.leads,
    supportsPrinted: task.supports,
    owners,
    supports,
    deadline: deadline ?? { kind: 'none' },
    ...(milestones.length > 0 ? { milestones } : {}),
    targets: task.targets.map(targetFrom),
    requested: task.requested,
    confidence: task.confidence,
    ...placeOf(task),
    ...wordsOfDeadline(task),
    ...(task.product ? { product: task.product } : {}),
  };
}

function placeOf({ source }: Pick<PlanDocumentDuty, 'source'>): Pick<DraftTask, 'source'> {
  if (!source) return {};
  const { line, endLine, page } = source;
  return { source: { line, endLine, ...(page === undefined ? {} : { page }) } };
}

/** As printed; where nothing is printed and a date stands beside a rhythm or a first day, that is said in words. */
function wordsOfDeadline({ deadline, deadlineText }: PlanDocumentTask): { deadlineText?: string } {
  if (deadlineText) return { deadlineText };
  const more = deadline.kind === 'by' && (deadline.every ?? deadline.from);
  return more ? { deadlineText: printDeadline(deadline) } : {};
}

/**
 * What the closing sections ask of units by a day or at a rhythm: own plans, reports, set-up. Each is given out like a
 * task; what has no time is a rule of conduct, and a meeting is the plan's own.
 */
function draftDuties(
  duties: readonly PlanDocumentDuty[],
  organisation: Organisation,
  findings: Finding[],
): DraftTask[] {
  return duties.filter(isDrafted).map((duty, i) => {
    const at = { key: `d${String(i + 1).padStart(2, '0')}`, ref: `TC-${i + 1}` };
    const owners = ownersNamed(duty.who, at, organisation, findings);
    if (owners.length === 0) findings.push({ code: 'owner-missing', ...at, printed: duty.who.join('; ') });
    const deadline = deadlineFrom(duty);
    if (!deadline) findings.push({ code: 'deadline-unclear', ...at, printed: duty.deadlineText ?? '' });
    return {
      ...{ ...at, owners, deadline: deadline ?? { kind: 'none' }, duty: true, targets: [] },
      content: duty.to ? `${duty.what} (gửi ${duty.to})` : duty.what,
      ...{ leadsPrinted: duty.who, supportsPrinted: [], supports: [] },
      ...(duty.deadlineText ? { deadlineText: duty.deadlineText } : {}),
      ...placeOf(duty),
    };
  });
}

/** A duty of which the draft makes a task. */
export function isDrafted(duty: PlanDocumentDuty): boolean {
  const { kind, every } = duty.deadline;
  return !isPlanMeeting(duty) && (kind === 'by' || (kind === 'periodic' && every !== undefined));
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
