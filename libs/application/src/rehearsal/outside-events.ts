import {
  atLocal,
  confirmerOf,
  foldText,
  isWorking,
  localDay,
  type Day,
  type DecisionTarget,
  type Instant,
  type ObligationState,
  type TaskState,
  type UnitId,
} from '@dondoc/domain';
import { idMaker } from '../command-key.js';
import { OUTSIDE_HOURS } from './diary.js';
import { inOrder, type Errand, type PlanView } from './errand.js';
import { deskOf } from './people.js';
import type { OutsideEventCommand } from './planned-act.js';
import type { Surroundings } from './scene.js';

/** One request takes no more. */
const MOST_TARGETS = 200;
/** "nếu có khó khăn": nobody waits for that. */
const IF_EVER = /^neu /;

/**
 * The desk hears that what a task waits for has happened: some days after the day on which it was expected; where none
 * is printed, in the middle of the year, or never. One event for all tasks that wait for the same words.
 */
export function outsideEventsFor(
  { task, obligations }: TaskState,
  now: Instant,
  around: Surroundings,
): readonly Errand[] {
  if (task?.deadline.kind !== 'conditional') return [];
  const { condition, expected } = task.deadline;
  const words = foldText(condition);
  const day = happensOn(words, expected, localDay(now), around);
  if (!day) return [];
  const desks = new Set(obligations.map((ob) => confirmerOf(task, ob.unitId)));
  const { standingAgencyUnitId } = around.organisation.steering;
  return [...desks].map((desk) => ({
    at: atLocal(day, OUTSIDE_HOURS[desk === standingAgencyUnitId ? 0 : 1]),
    subject: `outside/${idMaker(desk, words)('sk')}`,
    settle: (tasks) => outsideEvent(words, desk, day, tasks, around),
  }));
}

function happensOn(
  words: string,
  expected: Day | undefined,
  today: Day,
  { diary }: Surroundings,
): Day | undefined {
  if (IF_EVER.test(words) || !diary.comesTo(expected ? 85 : 50, 'outside?', words)) return undefined;
  if (!expected) return diary.workingDay(today, diary.between(60, 110, 'outside', words));
  const base = expected > today ? expected : today;
  return diary.workingDay(base, diary.between(2, 12, 'outside', words));
}

function outsideEvent(
  words: string,
  desk: UnitId,
  day: Day,
  tasks: PlanView,
  { organisation, diary }: Surroundings,
): ReturnType<Errand['settle']> {
  const waiting = inOrder(tasks).flatMap((state) => waitingIn(state, words, desk));
  const [first] = waiting;
  if (!first) return undefined;
  // What opens a task without a day is what it will then be doing all the time.
  const dated = diary.roll('outside-due?', words) < 0.8;
  const command: OutsideEventCommand = {
    type: 'RecordOutsideEvent',
    what: `Đã có điều kiện để thực hiện: ${first.condition.normalize('NFC').trim()}`,
    document: `${diary.between(100, 4000, 'outside-document', words)}/CV`,
    happenedOn: diary.workingDay(day, -diary.between(1, 3, 'outside-heard', words)),
    ...(dated ? { due: diary.workingDay(day, diary.between(30, 60, 'outside-due', words)) } : {}),
    targets: waiting.slice(0, MOST_TARGETS).map(({ target }) => target),
  };
  return { actor: deskOf(organisation, desk), command };
}

interface Waiting {
  readonly target: DecisionTarget;
  readonly condition: string;
}

function waitingIn({ task, obligations, closedAt }: TaskState, words: string, desk: UnitId): Waiting[] {
  if (!task || closedAt) return [];
  return obligations.flatMap((ob) => {
    const condition = conditionOf(ob);
    const isMeant = condition && foldText(condition) === words && confirmerOf(task, ob.unitId) === desk;
    return isMeant ? [{ target: { taskId: task.taskId, obligationId: ob.obligationId }, condition }] : [];
  });
}

const conditionOf = (ob: ObligationState): string | undefined =>
  ob.deadline.kind === 'conditional' && isWorking(ob) && !ob.suspension ? ob.deadline.condition : undefined;
