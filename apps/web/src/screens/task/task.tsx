import type { TaskView } from '@dondoc/contracts';
import { Anchor, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { LevelMark } from '../../shared/level-mark.js';
import { planTitle } from '../../shared/plan-title.js';
import { Reading } from '../../shared/reading.js';
import { StatusTag } from '../../shared/status-tag.js';
import { Decisions } from './decisions.js';
import { Difficulties } from './difficulties.js';
import { HandOffs } from './hand-offs.js';
import { History } from './history.js';
import { Obligations } from './obligations.js';
import css from './task.module.css';
import { TaskFacts } from './task-facts.js';

/** Everything about one task on one page. */
export default function Task(): React.JSX.Element {
  const { taskId = '' } = useParams();
  const task = useRead<TaskView>(`/tasks/${encodeURIComponent(taskId)}`);
  return <Reading of={task}>{(shown) => <Page task={shown} />}</Reading>;
}

function Page({ task }: { readonly task: TaskView }): React.JSX.Element {
  const { t } = useTranslation();
  const crumb = t('task.crumb', { ref: task.ref });
  useEffect(() => {
    document.title = `${crumb} · dondoc`;
  }, [crumb]);
  return (
    <>
      <p className={css.crumb}>
        <Anchor
          component={Link}
          to={`/plans/${encodeURIComponent(task.planId)}`}
          title={planTitle(task.planTitle)}
        >
          {task.planNumber ?? planTitle(task.planTitle)}
        </Anchor>{' '}
        / {task.ref}
      </p>
      <Title order={1} className={css.title}>
        {task.content}
      </Title>
      <p className={css.status} data-testid="status">
        <StatusTag status={task.status} />
        <span>{task.statusSentence}</span>
        {task.closedAt === null && <LevelMark level={task.escalationLevel} />}
      </p>
      <div className={css.columns}>
        <div className={css.main}>
          <Obligations task={task} />
          <HandOffs task={task} />
          <Difficulties task={task} />
          <Decisions task={task} />
          <History taskId={task.taskId} />
        </div>
        <TaskFacts task={task} />
      </div>
    </>
  );
}
