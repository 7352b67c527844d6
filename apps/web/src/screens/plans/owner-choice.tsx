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
  if (task.owners.length > 0 && !changing)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        className={css.change}
        aria-label={t('plans.changeOwnerOf', { ref: task.ref })}
        onClick={() => setChanging(true)}
      >
        {t('plans.changeOwner')}
      </Button>
    );
  const choose = (unitId: string): void => {
    if (unitId === '') return;
    setChanging(false);
    onChoose(unitId);
  };
  return (
    <UnitSelect
      label={t('plans.chooseOwnerOf', { ref: task.ref })}
      name={`owner-${task.key}`}
      value=""
      onChange={choose}
    />
  );
}
