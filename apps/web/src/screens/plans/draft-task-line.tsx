import type { PlanFindingView, UnitProposalView } from '@dondoc/contracts';
import type { DraftTask } from '@dondoc/domain';
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.js';
import { ErrorNote } from '../../shared/error-note.js';
import { DraftFacts, type NamesOf } from './draft-facts.js';
import { leadProposals } from './draft-findings.js';
import { FindingList } from './finding-list.js';
import { OwnerChoice } from './owner-choice.js';
import css from './plans.module.css';

export interface DraftTaskLineProps {
  readonly planId: string;
  readonly task: DraftTask;
  readonly findings: readonly PlanFindingView[];
  readonly version: number;
  readonly namesOf: NamesOf;
  /** Whether the reader may correct the draft. */
  readonly corrects: boolean;
}

/** One task of a draft, with what is doubtful in it beside it; who leads is chosen here, or taken as proposed. */
export function DraftTaskLine(props: DraftTaskLineProps): React.JSX.Element {
  const { planId, task, findings, version, namesOf, corrects } = props;
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  // What was pressed goes away with the finding; the keyboard stays at the task.
  const sent = useCommand(() => row.current?.focus({ preventScroll: true }));
  const give = (owners: readonly object[]): void => {
    const path = `/plans/${encodeURIComponent(planId)}/draft-tasks/${encodeURIComponent(task.key)}/owners`;
    sent.mutate({ method: 'PUT', path, body: { owners }, ifMatch: version });
  };
  const proposal = ({ unitId, name }: UnitProposalView): React.JSX.Element => (
    <Button
      key={unitId}
      size="compact-sm"
      variant="outline"
      className={css.proposal}
      loading={sent.isPending}
      aria-label={t('plans.takeProposalOf', { name, ref: task.ref })}
      onClick={() => give([...task.owners, { kind: 'unit', unitId }])}
    >
      {t('plans.takeProposal', { name })}
    </Button>
  );
  const faulty = findings.some(({ severity }) => severity === 'must');
  return (
    <li ref={row} tabIndex={-1} className={`${css.draft} ${faulty ? css.missing : ''}`} data-task={task.key}>
      <div>
        <div className={css.content}>
          <span className="quiet">{task.ref}</span>{' '}
          {task.duty && <span className={css.duty}>{t('plan.duty')}</span>} {task.content}
        </div>
        <DraftFacts task={task} namesOf={namesOf} />
      </div>
      <div>
        {findings.length > 0 && (
          <FindingList
            findings={findings}
            label={t('plans.findingsOf', { ref: task.ref })}
            {...(corrects
              ? { actOn: (finding) => leadProposals(finding, task.owners).map((one) => proposal(one)) }
              : {})}
          />
        )}
        {corrects && <OwnerChoice task={task} onChoose={(unitId) => give([{ kind: 'unit', unitId }])} />}
        <ErrorNote error={sent.error} />
      </div>
    </li>
  );
}
