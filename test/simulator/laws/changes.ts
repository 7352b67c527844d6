import {
  addWorkingDays,
  dueDay,
  isOpen,
  localDay,
  overdueAt,
  type Instant,
  type ObligationState,
  type Rules,
  type TaskEventOf,
  type TaskState,
} from '@dondoc/domain';
import { must, type Change } from '../law.js';

const partOf = ({ obligations }: TaskState, id: string): ObligationState | undefined =>
  obligations.find((ob) => ob.obligationId === id);

/** What an event says of days and lateness is so. */
export function daysAreTrue({ event, before, at, command, rules }: Change): void {
  switch (event.type) {
    case 'DeadlineExtended':
      return extensionIsLater(event, at);
    case 'ObligationResumed':
      if (command.type === 'ApplyDecision' && command.due) return;
      must(
        (dueDay(event.data.to) ?? '') >= (dueDay(event.data.from) ?? ''),
        'a suspension takes no day away',
        () => event,
      );
      return;
    case 'ResultSubmitted': {
      const ob = partOf(before, event.data.obligationId);
      const due = ob && dueDay(ob.deadline);
      const isLate = ob?.relation === 'assigned' && due !== undefined && localDay(at) > due;
      must(event.data.late === isLate, 'a result is late after its day, and only then', () => [ob, event]);
      return;
    }
    case 'PeriodOpened':
      return periodIsNext(event, before, at, rules);
    case 'TaskCompleted': {
      const late = before.obligations.filter(
        (ob) => ob.status === 'confirmed' && (ob.late || ob.firstResult?.late),
      ).length;
      must(event.data.lateObligations === late, 'a completed task counts its late parts', () => event);
      must(event.data.late === late > 0, 'a completed task is late by its late parts', () => event);
      return;
    }
    default:
  }
}

function extensionIsLater({ data }: TaskEventOf<'DeadlineExtended'>, at: Instant): void {
  const [from, to] = [dueDay(data.from), dueDay(data.to)];
  must(from !== undefined && to !== undefined && to > from, 'an extension gives a later day', () => data);
  const over = overdueAt(data.from);
  must(
    data.afterDue === (over !== undefined && at >= over),
    'an extension says whether it came late',
    () => data,
  );
}

function periodIsNext(
  { data }: TaskEventOf<'PeriodOpened'>,
  before: TaskState,
  at: Instant,
  { calendar }: Rules,
): void {
  const { parentId, period, obligationId, alarm } = data;
  const parent = partOf(before, parentId);
  must(parent !== undefined && isOpen(parent), 'periods open of an open part', () => data);
  must(partOf(before, obligationId) === undefined, 'a period opens once', () => data);
  const last = parent.lastPeriod;
  must(!last || last.opens < period.opens, 'periods open one after another', () => [last, period]);
  // One that has no working day left up to its own day opens after it.
  const begun = localDay(parent.assignedAt);
  const hasTime =
    period.due >= addWorkingDays(calendar, period.opens, 0) &&
    period.due >= addWorkingDays(calendar, begun, 1);
  const isFirst = last === undefined && parent.occasion === 1;
  must(
    alarm.late || !isFirst || !hasTime || period.due >= localDay(at),
    'the first period still lies ahead',
    () => [data, parent.ledger],
  );
}
