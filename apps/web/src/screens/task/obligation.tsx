import type { ObligationView, TaskView } from '@dondoc/contracts';
import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButtons } from '../../acts/act-buttons.js';
import { DaysLeft } from '../../shared/days-left.js';
import { LevelMark } from '../../shared/level-mark.js';
import { StatusTag } from '../../shared/status-tag.js';
import { ObligationFacts } from './obligation-facts.js';
import css from './task.module.css';

const DecisionDialog = lazy(() => import('../../decisions/decision-dialog.js'));

export interface ObligationProps {
  readonly task: TaskView;
  readonly part: ObligationView;
  readonly open: boolean;
}

const isOver = ({ stage }: ObligationView): boolean => stage === 'confirmed' || stage === 'closed';

export function Obligation({ task, part, open }: ObligationProps): React.JSX.Element {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState(false);
  const subject = {
    ...part,
    taskId: task.taskId,
    handOffId: null,
    version: task.version,
    difficulties: task.difficulties,
    decisions: task.decisions,
  };
  return (
    <details className={css.part} open={open} data-obligation={part.obligationId}>
      <summary>
        <IconChevronRight size={16} aria-hidden className={css.turn} />
        <strong className={css.unit}>{part.unit.name}</strong>
        {part.relation === 'requested' && <span className="quiet">{t('task.requested')}</span>}
        <span className={css.partState}>
          {!isOver(part) && <DaysLeft days={part.workingDaysLeft} late={part.status === 'overdue'} />}
          {!isOver(part) && <LevelMark level={part.escalationLevel} />}
          <StatusTag status={part.status} />
        </span>
      </summary>
      <div className={css.partBody}>
        <ObligationFacts part={part} />
        <div className={css.acts}>
          <ActButtons subject={subject} allowed={part.allowedActs} />
          {part.allowedActs.includes('decisions') && (
            <Button variant="default" data-act="decisions" onClick={() => setDeciding(true)}>
              {t('docket.decide')}
            </Button>
          )}
        </div>
        {deciding && (
          <Suspense>
            <DecisionDialog
              target={subject}
              content={task.content}
              proposal={openProposal(task, part)}
              onClose={() => setDeciding(false)}
            />
          </Suspense>
        )}
      </div>
    </details>
  );
}

const openProposal = (task: TaskView, part: ObligationView): string | null =>
  task.difficulties.find((one) => one.obligationId === part.obligationId && one.answeredAt === null)
    ?.proposal ?? null;
