import { asId, type MilestoneId } from '../shared/ids.js';
import type { TaskAssigned } from './task.events.js';
import type { MilestoneState } from './task.state.js';

/** What a task must reach on its way: its dated steps, then its figures; both are followed alike. */
export function milestonesOf({
  milestones = [],
  targets,
}: Pick<TaskAssigned['data'], 'milestones' | 'targets'>): readonly MilestoneState[] {
  const steps = milestones.map(({ text, due }) => ({ text, ...(due ? { due } : {}) }));
  const figures = targets.map((target) => ({ target, ...(target.by ? { due: target.by } : {}) }));
  return [...steps, ...figures].map((one, i) => ({
    milestoneId: asId<MilestoneId>(`m-${i + 1}`),
    ...one,
    late: false,
  }));
}
