import {
  HAND_OFF_TRANSITIONS,
  holdersOf,
  isOpen,
  isWithSupporter,
  OBLIGATION_TRANSITIONS,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import { must, type Change } from '../law.js';

/** An open task has an open part, and every open part somebody who can act on it, unless it is suspended. */
export function partsHaveOwners(state: TaskState): void {
  const open = state.obligations.filter(isOpen);
  must(
    open.every((ob) => ob.unitId !== ''),
    'every open part has an owner',
    () => open,
  );
  if (state.closedAt || !state.task) return;
  must(open.length > 0, 'a task is ended with its last part', () => state.obligations.map((ob) => ob.status));
  const idle = open.filter((ob) => !ob.suspension && holdersOf(state, ob).length === 0);
  must(idle.length === 0, 'somebody holds the ball of every open part', () => idle);
}

/** What has ended waits for nothing but a contest; who is waited for is another than who waits; each thing has one name. */
export function nothingIsLeftOver(state: TaskState): void {
  for (const ob of state.obligations) {
    if (isOpen(ob)) continue;
    const left = ob.extension ?? ob.suspension ?? ob.outsideCompetence;
    must(left === undefined, 'nothing is asked any more about a part that has ended', () => ob);
  }
  for (const h of state.handOffs) {
    const ob = state.obligations.find((o) => o.obligationId === h.obligationId);
    if (!ob || !isOpen(ob) || !isWithSupporter(h)) continue;
    must(h.toUnitId !== ob.unitId, 'nobody waits for itself', () => [h, ob.unitId]);
    must(h.fromUnitId === ob.unitId, 'a supporter owes the lead of now', () => [h, ob.unitId]);
  }
  const names = [
    ...state.handOffs.map((h) => h.handOffId),
    ...state.difficulties.map((d) => d.difficultyId),
    ...state.docket.map((item) => item.docketItemId),
    ...state.decisions.map((d) => `${d.decisionId} ${d.obligationId}`),
    ...state.obligations.map((ob) => ob.obligationId),
  ];
  must(new Set(names).size === names.length, 'nothing is there twice', () => names);
}

const AFTER_THE_END: ReadonlySet<string> = new Set<TaskEvent['type']>([
  'LatenessContested',
  'ContestDecided',
  'DecisionApplied',
  'ObligationReopened',
  // The answer to a contest is waited for by the calendar, too.
  'CalendarMoved',
]);

/** What has ended stays ended until it is reopened; only a contested finding is still followed. */
export function staysEnded({ before, after, event }: Change): void {
  if (before.closedAt) {
    const alarm = 'alarm' in event.data ? event.data.alarm : undefined;
    must(
      alarm ? alarm.trigger === 'contest-unanswered' : AFTER_THE_END.has(event.type),
      'nothing happens to an ended task but a contest and its reopening',
      () => event,
    );
    if (event.type !== 'ObligationReopened') must(!!after.closedAt, 'an ended task stays ended', () => event);
  }
  must(after.version === before.version + 1, 'the version is the number of events', () => after.version);
}

/** A status changes only as the table of the life-cycle says. */
export function followsLifecycle({ command, event, before, after }: Change): void {
  for (const [i, ob] of after.obligations.entries()) {
    const old = before.obligations[i];
    if (!old || old.status === ob.status) continue;
    const known = OBLIGATION_TRANSITIONS.some(
      (t) => t.act === command.type && t.to === ob.status && t.from.includes(old.status),
    );
    // Confirmed and taken up again in one breath: the table names the whole way.
    const onTheWay = event.type === 'StandingBegan';
    must(known || onTheWay, 'a part goes only the ways of the table', () => [
      command.type,
      event.type,
      old.status,
      ob.status,
    ]);
  }
  if (after.handOffs === before.handOffs) return;
  for (const [i, h] of after.handOffs.entries()) {
    const old = before.handOffs[i];
    if (!old || old.status === h.status || event.type === 'ObligationReassigned') continue;
    const known = HAND_OFF_TRANSITIONS.some(
      (t) => t.act === command.type && t.to === h.status && t.from.includes(old.status),
    );
    must(known, 'a hand-off goes only the ways of the table', () => [command.type, old.status, h.status]);
  }
}

/** About what a body outside the line owes itself it is asked, no more. */
const OWN: ReadonlySet<string> = new Set([
  ...['unacknowledged', 'due-soon', 'overdue', 'urged-in-vain', 'approval-pending'],
  ...['decision-not-carried-out', 'milestone-missed'],
]);

export function requestedIsOnlyAsked({ after, event }: Change): void {
  const outside = after.obligations.filter((ob) => ob.relation === 'requested');
  if (outside.length === 0) return;
  const found = outside.filter((ob) => ob.late || ob.escalationLevel > 0);
  must(found.length === 0, 'a requested body is never late nor escalated', () => [event, found]);
  if (!('obligationId' in event.data)) return;
  const { obligationId } = event.data;
  if (!outside.some((ob) => ob.obligationId === obligationId)) return;
  if ('late' in event.data) must(!event.data.late, 'nothing of a requested body is called late', () => event);
  const alarm = 'alarm' in event.data ? event.data.alarm : undefined;
  if (alarm && OWN.has(alarm.trigger))
    must(
      event.type === 'StatusAsked' || event.type === 'AcknowledgementExpired',
      'a requested body is asked, not urged',
      () => event,
    );
}
