import { heldDays, localDay, possessionOf, workingDaysBetween, type TaskState } from '@dondoc/domain';
import { must, type Moment } from '../law.js';

/** The last entry is who holds the ball now; entries are in the order of time and pass it to another each. */
export function ballIsHeld(state: TaskState): void {
  for (const ob of state.obligations) {
    const last = ob.possession.at(-1);
    const now = possessionOf(state, ob);
    const isNow =
      last?.holder === now.holder &&
      last.unitId === now.unitId &&
      last.handOffIds.join() === now.handOffIds.join();
    must(isNow, 'the ball is where the part says', () => ({ part: ob.obligationId, last, now }));
    for (let i = 1; i < ob.possession.length; i += 1)
      must(
        (ob.possession[i - 1]?.from ?? '') <= (ob.possession[i]?.from ?? ''),
        'the ball passes in the order of time',
        () => ob.possession,
      );
  }
}

/** Every working day since a part was given out is somebody's, once. */
export function daysSum({ state, rules, now }: Moment): void {
  const { calendar } = rules;
  for (const ob of state.obligations) {
    const held = heldDays(state, ob, calendar, now);
    const begun = ob.ledger[0]?.at ?? now;
    const elapsed = workingDaysBetween(calendar, localDay(begun), localDay(now));
    const sum = held.lead + held.supporters + held.confirmer + held.nobody;
    must(sum === elapsed && held.elapsed === elapsed, 'held days sum to the working days elapsed', () => ({
      part: ob.obligationId,
      held,
      elapsed,
    }));
    must(
      held.bySupporter.every(({ days }) => days <= held.supporters),
      'no supporter has more days than all of them together',
      () => held,
    );
    const leads = held.byLead.reduce((total, { days }) => total + days, 0);
    must(leads === held.lead, 'the days of the leads sum to the lead’s', () => held);
  }
}
