import { requireText } from '../shared/require-text.js';
import type { Instant } from '../calendar/instant.js';
import { never, refuse } from '../shared/domain-error.js';
import { sameValue } from '../shared/same-value.js';
import type { TaskContext } from '../task/task.commands.js';
import { correctHead } from './correct-head.js';
import { requireHeadSize } from './head-size.js';
import type { PlanCommand } from './plan.commands.js';
import { checkDraftTask } from './check-draft-task.js';
import { decideIssue } from './decide-issue.js';
import { decidePlanTime } from './decide-plan-time.js';
import { recordConclusions, recordMeeting } from './decide-meeting.js';
import type { DraftTask, PlanAlarmFacts, PlanEvent, PlanHead } from './plan.events.js';
import type { MeetingState, PlanState } from './plan.state.js';

const initialState: PlanState = {
  version: 0,
  status: 'none',
  tasks: [],
  changedAt: {},
  taskIds: {},
  meetings: [],
  fired: {},
};

function draftOf(state: PlanState): PlanHead {
  if (state.status === 'none' || !state.head) refuse('plan-unknown');
  if (state.status !== 'draft') refuse('plan-already-issued', { planId: state.head.planId });
  return state.head;
}

function requireTask(state: PlanState, key: string): DraftTask {
  return state.tasks.find((t) => t.key === key) ?? refuse('plan-task-unknown', { key });
}

/** @throws DomainError plan-unknown, plan-already-issued, plan-task-unknown, text-missing, and as `decideIssue`. */
function decide(state: PlanState, command: PlanCommand, ctx: TaskContext): readonly PlanEvent[] {
  switch (command.type) {
    case 'DraftPlan':
      return draft(state, command);
    case 'CorrectPlanHead':
      return correctHead(draftOf(state), command.change);
    case 'AddPlanTask':
      draftOf(state);
      checkDraftTask(command.task);
      if (state.tasks.some((t) => t.key === command.task.key))
        refuse('plan-task-exists', { key: command.task.key });
      return [{ type: 'PlanTaskAdded', data: { task: command.task } }];
    case 'CorrectPlanTask':
      draftOf(state);
      checkDraftTask(command.task);
      if (sameValue(requireTask(state, command.task.key), command.task)) return [];
      return [{ type: 'PlanTaskCorrected', data: { task: command.task } }];
    case 'RemovePlanTask':
      draftOf(state);
      requireTask(state, command.key);
      requireText('reason', command.reason);
      return [{ type: 'PlanTaskRemoved', data: { key: command.key, reason: command.reason } }];
    case 'ChooseOwner':
      draftOf(state);
      if (command.owners.length === 0) refuse('task-without-owner', { ref: command.key });
      if (sameValue(requireTask(state, command.key).owners, command.owners)) return [];
      return [{ type: 'TaskOwnerChosen', data: { key: command.key, owners: command.owners } }];
    case 'IssuePlan':
      return decideIssue(state, draftOf(state), command, ctx);
    case 'RecordMeeting':
      return recordMeeting(state, command, ctx);
    case 'RecordConclusions':
      return recordConclusions(state, command, ctx);
    case 'PlanTimePassed':
      return decidePlanTime(state, command, ctx, evolve);
    default:
      return never(command);
  }
}

function draft(state: PlanState, command: Extract<PlanCommand, { type: 'DraftPlan' }>): readonly PlanEvent[] {
  if (state.status !== 'none') refuse('plan-exists', { planId: command.head.planId });
  requireText('title', command.head.title);
  requireHeadSize(command.head);
  command.tasks.forEach(checkDraftTask);
  const seen = new Set<string>();
  const twice = command.tasks.find(({ key }) => seen.size === seen.add(key).size);
  if (twice) refuse('plan-task-exists', { key: twice.key });
  const { head, tasks, sourceSha256 } = command;
  return [{ type: 'PlanDrafted', data: { head, tasks, ...(sourceSha256 ? { sourceSha256 } : {}) } }];
}

const fired = (
  state: PlanState,
  { data }: { readonly data: { readonly alarm: PlanAlarmFacts } },
  at: Instant,
): PlanState => ({ ...state, fired: { ...state.fired, [data.alarm.key]: at } });

const onMeeting = (state: PlanState, key: string, change: Partial<MeetingState>): PlanState => ({
  ...state,
  meetings: state.meetings.map((m) => (m.period.key === key ? { ...m, ...change } : m)),
});

const replaceTask = (tasks: readonly DraftTask[], key: string, change: (t: DraftTask) => DraftTask) =>
  tasks.map((t) => (t.key === key ? change(t) : t));

function apply(state: PlanState, event: PlanEvent, at: Instant): PlanState {
  switch (event.type) {
    case 'PlanDrafted':
      return { ...state, status: 'draft', head: event.data.head, tasks: event.data.tasks };
    case 'PlanHeadCorrected':
      return { ...state, head: event.data.head };
    case 'PlanTaskAdded':
      return { ...state, tasks: [...state.tasks, event.data.task] };
    case 'PlanTaskCorrected':
      return { ...state, tasks: replaceTask(state.tasks, event.data.task.key, () => event.data.task) };
    case 'PlanTaskRemoved':
      return { ...state, tasks: state.tasks.filter((t) => t.key !== event.data.key) };
    case 'TaskOwnerChosen':
      return {
        ...state,
        tasks: replaceTask(state.tasks, event.data.key, (t) => ({ ...t, owners: event.data.owners })),
      };
    case 'PlanIssued':
      return {
        ...state,
        status: 'issued',
        ...(state.head ? { head: { ...state.head, ...event.data.terms } } : {}),
        issuedOn: event.data.issuedOn,
        issuedAt: at,
        document: event.data.document,
        policyVersion: event.data.policyVersion,
        calendarVersion: event.data.calendarVersion,
        taskIds: Object.fromEntries(event.data.tasks.map((t) => [t.key, t.taskId])),
        ...(event.data.steering ? { steering: event.data.steering } : {}),
      };
    case 'MeetingOpened':
      return fired({ ...state, meetings: [...state.meetings, { period: event.data.period }] }, event, at);
    case 'MeetingHeld': {
      const { periodKey, heldOn, by, note } = event.data;
      return onMeeting(state, periodKey, { heldOn, by, ...(note ? { note } : {}) });
    }
    case 'ConclusionsIssued':
      return onMeeting(state, event.data.periodKey, {
        conclusions: event.data.document,
        conclusionsOn: event.data.issuedOn,
      });
    case 'PlanReminderSent':
      return fired(state, event, at);
    case 'PlanEnded':
      return fired({ ...state, status: 'ended' }, event, at);
    default:
      return never(event);
  }
}

/** The part of a draft an event changes, as the one who corrects it saw it. */
function partOf({ type, data }: PlanEvent): string | undefined {
  switch (type) {
    case 'PlanHeadCorrected':
      return DRAFT_HEAD;
    case 'PlanTaskAdded':
    case 'PlanTaskCorrected':
      return data.task.key;
    case 'PlanTaskRemoved':
    case 'TaskOwnerChosen':
      return data.key;
    default:
      return undefined;
  }
}

function evolve(state: PlanState, event: PlanEvent, at: Instant): PlanState {
  const version = state.version + 1;
  const part = partOf(event);
  const next = { ...apply(state, event, at), version };
  return part === undefined ? next : { ...next, changedAt: { ...state.changedAt, [part]: version } };
}

/** The head of a draft among its parts; no task bears this key. */
export const DRAFT_HEAD = '#head';

/** Whether a part of a draft (a task by its key, or `DRAFT_HEAD`) still is as it was at that version. */
export const draftPartStands = ({ changedAt, version }: PlanState, part: string, seen: number): boolean =>
  seen >= 1 && seen <= version && (changedAt[part] ?? 0) <= seen;

export const planDecider = { initialState, decide, evolve };
