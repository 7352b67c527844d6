import type { HandOffView, TaskView } from '@dondoc/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActButtons } from '../../acts/act-buttons.js';
import { printDay } from '../../shared/dates.js';
import { DaysLeft } from '../../shared/days-left.js';
import css from './task.module.css';

/** Requests to supporting units; those still open come first. */
export function HandOffs({ task }: { readonly task: TaskView }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (task.handOffs.length === 0) return null;
  const open = (one: HandOffView): number => (one.open ? 0 : 1);
  return (
    <section aria-labelledby="hand-offs">
      <Title order={2} id="hand-offs">
        {t('task.handOffs')}
      </Title>
      <ul className={`sheet ${css.items}`}>
        {[...task.handOffs]
          .sort((a, b) => open(a) - open(b))
          .map((one) => (
            <HandOff key={one.handOffId} one={one} />
          ))}
      </ul>
    </section>
  );
}

function HandOff({ one }: { readonly one: HandOffView }): React.JSX.Element {
  const { t } = useTranslation();
  const over = !one.open;
  const settled = one.status === 'taken' || one.status === 'withdrawn';
  const state = over && !settled ? 'ended' : one.proposal ? 'proposed' : one.status;
  const subject = { ...one, unit: one.to };
  return (
    <li>
      <div className={css.itemHead}>
        <strong>{t('task.handOffLine', { from: one.from.name, to: one.to.name })}</strong>
        <span className={css.partState}>
          {!over && !one.proposal && <DaysLeft days={one.workingDaysLeft} late={one.silent} />}
          <span className={over ? css.plain : css.state}>{t(`handOffStatus.${state}`)}</span>
        </span>
      </div>
      <div>{one.content}</div>
      <div className="quiet">
        {t('task.handOffDue', { date: printDay(one.due) })}
        {one.product && ` · ${t('task.product')}: ${one.product}`}
        {one.agrees !== null && ` · ${t(one.agrees ? 'choice.agree' : 'choice.disagree')}`}
        {one.besides && ` · ${t('task.besides')}`}
      </div>
      {one.proposal && (
        <p className={css.note} data-change="hand-off-date">
          {t('task.dateProposed', { date: printDay(one.proposal.due), reason: one.proposal.reason })}
        </p>
      )}
      <ActButtons subject={subject} allowed={one.allowedActs} size="compact-sm" />
    </li>
  );
}
