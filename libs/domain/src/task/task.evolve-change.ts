import type { Instant } from '../calendar/instant.js';
import { never } from '../shared/domain-error.js';
import { newOccasion, onObligation } from './obligation-change.js';
import type { TaskEventOf } from './task.events.js';
import type { ObligationState, TaskState } from './task.state.js';

type ChangeEvent = TaskEventOf<
  | 'ExtensionRequested'
  | 'ExtensionOffered'
  | 'ExtensionOfferDeclined'
  | 'ExtensionRefused'
  | 'LatenessContested'
  | 'ContestDecided'
  | 'MilestoneReported'
  | 'ConditionMet'
  | 'StandingBegan'
>;

/** What people ask to be changed about a part, the answers, and how far it is. */
export function evolveChange(state: TaskState, event: ChangeEvent, at: Instant): TaskState {
  return onObligation(state, event.data.obligationId, (ob) => changed(ob, event, at));
}

function changed(ob: ObligationState, event: ChangeEvent, at: Instant): Partial<ObligationState> {
  switch (event.type) {
    case 'ExtensionRequested': {
      const { extensionId, due, reason, afterDue } = event.data;
      return { extension: { extensionId, due, reason, afterDue, askedAt: at } };
    }
    case 'ExtensionOffered': {
      const { due, reason, document } = event.data;
      return { extension: ob.extension && { ...ob.extension, offer: { due, at, reason, document } } };
    }
    case 'ExtensionOfferDeclined':
    case 'ExtensionRefused':
      return { extension: undefined };
    case 'LatenessContested':
      return { contest: { contestId: event.data.contestId, at } };
    case 'ContestDecided':
      return {
        contest: ob.contest && { ...ob.contest, decidedAt: at, setAside: event.data.setAside },
        excused: ob.excused || event.data.setAside,
      };
    case 'MilestoneReported':
      return milestoneReported(ob, event, at);
    case 'ConditionMet':
      return conditionMet(ob, event, at);
    case 'StandingBegan':
      return standingBegan(ob, event, at);
    default:
      return never(event);
  }
}

/** A step reached is progress too. */
const milestoneReported = (
  ob: ObligationState,
  { data }: TaskEventOf<'MilestoneReported'>,
  at: Instant,
): Partial<ObligationState> => ({
  status: ob.status === 'acknowledged' ? 'in-progress' : ob.status,
  lastProgressAt: at,
  milestones: ob.milestones.map((m) =>
    m.milestoneId === data.milestoneId
      ? {
          ...m,
          ...(data.value === undefined ? {} : { value: data.value }),
          // A corrected figure can fall short again.
          reachedAt: data.reached ? (m.reachedAt ?? at) : undefined,
          late: data.late,
        }
      : m,
  ),
});

/** The waiting is over: the work is given out, to be acknowledged, from now on. */
const conditionMet = (
  ob: ObligationState,
  { data }: TaskEventOf<'ConditionMet'>,
  at: Instant,
): Partial<ObligationState> => ({
  ...newOccasion(ob, at),
  deadline: data.to,
  ledger: [
    ...ob.ledger,
    {
      ...{ deadline: data.to, at, document: data.document, reason: data.what },
      outsideEventId: data.outsideEventId,
    },
  ],
  status: 'assigned',
  assignment: ob.assignment + 1,
  assignedAt: at,
});

const standingBegan = (
  ob: ObligationState,
  { data }: TaskEventOf<'StandingBegan'>,
  at: Instant,
): Partial<ObligationState> => ({
  ...newOccasion(ob, at),
  status: 'in-progress',
  deadline: data.to,
  ledger: [...ob.ledger, { deadline: data.to, at }],
  lastProgressAt: at,
  confirmedAt: undefined,
  submittedAt: undefined,
  approvedAt: undefined,
  late: false,
  firstResult: { at, late: data.late },
});
