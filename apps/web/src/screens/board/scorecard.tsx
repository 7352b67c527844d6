import type { ScorecardView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReadAll } from '../../api/use-read.js';
import { Reading } from '../../shared/reading.js';
import css from './board.module.css';

const columns = [
  'total',
  'open',
  'overdue',
  'dueSoon',
  'unacknowledged',
  'completedOnTime',
  'completedLate',
  'lateExcused',
  'urgings',
  'silent',
] as const;
type Column = (typeof columns)[number];

const valueOf = (row: ScorecardView, column: Column): number =>
  column === 'silent' ? row.silentHandOffs : row[column];
const isRed = (column: Column, value: number): boolean => column === 'overdue' && value > 0;

/** How each unit stands, the most overdue first; numbers count obligations. */
export function Scorecard({ planId }: { readonly planId: string }): React.JSX.Element {
  const { t } = useTranslation();
  const rows = useReadAll<ScorecardView>(`/plans/${encodeURIComponent(planId)}/scorecard`);
  return (
    <Reading of={rows}>
      {(all) => (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('board.unit')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={css.number} style={{ whiteSpace: 'normal' }}>
                  {t(`board.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...all]
              .sort((a, b) => b.overdue - a.overdue || b.total - a.total)
              .map((row) => (
                <tr key={row.unit.unitId}>
                  <td className={css.content}>
                    <Link to={`?unit=${encodeURIComponent(row.unit.unitId)}`}>{row.unit.name}</Link>
                  </td>
                  {columns.map((column) => {
                    const value = valueOf(row, column);
                    return (
                      <td
                        key={column}
                        data-label={t(`board.${column}`)}
                        className={`${css.number} ${isRed(column, value) ? css.red : ''}`}
                      >
                        {value}
                      </td>
                    );
                  })}
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Reading>
  );
}
