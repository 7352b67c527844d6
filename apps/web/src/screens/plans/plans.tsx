import type { PlanSummaryView } from '@dondoc/contracts';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReadAll } from '../../api/use-read.js';
import { printDay } from '../../shared/dates.js';
import { PageHead } from '../../shared/page-head.js';
import { usePlanLine, useTaskCount } from '../../shared/plan-line.js';
import { planTitle } from '../../shared/plan-title.js';
import { Reading } from '../../shared/reading.js';
import css from './plans.module.css';

/** Every plan one may see; the whole line leads to its board, of a draft to its check. */
export default function Plans(): React.JSX.Element {
  const { t } = useTranslation();
  const plans = useReadAll<PlanSummaryView>('/plans');
  return (
    <>
      <PageHead title={t('plans.title')} />
      <Reading of={plans} rows={3}>
        {(all) =>
          all.length === 0 ? (
            <>
              <Text>{t('plans.nothing')}</Text>
              <Text className="quiet">{t('plans.nothingHint')}</Text>
            </>
          ) : (
            <ul className={`sheet ${css.list}`}>
              {all.map((plan) => (
                <PlanLine key={plan.planId} plan={plan} />
              ))}
            </ul>
          )
        }
      </Reading>
    </>
  );
}

function PlanLine({ plan }: { readonly plan: PlanSummaryView }): React.JSX.Element {
  const { t } = useTranslation();
  const countOf = useTaskCount();
  const planLine = usePlanLine();
  const draft = plan.status === 'draft';
  const to = `/plans/${encodeURIComponent(plan.planId)}${draft ? '/draft' : ''}`;
  const facts = [
    plan.number ? t('plans.number', { number: plan.number }) : t('plans.noNumber'),
    plan.issuer,
    plan.issuedOn ? t('plans.issuedOn', { date: printDay(plan.issuedOn) }) : undefined,
    plan.status === 'ended' ? t('plan.ended') : undefined,
  ].filter(Boolean);
  return (
    <li>
      <Link to={to} className={css.plan}>
        <span className={css.title}>{planTitle(plan.title, plan.issuer)}</span>
        <span className="quiet">{facts.join(' · ')}</span>
        <span className={css.state}>
          {draft ? (
            <strong>
              {t('plans.draft')}: {countOf(plan.counts)}
            </strong>
          ) : (
            planLine(plan.counts)
          )}
        </span>
      </Link>
    </li>
  );
}
