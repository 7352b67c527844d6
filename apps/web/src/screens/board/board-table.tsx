import type { BoardRowView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useReadAll } from '../../api/use-read.js';
import { useSession } from '../../app/session.js';
import { Reading } from '../../shared/reading.js';
import { BoardRow } from './board-row.js';
import { filtered, filtersOf } from './board-filters.js';
import { FilterBar } from './filter-bar.js';
import css from './board.module.css';

/** All tasks of a plan, narrowed by the filters of the address. */
export function BoardTable({ planId }: { readonly planId: string }): React.JSX.Element {
  const rows = useReadAll<BoardRowView>(`/plans/${encodeURIComponent(planId)}/tasks`);
  return <Reading of={rows}>{(all) => <Rows all={all} />}</Reading>;
}

function Rows({ all }: { readonly all: readonly BoardRowView[] }): React.JSX.Element {
  const { t } = useTranslation();
  const { role } = useSession().office;
  const [params] = useSearchParams();
  const shown = filtered(all, filtersOf(params));
  const urges = role === 'standing-agency' || role === 'office';
  return (
    <>
      <FilterBar all={all} shown={shown.length} />
      {shown.length === 0 ? (
        <p>{t(all.length === 0 ? 'docket.planLineNone' : 'board.nothing')}</p>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('board.content')}</th>
              <th scope="col">{t('board.leads')}</th>
              <th scope="col">{t('board.deadline')}</th>
              <th scope="col">{t('board.state')}</th>
              <th scope="col">{t('board.level')}</th>
              <th scope="col">{t('board.nextStep')}</th>
              {urges && (
                <th scope="col" className="no-print">
                  <span className={css.hidden}>{t('act.urgings')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <BoardRow key={row.taskId} row={row} urges={urges} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
