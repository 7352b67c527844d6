import type { PlanView } from '@dondoc/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HistoryOf } from '../task/history.js';
import { Meetings } from './meetings.js';
import { PlanFacts } from './plan-facts.js';
import css from './plans.module.css';

/** The plan itself beside its tasks: how it is followed, its meetings, what was done to it. */
export function PlanFollowed({ plan }: { readonly plan: PlanView }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <div className={css.followed}>
        <section className="sheet" aria-labelledby="plan-facts">
          <Title order={2} id="plan-facts">
            {t('plan.facts')}
          </Title>
          <PlanFacts plan={plan} />
        </section>
        <section className="sheet" aria-labelledby="meetings">
          <Title order={2} id="meetings">
            {t('plan.meetings')}
          </Title>
          <Meetings plan={plan} />
        </section>
      </div>
      <HistoryOf path={`/plans/${encodeURIComponent(plan.planId)}/history`} />
    </>
  );
}
