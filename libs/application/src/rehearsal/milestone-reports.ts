import { dueDay, type MilestoneState, type ObligationState } from '@dondoc/domain';
import type { Habit } from './diary.js';
import type { Intention, PersonsCommand } from './planned-act.js';
import type { Scene } from './scene.js';

/** More of them nobody writes about of their own accord. */
const MOST = 4;

/** How far the steps and figures of a part are: first what is still missing, then that they are reached; the slow late, or never. */
export function milestoneReports(scene: Scene, ob: ObligationState): readonly Intention[] {
  const habit = scene.habit(ob);
  if (habit === 'silent') return [];
  return ob.milestones
    .filter((m) => !m.reachedAt)
    .slice(0, MOST)
    .flatMap((m) => reportsOn(scene, ob, m, habit));
}

function reportsOn(
  scene: Scene,
  ob: ObligationState,
  milestone: MilestoneState,
  habit: Exclude<Habit, 'silent'>,
): readonly Intention[] {
  const { diary, now } = scene;
  const words = [...scene.words(ob), milestone.milestoneId];
  const base = dayOf(ob, milestone) ?? diary.workingDay(scene.today, diary.between(70, 110, 'far', ...words));
  const actor = scene.worker(ob);
  const below = partOf(scene, milestone, words);
  const intentions: Intention[] = [];
  if (below !== undefined && milestone.value === undefined) {
    const at = diary.around(base, now, -diary.between(15, 25, 'below', ...words), 'below', ...words);
    intentions.push({ at, actor, command: report(ob, milestone, 'Đang thực hiện, chưa đạt.', below) });
  }
  if (diary.roll('never', ...words) < (habit === 'slow' ? 0.3 : 0.05)) return intentions;
  const days = daysToReach(scene, ob, milestone, habit, words);
  const command = report(ob, milestone, 'Đã đạt theo yêu cầu của kế hoạch.', milestone.target?.value);
  return [...intentions, { at: diary.around(base, now, days, 'reached', ...words), actor, command }];
}

/** A step or figure of its own day, else the day of the part. */
const dayOf = (ob: ObligationState, { due }: MilestoneState) => due ?? dueDay(ob.deadline);

const isOfItsOwnDay = (ob: ObligationState, { due }: MilestoneState): boolean => {
  const whole = dueDay(ob.deadline);
  return due !== undefined && (whole === undefined || due < whole);
};

/** Before the result is handed in, where the step has no day before that of the part. */
function daysToReach(
  { diary }: Scene,
  ob: ObligationState,
  milestone: MilestoneState,
  habit: Exclude<Habit, 'silent'>,
  words: readonly string[],
): number {
  const own = isOfItsOwnDay(ob, milestone);
  if (habit === 'prompt') return -(own ? diary.between(1, 4, 'reach', ...words) : 9);
  return own ? diary.between(1, 8, 'reach', ...words) : 0;
}

/** What of a figure is there on the way to it. */
function partOf({ diary }: Scene, { target }: MilestoneState, words: readonly string[]): number | undefined {
  if (!target || target.value < 1) return undefined;
  return Math.floor((target.value * diary.between(40, 85, 'share', ...words)) / 100);
}

const report = (
  { obligationId }: ObligationState,
  { milestoneId }: MilestoneState,
  note: string,
  value: number | undefined,
): PersonsCommand => ({
  type: 'ReportMilestone',
  obligationId,
  milestoneId,
  note,
  ...(value === undefined ? {} : { value }),
});
