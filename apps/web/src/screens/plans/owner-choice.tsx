import type { DraftTask } from '@dondoc/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../acts/choosers.js';
import css from './plans.module.css';

export interface OwnerChoiceProps {
  readonly task: DraftTask;
  readonly onChoose: (unitId: string) => void;
}

/** A person chooses who leads: at once where nobody does, on demand where somebody else should. */
export function OwnerChoice({ task, onChoose }: OwnerChoiceProps): React.JSX.Element {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const chosen = task.owners.length > 0;
  const choose = (unitId: string): void => {
    if (unitId === '') return;
    setChanging(false);
    onChoose(unitId);
  };
  return (
    <>
      {chosen && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={css.change}
          aria-expanded={changing}
          aria-label={t('plans.changeOwnerOf', { ref: task.ref })}
          onClick={() => setChanging(!changing)}
        >
          {t('plans.changeOwner')}
        </Button>
      )}
      {(changing || !chosen) && (
        <UnitSelect
          label={t('plans.chooseOwnerOf', { ref: task.ref })}
          name={`owner-${task.key}`}
          autoFocus={changing}
          value=""
          onChange={choose}
        />
      )}
    </>
  );
}
