import type { PlanCountsView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';

type Numbers = Pick<PlanCountsView, 'tasks' | 'duties'>;

/** "15 nhiệm vụ", with the standing duties where there are some. */
export function useTaskCount(): (counts: Numbers) => string {
  const { t } = useTranslation();
  return ({ tasks, duties }) =>
    duties === 0 ? t('plan.tasks', { count: tasks }) : t('plan.tasksAndDuties', { count: tasks, duties });
}

/** The state of a plan in one line, within what the reader may see. */
export function usePlanLine(): (counts: PlanCountsView) => string {
  const { t } = useTranslation();
  const countOf = useTaskCount();
  return (counts) =>
    counts.tasks + counts.duties === 0
      ? t('docket.planLineNone')
      : t('plan.line', {
          tasks: countOf(counts),
          onTime: counts.completedOnTime,
          late: counts.completedLate,
          overdue: counts.overdue,
        });
}
