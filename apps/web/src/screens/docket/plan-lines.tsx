import type { PlanSummaryView } from '@dondoc/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReadAll } from '../../api/use-read.js';
import { usePlanLine } from '../../shared/plan-line.js';
import { planTitle } from '../../shared/plan-title.js';
import css from './docket.module.css';

const share = (part: number, whole: number): string => `${whole === 0 ? 0 : (100 * part) / whole}%`;

/** One bar and one sentence a plan, under what needs a decision. */
export function PlanLines(): React.JSX.Element | null {
  const { t } = useTranslation();
  const planLine = usePlanLine();
  const plans = (useReadAll<PlanSummaryView>('/plans').data ?? []).filter(({ status }) => status !== 'draft');
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="plan-lines">
      <Title order={2} id="plan-lines" mt="xl">
        {t('docket.planState')}
      </Title>
      {plans.map(({ planId, title, number, issuer, counts }) => (
        <Link key={planId} to={`/plans/${encodeURIComponent(planId)}`} className={css.plan}>
          {number ? `${number} · ` : ''}
          {planTitle(title, issuer)}
          <span className={css.bar} aria-hidden>
            <span
              className={css.onTime}
              style={{ width: share(counts.completedOnTime, counts.tasks + counts.duties) }}
            />
            <span
              className={css.completedLate}
              style={{ width: share(counts.completedLate, counts.tasks + counts.duties) }}
            />
            <span
              className={css.overdue}
              style={{ width: share(counts.overdue, counts.tasks + counts.duties) }}
            />
          </span>
          <span className="quiet">{planLine(counts)}</span>
        </Link>
      ))}
    </section>
  );
}
