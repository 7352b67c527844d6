import type { TaskMilestoneView, TaskView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { printDay } from '../../shared/dates.js';
import { Figure } from './milestones.js';
import css from './milestones.module.css';

/** Dated steps and figures of the whole task, and how many of its parts have come there. */
export function TargetFacts({ task }: { readonly task: TaskView }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (task.milestones.length === 0) return null;
  return (
    <>
      <dt>{t('task.milestones')}</dt>
      <dd>
        <ul className={css.list}>
          {task.milestones.map((one) => (
            <li key={one.milestoneId}>
              <span>
                {one.text ?? <Figure target={one.target} value={null} />}
                {one.due && (
                  <span className="quiet">, {t('task.targetBy', { date: printDay(one.due) })}</span>
                )}
              </span>
              <Reached one={one} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function Reached({ one }: { readonly one: TaskMilestoneView }): React.JSX.Element {
  const { t } = useTranslation();
  const { parts, reached, missed, late } = one;
  const done = parts > 0 && reached === parts;
  return (
    <span className={missed > 0 ? css.missed : !done ? css.open : late > 0 ? css.late : css.reached}>
      {done
        ? t(late > 0 ? 'milestone.allReachedLate' : 'milestone.allReached')
        : parts > 1
          ? t('milestone.partsReached', { reached, parts })
          : t('milestone.open')}
      {parts > 1 && missed > 0 && `; ${t('milestone.partsMissed', { count: missed })}`}
    </span>
  );
}
