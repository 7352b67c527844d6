import type { BoardRowView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LevelMark } from '../../shared/level-mark.js';
import { NextStepShort } from '../../shared/next-step.js';
import { StatusTag } from '../../shared/status-tag.js';
import { UnitNames } from '../../shared/unit-names.js';
import { isFinished } from './board-filters.js';
import css from './board.module.css';
import { UrgeButton } from './urge-button.js';
import { DeadlineText } from '../../shared/deadline-text.js';

export interface BoardRowProps {
  readonly row: BoardRowView;
  readonly urges: boolean;
}

export function BoardRow({ row, urges }: BoardRowProps): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <tr data-task={row.taskId} data-status={row.status}>
      <td className={css.content}>
        <Link to={`/tasks/${encodeURIComponent(row.taskId)}`}>
          <span className="quiet">{row.ref}</span> {row.content}
        </Link>
      </td>
      <td data-label={t('board.leads')} className={css.leads}>
        <UnitNames units={row.leads} />
      </td>
      <td data-label={t('board.deadline')} className={css.deadline}>
        <DeadlineText deadline={row.deadline} />
      </td>
      <td data-label={t('board.state')}>
        <StatusTag status={row.status} />
        <Notes row={row} />
      </td>
      <td data-label={t('board.level')}>
        {isFinished(row) ? null : <LevelMark level={row.escalationLevel} />}
      </td>
      <td data-label={t('board.nextStep')} className={css.step}>
        {row.nextStep ? (
          <NextStepShort step={row.nextStep} />
        ) : (
          <span className="quiet">{t('board.noStep')}</span>
        )}
      </td>
      {urges && <td className="no-print">{!isFinished(row) && <UrgeButton taskId={row.taskId} />}</td>}
    </tr>
  );
}

/** What the one word does not say: parts of a shared task, open requests, the docket. */
function Notes({ row }: { readonly row: BoardRowView }): React.JSX.Element | null {
  const { t } = useTranslation();
  const { total, overdue, confirmed } = row.obligations;
  const notes = [
    row.duty ? t('plan.duty') : undefined,
    total > 1 ? t('board.parts', { done: confirmed, total }) : undefined,
    total > 1 && overdue > 0 ? t('board.overdueParts', { count: overdue }) : undefined,
    row.openHandOffs > 0 ? t('board.handOffs', { count: row.openHandOffs }) : undefined,
    row.onDocket ? t('board.onDocket') : undefined,
  ].filter((note) => note !== undefined);
  if (notes.length === 0) return null;
  return <div className={css.notes}>{notes.join(' · ')}</div>;
}
