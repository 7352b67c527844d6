import type { WorkItemView } from '@dondoc/contracts';
import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { orderOf, type OfferedAct } from '../../acts/act-subject.js';
import { useCommand } from '../../api/use-command.js';
import { DaysLeft } from '../../shared/days-left.js';
import { ErrorNote } from '../../shared/error-note.js';
import { StatusTag } from '../../shared/status-tag.js';
import { isLeads } from './work-items.js';
import css from './work.module.css';

export interface WorkRowProps {
  readonly item: WorkItemView;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly withPerson: boolean;
}

/** The act that takes one click from the list. */
function quickAct({ kind, allowedActs }: WorkItemView): OfferedAct | undefined {
  if (kind === 'hand-off')
    return allowedActs.includes('acceptance') ? { on: 'hand-off', name: 'acceptance' } : undefined;
  return allowedActs.includes('acknowledgement') ? { on: 'obligation', name: 'acknowledgement' } : undefined;
}

/** One piece of work: the whole line opens it; acknowledging it is one click. */
export function WorkRow({ item, chosen, onChoose, withPerson }: WorkRowProps): React.JSX.Element {
  const { t } = useTranslation();
  const sent = useCommand();
  const quick = quickAct(item);
  return (
    <li className={css.row} data-chosen={chosen}>
      <div className={css.line}>
        <UnstyledButton className={css.open} onClick={onChoose} aria-current={chosen}>
          {item.from && (
            <span className={css.from}>
              {t(isLeads(item) ? 'work.askedOf' : 'work.from', { unit: item.from.name })}
            </span>
          )}
          <span className={css.content}>
            <span className="quiet">{item.ref}</span> {item.content}
          </span>
          {item.asked && <span className={css.asked}>{item.asked}</span>}
          <span className={css.facts}>
            {item.period && (
              <strong className={css.period}>{t('work.period', { name: item.period.name })}</strong>
            )}
            <StatusTag status={item.status} />
            <DaysLeft days={item.workingDaysLeft} late={item.band === 'overdue'} />
            {item.workingDaysLeft === null && <span>{item.deadline.text}</span>}
            {item.waitingFor.length > 0 && (
              <span>
                {t('work.waitingFor', { units: item.waitingFor.map(({ name }) => name).join(', ') })}
              </span>
            )}
            {withPerson && item.kind === 'obligation' && item.asked === null && (
              <span>{item.person?.name ?? t('work.unassigned')}</span>
            )}
          </span>
        </UnstyledButton>
        {quick && (
          <Button
            size="sm"
            className="no-print"
            loading={sent.isPending}
            data-quick={quick.name}
            onClick={() => sent.mutate(orderOf(quick, item, {}))}
          >
            {quick.on === 'hand-off' ? t('handOffAct.acceptance') : t('act.acknowledgement')}
          </Button>
        )}
      </div>
      <ErrorNote error={sent.error} />
    </li>
  );
}
