import type { PlanDraftView } from '@dondoc/contracts';
import { Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useUnits } from '../../acts/choosers.js';
import type { NamesOf } from './draft-facts.js';
import { doubtfulFirst, findingsOf, inOrder } from './draft-findings.js';
import { DraftTaskLine } from './draft-task-line.js';
import css from './plans.module.css';

const doubtful = 'doubtful';

/** The tasks of a draft; the address says whether only those with something to look at are shown. */
export function DraftTasks({ draft }: { readonly draft: PlanDraftView }): React.JSX.Element {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [order] = useState(() => doubtfulFirst(draft));
  const namesOf = useNames();
  const only = params.get('show') === doubtful;
  const all = inOrder(draft.tasks, order).map((task) => ({ task, findings: findingsOf(draft, task.key) }));
  const shown = only ? all.filter(({ findings }) => findings.length > 0) : all;
  return (
    <>
      <Group justify="space-between" gap="sm" mb="sm" className="no-print">
        <Checkbox
          label={t('plans.onlyDoubtful')}
          name="onlyDoubtful"
          defaultChecked={only}
          onChange={(event) =>
            setParams(event.currentTarget.checked ? { show: doubtful } : {}, { replace: true })
          }
        />
        <span className={css.shown} role="status">
          {t('board.shown', { shown: shown.length, total: all.length })}
        </span>
      </Group>
      {shown.length === 0 && <Text>{t(only ? 'plans.noDoubtful' : 'plans.noTask')}</Text>}
      {shown.length > 0 && (
        <ul className={`sheet ${css.list}`}>
          {shown.map(({ task, findings }) => (
            <DraftTaskLine
              key={task.key}
              planId={draft.planId}
              task={task}
              findings={findings}
              version={draft.version}
              namesOf={namesOf}
              corrects={draft.allowedActs.includes('draft-tasks')}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function useNames(): NamesOf {
  const names = new Map<string, string>(useUnits().map(({ unitId, name }) => [unitId, name]));
  return (owners) =>
    owners
      .map((owner) => (owner.kind === 'group' ? owner.printed : (names.get(owner.unitId) ?? owner.unitId)))
      .join('; ');
}
