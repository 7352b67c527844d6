import type { MilestoneView, TaskMilestoneView } from '@dondoc/contracts';
import { endOfDay, type MilestoneState } from '@dondoc/domain';
import type { ObligationEntity } from '../entities/index.js';
import type { ReadContext } from './reader.js';

export const milestoneView = (m: MilestoneState, { now }: ReadContext): MilestoneView => ({
  milestoneId: m.milestoneId,
  text: m.text ?? null,
  target: m.target ? { value: m.target.value, unit: m.target.unit } : null,
  due: m.due ?? null,
  value: m.value ?? null,
  reachedAt: m.reachedAt ?? null,
  late: m.late,
  missed: !m.reachedAt && m.due !== undefined && endOfDay(m.due) <= now,
});

/** Every part of a task has the same steps and figures; how many have come how far. A part that was stopped owes none. */
export function taskMilestones(
  obligations: readonly ObligationEntity[],
  ctx: ReadContext,
): TaskMilestoneView[] {
  const all = obligations
    .filter((o) => o.stage !== 'closed')
    .flatMap((o) => o.milestones.map((m) => milestoneView(m, ctx)));
  const byId = new Map(all.map((m) => [m.milestoneId, m]));
  return [...byId.values()].map(({ milestoneId, text, target, due }) => {
    const same = all.filter((m) => m.milestoneId === milestoneId);
    return {
      ...{ milestoneId, text, target, due },
      parts: same.length,
      reached: same.filter((m) => m.reachedAt !== null).length,
      late: same.filter((m) => m.late).length,
      missed: same.filter((m) => m.missed).length,
    };
  });
}
