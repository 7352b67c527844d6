import type { PlanView } from '@dondoc/contracts';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { PageHead } from '../../shared/page-head.js';
import { useTaskCount } from '../../shared/plan-line.js';
import { planTitle } from '../../shared/plan-title.js';
import { Reading } from '../../shared/reading.js';
import { DraftTaskLine } from './draft-task-line.js';
import { IssueDialog } from './issue-dialog.js';
import css from './plans.module.css';

/** The check before issue: who owns each task; those without an owner come first. */
export default function Draft(): React.JSX.Element {
  const { planId = '' } = useParams();
  const path = `/plans/${encodeURIComponent(planId)}`;
  const plan = useRead<PlanView>(path);
  return (
    <Reading of={plan}>
      {(shown) => (shown.status === 'draft' ? <Check plan={shown} /> : <Navigate replace to={path} />)}
    </Reading>
  );
}

function Check({ plan }: { readonly plan: PlanView }): React.JSX.Element {
  const { t } = useTranslation();
  const countOf = useTaskCount();
  const [issuing, setIssuing] = useState(false);
  const missing = plan.draftTasks.filter(({ owners }) => owners.length === 0);
  const rest = plan.draftTasks.filter(({ owners }) => owners.length > 0);
  return (
    <>
      <PageHead
        title={planTitle(plan.title, plan.issuer)}
        lead={`${t('plans.draft')} · ${plan.issuer} · ${countOf(plan.counts)}`}
      >
        {plan.allowedActs.includes('issuance') && (
          <Button
            disabled={missing.length > 0 || plan.draftTasks.length === 0}
            onClick={() => setIssuing(true)}
          >
            {t('plans.issue')}
          </Button>
        )}
      </PageHead>
      <Text mb="md" fw={600} c={missing.length > 0 ? 'var(--red)' : undefined}>
        {missing.length > 0 ? t('plans.missing', { count: missing.length }) : t('plans.ready')}
      </Text>
      <ul className={`sheet ${css.list}`}>
        {[...missing, ...rest].map((task) => (
          <DraftTaskLine
            key={task.key}
            planId={plan.planId}
            task={task}
            version={plan.version}
            corrects={plan.allowedActs.includes('draft-tasks')}
          />
        ))}
      </ul>
      {issuing && <IssueDialog plan={plan} onClose={() => setIssuing(false)} />}
    </>
  );
}
