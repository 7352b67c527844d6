import type { PlanDraftView, PlanView } from '@dondoc/contracts';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/use-read.js';
import { isDay } from '../../shared/dates.js';
import { useToday } from '../../shared/use-clock.js';
import { findingsOf, findingsOnPlan, toBeAcknowledged } from './draft-findings.js';
import { useFindingSummary } from './draft-summary.js';
import { FindingList } from './finding-list.js';
import { IssueForm } from './issue-form.js';
import css from './plans.module.css';

export interface IssueDialogProps {
  readonly plan: PlanView;
  readonly draft: PlanDraftView;
  readonly onClose: () => void;
}

/** Issuing hands every task to its units at once: what is doubtful is told first, and what must be mended stands in its way. */
export function IssueDialog({ plan, draft, onClose }: IssueDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const today = useToday();
  const [issuedOn, setIssuedOn] = useState(plan.date ?? today);
  const judged = useJudged(draft, issuedOn);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('plans.issueTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {judged.mustMend > 0 ? (
        <NotYet draft={judged} onClose={onClose} />
      ) : (
        <Stack>
          <ToLookAt draft={judged} />
          <IssueForm
            plan={plan}
            version={draft.version}
            issuedOn={issuedOn}
            onIssuedOn={setIssuedOn}
            doubts={toBeAcknowledged(judged)}
            onClose={onClose}
          />
        </Stack>
      )}
    </Modal>
  );
}

/** The draft as it would be found on the day chosen; until that is known, as it was found last. */
function useJudged(draft: PlanDraftView, issuedOn: string): PlanDraftView {
  const path = `/plans/${encodeURIComponent(draft.planId)}/draft`;
  const judged = useRead<PlanDraftView>(isDay(issuedOn) ? path : undefined, { issuedOn });
  return judged.data ?? draft;
}

const severe = (draft: PlanDraftView) => {
  const all = [...findingsOnPlan(draft), ...draft.tasks.flatMap(({ key }) => findingsOf(draft, key))];
  return {
    must: all.filter(({ severity }) => severity === 'must'),
    should: all.filter(({ severity }) => severity !== 'must'),
  };
};

/** Why it is not offered, place by place. */
function NotYet({ draft, onClose }: Omit<IssueDialogProps, 'plan'>): React.JSX.Element {
  const { t } = useTranslation();
  const summaryOf = useFindingSummary();
  return (
    <Stack>
      <Text fw={600} c="var(--red)">
        {summaryOf(draft)}
      </Text>
      <Text>{t('plans.notYet')}</Text>
      <FindingList findings={severe(draft).must} label={t('plans.toMend')} />
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('plans.backToDraft')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Nothing stands against the issue; how much should still be looked at, and what. */
function ToLookAt({ draft }: { readonly draft: PlanDraftView }): React.JSX.Element {
  const { t } = useTranslation();
  const summaryOf = useFindingSummary();
  const { should } = severe(draft);
  return (
    <div>
      <Text fw={600}>{summaryOf(draft)}</Text>
      {should.length > 0 && (
        <details className={css.policy}>
          <summary>{t('plans.showToLookAt')}</summary>
          <FindingList findings={should} label={t('plans.toLookAt')} />
        </details>
      )}
    </div>
  );
}
