import type { PlanCountsView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { LevelMark } from '../../shared/level-mark.js';
import type { TileFilter } from './board-filters.js';
import css from './tiles.module.css';

type CountName = Exclude<
  keyof PlanCountsView,
  'escalations' | 'tasks' | 'duties' | 'doneBefore' | 'stopped' | 'standing'
>;
const shown: readonly CountName[] = [
  'open',
  'overdue',
  'dueSoon',
  'unacknowledged',
  'awaitingApproval',
  'difficulties',
  'docket',
  'completedOnTime',
  'completedLate',
];
const red: ReadonlySet<CountName> = new Set(['overdue', 'docket']);
const levels = [1, 2, 3, 4] as const;

/** The standing of the plan in numbers; a click shows the tasks a number counts. */
export function Tiles({ counts }: { readonly counts: PlanCountsView }): React.JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const chosen = params.get('show');
  // The rest of the numbers count both; where there are no duties, the whole table is the tasks.
  const withDuties = counts.duties > 0;
  const to = (show: TileFilter | undefined): string => (show && show !== chosen ? `?show=${show}` : '?');
  return (
    <section aria-label={t('board.tiles')} className={css.tiles}>
      <div className={css.numbers} data-duties={withDuties}>
        <Link
          to={withDuties ? to('tasks') : '?'}
          className={css.tile}
          aria-current={chosen === (withDuties ? 'tasks' : null)}
        >
          <b data-count="tasks">{counts.tasks}</b>
          <span>{t('board.tasks')}</span>
        </Link>
        {withDuties && (
          <Link to={to('duties')} className={css.tile} aria-current={chosen === 'duties'}>
            <b data-count="duties">{counts.duties}</b>
            <span>{t('plan.duties')}</span>
          </Link>
        )}
        {shown.map((name) => (
          <Link
            key={name}
            to={to(name)}
            className={css.tile}
            aria-current={chosen === name}
            data-red={red.has(name) && counts[name] > 0}
          >
            <b data-count={name}>{counts[name]}</b>
            <span>{t(`board.${name}`)}</span>
          </Link>
        ))}
      </div>
      <div className={css.levels}>
        <span className="quiet">{t('board.escalated')}</span>
        {levels.map((level) => (
          <Link
            key={level}
            to={to(`level${level}`)}
            aria-current={chosen === `level${level}`}
            className={css.level}
          >
            <LevelMark level={level} />
            <span>{t(`level.to${level}`)}</span>
            <b data-level={level}>{counts.escalations[level]}</b>
          </Link>
        ))}
      </div>
    </section>
  );
}
