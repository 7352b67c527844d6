import type { TaskView } from '@dondoc/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { printDay, printInstantDay } from '../../shared/dates.js';
import css from './task.module.css';

export function Decisions({ task }: { readonly task: TaskView }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (task.decisions.length + task.decisionsNotApplied.length === 0) return null;
  const unitOf = (obligationId: string): string =>
    task.obligations.find((part) => part.obligationId === obligationId)?.unit.name ?? '';
  return (
    <section aria-labelledby="decisions">
      <Title order={2} id="decisions">
        {t('task.decisions')}
      </Title>
      <ul className={`sheet ${css.items}`}>
        {task.decisions.map((one) => (
          <li key={`${one.decisionId} ${one.obligationId}`} data-decision={one.kind}>
            <div className={css.itemHead}>
              <strong>
                {t(`decision.${one.kind}`)}: {one.document}
              </strong>
              <span className="quiet">
                {unitOf(one.obligationId)}, {printInstantDay(one.at)}
              </span>
            </div>
            <div>{one.text}</div>
            {one.carryOutBy && (
              <div className="quiet">
                {one.carriedOutAt
                  ? t('task.carriedOut', { date: printInstantDay(one.carriedOutAt) })
                  : t('task.carryOutBy', { date: printDay(one.carryOutBy) })}
              </div>
            )}
          </li>
        ))}
        {task.decisionsNotApplied.map((one) => (
          <li key={`${one.decisionId} ${one.obligationId}`} data-not-applied={one.code}>
            <div className={css.itemHead}>
              <strong>
                {t('docket.notApplied', { document: one.document, date: printInstantDay(one.at) })}
              </strong>
              <span className="quiet">{unitOf(one.obligationId)}</span>
            </div>
            <div>{one.reason}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
