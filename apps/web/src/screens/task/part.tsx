import type { ObligationView, TaskView } from '@dondoc/contracts';
import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButtons } from '../../acts/act-buttons.js';
import { DaysLeft } from '../../shared/days-left.js';
import { LevelMark } from '../../shared/level-mark.js';
import { StatusTag } from '../../shared/status-tag.js';
import { ObligationFacts } from './obligation-facts.js';
import css from './task.module.css';

const DecisionDialog = lazy(() => import('../../decisions/decision-dialog.js'));

export interface PartProps {
  readonly task: TaskView;
  readonly part: ObligationView;
  readonly name: string;
  readonly open: boolean;
  /** What stands under it. */
  readonly children?: ReactNode;
}

const isOver = ({ stage }: ObligationView): boolean => stage === 'confirmed' || stage === 'closed';

/** A unit's part, or one period of it: how it stands in a line; opened, its facts and what may be done. */
export function Part({ task, part, name, open, children }: PartProps): React.JSX.Element {
  const { t } = useTranslation();
  const over = isOver(part);
  const counts = !over && part.status !== 'suspended';
  return (
    <details className={css.part} open={open} data-obligation={part.obligationId}>
      <summary>
        <IconChevronRight size={16} aria-hidden className={css.turn} />
        <strong className={css.unit}>{name}</strong>
        {part.relation === 'requested' && <span className="quiet">{t('task.requested')}</span>}
        <span className={css.partState}>
          {counts && <DaysLeft days={part.workingDaysLeft} late={part.status === 'overdue'} />}
          {!over && <LevelMark level={part.escalationLevel} />}
          <StatusTag status={part.status} />
        </span>
      </summary>
      <div className={css.partBody}>
        <ObligationFacts part={part} />
        <PartActs task={task} part={part} />
        {children}
      </div>
    </details>
  );
}

function PartActs({ task, part }: Pick<PartProps, 'task' | 'part'>): React.JSX.Element {
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
    <>
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
    </>
  );
}

const openProposal = (task: TaskView, part: ObligationView): string | null =>
  task.difficulties.find((one) => one.obligationId === part.obligationId && one.answeredAt === null)
    ?.proposal ?? null;
