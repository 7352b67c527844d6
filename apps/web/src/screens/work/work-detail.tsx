import type { TaskView, WorkItemView } from '@dondoc/contracts';
import { Anchor, Button, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActButtons } from '../../acts/act-buttons.js';
import { useRead } from '../../api/use-read.js';
import { printInstantDay } from '../../shared/dates.js';
import { DaysLeft } from '../../shared/days-left.js';
import { Fact, Facts } from '../../shared/facts.js';
import { NextStep } from '../../shared/next-step.js';
import { StatusTag } from '../../shared/status-tag.js';
import { Evidence } from '../task/evidence.js';
import { actOfTodo, isLeads } from './work-items.js';
import css from './work.module.css';
import { DeadlineText } from '../../shared/deadline-text.js';

export interface WorkDetailProps {
  readonly item: WorkItemView;
  readonly onBack: (() => void) | undefined;
}

/** What to do next and by when; the expected product; who waits. The acts stand under the sentence that asks for them. */
export function WorkDetail({ item, onBack }: WorkDetailProps): React.JSX.Element {
  const { t } = useTranslation();
  const task = useRead<TaskView>(`/tasks/${encodeURIComponent(item.taskId)}`).data;
  const mine = task?.taskId === item.taskId ? task : undefined;
  const content = item.kind === 'hand-off' ? item.content : (mine?.content ?? item.content);
  const part = mine?.obligations.find(({ obligationId }) => obligationId === item.obligationId);
  const handOff = mine?.handOffs.find(({ handOffId }) => handOffId === item.handOffId);
  const subject = {
    ...item,
    ...(mine && { version: mine.version, difficulties: mine.difficulties, decisions: mine.decisions }),
    ...(part && { extension: part.extension, contest: part.contest, milestones: part.milestones }),
    ...(handOff && { proposal: handOff.proposal }),
  };
  const progress = part?.lastProgress;
  const result = item.kind === 'obligation' ? part?.submission : undefined;
  return (
    <aside className={`sheet ${css.detail}`} aria-label={t('task.obligation')}>
      {onBack && (
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onBack}
          mb="xs"
          px={4}
        >
          {t('work.backToList')}
        </Button>
      )}
      <div className={css.detailTop}>
        <StatusTag status={item.status} />
        <DaysLeft days={item.workingDaysLeft} late={item.band === 'overdue'} />
      </div>
      <Title order={2} className={css.detailTitle}>
        {content}
      </Title>
      {item.period && <p className={css.period}>{t('work.period', { name: item.period.name })}</p>}
      <p className={css.next}>
        <span className="quiet">{t('work.next')}</span>
        {item.next}
      </p>
      {item.asked && <p data-testid="asked">{item.asked}</p>}
      <ActButtons subject={subject} allowed={item.allowedActs} first={actOfTodo[item.todo]} inTheOpen={3} />
      <div className={css.detailFacts}>
        <Facts>
          {result && (
            <Fact label={t('task.submission')}>
              {result.summary} <span className="quiet">({printInstantDay(result.at)})</span>
              <Evidence all={result.evidence} />
            </Fact>
          )}
          <Fact label={t('task.deadline')}>
            <DeadlineText deadline={item.deadline} />
          </Fact>
          <Fact label={t('work.product')}>{item.product ?? t('task.noProduct')}</Fact>
          {item.from && (
            <Fact label={t(isLeads(item) ? 'task.supports' : 'task.leads')}>{item.from.name}</Fact>
          )}
          {item.kind === 'obligation' && (
            <Fact label={t('task.person')}>{item.person?.name ?? t('task.noPerson')}</Fact>
          )}
          {item.kind === 'obligation' && progress && (
            <Fact label={t('task.progress')}>
              {progress.percent !== null && (
                <strong>{t('task.percent', { percent: progress.percent })} </strong>
              )}
              {progress.note}
            </Fact>
          )}
          {item.nextStep && (
            <Fact label={t('task.nextStep')}>
              <NextStep step={item.nextStep} />
            </Fact>
          )}
          {mine && (
            <Fact label={t('task.plan')}>
              {mine.planNumber ?? mine.planTitle}, {item.ref}
            </Fact>
          )}
        </Facts>
      </div>
      <Anchor component={Link} to={`/tasks/${encodeURIComponent(item.taskId)}`}>
        {t('work.openTask')}
      </Anchor>
    </aside>
  );
}
