import type { PlanDraftView, PlanView } from '@dondoc/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { printDay } from '../../shared/dates.js';
import { PageHead } from '../../shared/page-head.js';
import { useTaskCount } from '../../shared/plan-line.js';
import { planTitle } from '../../shared/plan-title.js';
import { Reading } from '../../shared/reading.js';
import { DraftSummary } from './draft-summary.js';
import { DraftTasks } from './draft-tasks.js';
import { IssueDialog } from './issue-dialog.js';

/** The check before issue: what is doubtful in each task and in the plan; what must be mended comes first. */
export default function Draft(): React.JSX.Element {
  const { planId = '' } = useParams();
  const path = `/plans/${encodeURIComponent(planId)}`;
  const plan = useRead<PlanView>(path);
  return (
    <Reading of={plan}>
      {(shown) =>
        shown.status === 'draft' ? (
          <Checked key={shown.planId} path={path} plan={shown} />
        ) : (
          <Navigate replace to={path} />
        )
      }
    </Reading>
  );
}

interface CheckedProps {
  readonly path: string;
  readonly plan: PlanView;
}

function Checked({ path, plan }: CheckedProps): React.JSX.Element {
  const draft = useRead<PlanDraftView>(`${path}/draft`);
  return <Reading of={draft}>{(checked) => <Check plan={plan} draft={checked} />}</Reading>;
}

interface CheckProps {
  readonly plan: PlanView;
  readonly draft: PlanDraftView;
}

function Check({ plan, draft }: CheckProps): React.JSX.Element {
  const { t } = useTranslation();
  const countOf = useTaskCount();
  const [issuing, setIssuing] = useState(false);
  const { title, issuer, number, date } = draft.head;
  const lead = [
    t('plans.draft'),
    number ? t('plans.number', { number }) : t('plans.noNumber'),
    date ? t('plans.dated', { date: printDay(date) }) : t('plans.noDate'),
    issuer,
    countOf(plan.counts),
  ];
  return (
    <>
      <PageHead title={planTitle(title, issuer)} lead={lead.join(' · ')}>
        {draft.allowedActs.includes('issuance') && (
          <Button onClick={() => setIssuing(true)}>{t('plans.issue')}</Button>
        )}
      </PageHead>
      <DraftSummary draft={draft} />
      <DraftTasks draft={draft} />
      {issuing && <IssueDialog plan={plan} draft={draft} onClose={() => setIssuing(false)} />}
    </>
  );
}
