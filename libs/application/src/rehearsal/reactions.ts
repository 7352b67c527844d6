import type { Instant, TaskEvent, TaskState } from '@dondoc/domain';
import { onContested, onConfirmed, onLaterDayAsked, onLaterDayOffered } from './change-requests.js';
import { decisionOn, onCompetenceDenied, onSuspended } from './chair.js';
import * as lead from './lead-work.js';
import type { Intention } from './planned-act.js';
import { Scene, type Surroundings } from './scene.js';
import { onApproved, onDecision, onDifficulty, onUrged } from './steering-work.js';
import * as support from './supporting-work.js';

/** What the people concerned decide to do when they hear of an event. */
export function reactionsTo(
  state: TaskState,
  event: TaskEvent,
  at: Instant,
  around: Surroundings,
): readonly Intention[] {
  const scene = new Scene(state, at, around);
  return ofWork(scene, event) ?? ofSupport(scene, event) ?? ofSteering(scene, event) ?? [];
}

type Intentions = readonly Intention[] | undefined;

/** What the lead unit does with its part. */
function ofWork(scene: Scene, event: TaskEvent): Intentions {
  switch (event.type) {
    case 'TaskAssigned':
      return scene.state.obligations.flatMap((ob) => lead.onAssigned(scene, ob));
    case 'ObligationReassigned':
    case 'AcknowledgementExpired':
    case 'CompetenceConfirmed':
    case 'ConditionMet':
    case 'ObligationReopened':
      return scene.with(event.data.obligationId, lead.onAssigned);
    case 'PeriodOpened':
      return scene.with(event.data.obligationId, lead.onPeriod);
    case 'TaskAcknowledged':
      return scene.with(event.data.obligationId, lead.onAcknowledged);
    case 'ResultReturned':
      return scene.with(event.data.obligationId, lead.onReturned);
    case 'DeadlineExtended':
      return scene.with(event.data.obligationId, lead.onExtended);
    case 'ObligationResumed':
      return scene.with(event.data.obligationId, lead.onResumed);
    case 'ResultSubmitted':
      return scene.with(event.data.obligationId, lead.onSubmitted);
    case 'ExtensionOffered':
      return scene.with(event.data.obligationId, (_, ob) =>
        onLaterDayOffered(scene, ob, event.data.extensionId),
      );
    case 'ResultConfirmed':
      return scene.with(event.data.obligationId, onConfirmed);
    default:
      return undefined;
  }
}

/** What lead and supporting unit do about a hand-off. */
function ofSupport(scene: Scene, event: TaskEvent): Intentions {
  switch (event.type) {
    case 'HandOffRequested':
    case 'HandOffReturned':
      return scene.withHandOff(event.data.handOffId, support.onHandOff);
    case 'HandOffDateProposed':
      return scene.withHandOff(event.data.handOffId, support.onDateProposed);
    case 'HandOffDateSettled':
      return scene.withHandOff(event.data.handOffId, support.onDateSettled);
    case 'HandOffDelivered':
      return scene.withHandOff(event.data.handOffId, support.onDelivered);
    case 'UnitUrged':
    case 'StatusAsked':
    case 'TaskEscalated':
      return event.data.alarm?.handOffId
        ? scene.withHandOff(event.data.alarm.handOffId, (_, h) =>
            support.onHandOffUrged(scene, h, event.type),
          )
        : undefined;
    default:
      return undefined;
  }
}

/** What the desk and the head of the committee do, and how the unit answers them. */
function ofSteering(scene: Scene, event: TaskEvent): Intentions {
  switch (event.type) {
    case 'DifficultyRaised':
      return scene.with(event.data.obligationId, (_, ob) => onDifficulty(scene, ob, event.data.difficultyId));
    case 'ResultApproved':
      return scene.with(event.data.obligationId, onApproved);
    case 'UnitUrged':
    case 'StatusAsked':
    case 'TaskEscalated':
      return scene.with(event.data.obligationId, (_, ob) => onUrged(scene, ob, event));
    case 'TaskPutOnDocket':
      return scene.with(event.data.obligationId, (_, ob) => [decisionOn(scene, ob, event.data.docketItemId)]);
    case 'DecisionApplied':
      return scene.with(event.data.obligationId, (_, ob) => onDecision(scene, ob, event.data));
    case 'OutsideCompetenceReported':
      return scene.with(event.data.obligationId, onCompetenceDenied);
    case 'ObligationSuspended':
      return scene.with(event.data.obligationId, onSuspended);
    case 'ExtensionRequested':
      return scene.with(event.data.obligationId, (_, ob) =>
        onLaterDayAsked(scene, ob, event.data.extensionId),
      );
    case 'LatenessContested':
      return scene.with(event.data.obligationId, (_, ob) => onContested(scene, ob, event.data.contestId));
    default:
      return undefined;
  }
}
