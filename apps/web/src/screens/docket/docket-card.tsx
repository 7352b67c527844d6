import type { DocketItemView } from '@dondoc/contracts';
import { Anchor, Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayOf, daysBetween, printInstant, printInstantDay } from '../../shared/dates.js';
import { StatusTag } from '../../shared/status-tag.js';
import { useToday } from '../../shared/use-clock.js';
import css from './docket.module.css';
import { DeadlineText } from '../../shared/deadline-text.js';

const DecisionDialog = lazy(() => import('../../decisions/decision-dialog.js'));

/** One matter: what is asked, by whom, since when, what is proposed, and what happens by itself. */
export function DocketCard({ item }: { readonly item: DocketItemView }): React.JSX.Element {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState(false);
  const days = daysBetween(dayOf(item.since), useToday());
  return (
    <article className={`sheet ${css.card}`} aria-label={item.asked} data-docket={item.docketItemId}>
      <p className={css.who}>
        <strong>{item.unit.name}</strong>
        <span className="quiet">
          {item.by ? t('docket.by', { unit: item.by.name }) : t('docket.byMachine')},{' '}
          {t('docket.since', { date: printInstantDay(item.since) })}
          {days > 0 && ` (${t('docket.sinceDays', { days })})`}
        </span>
      </p>
      <h2 className={css.asked}>{item.asked}</h2>
      <p className={css.task}>
        <Anchor component={Link} to={`/tasks/${encodeURIComponent(item.taskId)}`} c="inherit">
          <span className="quiet">{item.ref}</span> {item.content}
        </Anchor>
      </p>
      <p className={css.state}>
        <StatusTag status={item.status} /> <DeadlineText deadline={item.deadline} />
      </p>
      <dl className={css.facts}>
        {item.notApplied && (
          <>
            <dt>
              {t('docket.notApplied', {
                document: item.notApplied.document,
                date: printInstantDay(item.notApplied.at),
              })}
            </dt>
            <dd data-not-applied={item.notApplied.code}>{item.notApplied.reason}</dd>
          </>
        )}
        <dt>{t('docket.proposal')}</dt>
        <dd>{item.proposal ?? <span className="quiet">{t('docket.noProposal')}</span>}</dd>
        <dt>{t('docket.otherwise')}</dt>
        <dd>
          {item.otherwise === null ? (
            t('docket.otherwiseNothing')
          ) : (
            <>
              {item.otherwiseAt && <strong>{printInstant(item.otherwiseAt)}: </strong>}
              {item.otherwise}
            </>
          )}
        </dd>
      </dl>
      {item.allowedActs.includes('decisions') && (
        <Button
          className={`${css.decide} no-print`}
          size="md"
          data-act="decisions"
          onClick={() => setDeciding(true)}
        >
          {t('docket.decide')}
        </Button>
      )}
      {deciding && (
        <Suspense>
          <DecisionDialog
            target={{ taskId: item.taskId, obligationId: item.obligationId, unit: item.unit }}
            content={item.content}
            proposal={item.proposal}
            onClose={() => setDeciding(false)}
          />
        </Suspense>
      )}
    </article>
  );
}
