import type { DraftTask, OwnerRef } from '@dondoc/domain';
import { useTranslation } from 'react-i18next';
import { UnitSelect, useUnits } from '../../acts/choosers.js';
import { useCommand } from '../../api/use-command.js';
import { ErrorNote } from '../../shared/error-note.js';
import css from './plans.module.css';

export interface DraftTaskLineProps {
  readonly planId: string;
  readonly task: DraftTask;
  readonly version: number;
  /** Whether the reader may correct the draft. */
  readonly corrects: boolean;
}

/** One task of a draft; where the document names no owner, a person chooses one here. */
export function DraftTaskLine({ planId, task, version, corrects }: DraftTaskLineProps): React.JSX.Element {
  const { t } = useTranslation();
  const units = useUnits();
  const sent = useCommand();
  const nameOf = (owner: OwnerRef): string =>
    owner.kind === 'group'
      ? owner.printed
      : (units.find(({ unitId }) => unitId === owner.unitId)?.name ?? owner.unitId);
  const choose = (unitId: string): void => {
    const path = `/plans/${encodeURIComponent(planId)}/draft-tasks/${encodeURIComponent(task.key)}/owners`;
    sent.mutate({ method: 'PUT', path, body: { owners: [{ kind: 'unit', unitId }] }, ifMatch: version });
  };
  return (
    <li className={`${css.draft} ${task.owners.length === 0 ? css.missing : ''}`}>
      <div>
        <div>
          <span className="quiet">{task.ref}</span>{' '}
          {task.duty && <span className={css.duty}>{t('plan.duty')}</span>} {task.content}
        </div>
        <div className="quiet">{[task.deadlineText, task.product].filter(Boolean).join(' · ')}</div>
      </div>
      <div>
        {task.owners.length > 0 ? (
          task.owners.map(nameOf).join('; ')
        ) : (
          <>
            {corrects && (
              <UnitSelect
                label={t('plans.chooseOwner')}
                name={`owner-${task.key}`}
                value=""
                onChange={choose}
              />
            )}
            {task.leadsPrinted.length > 0 && (
              <div className="quiet">{t('plans.printed', { names: task.leadsPrinted.join('; ') })}</div>
            )}
          </>
        )}
        <ErrorNote error={sent.error} />
      </div>
    </li>
  );
}
