import type { ObligationView, TaskView } from '@dondoc/contracts';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Part } from './part.js';
import css from './task.module.css';

export interface PeriodsProps {
  readonly task: TaskView;
  /** Newest first. */
  readonly periods: readonly ObligationView[];
}

const isOver = ({ stage, contest }: ObligationView): boolean =>
  (stage === 'confirmed' || stage === 'closed') && !(contest && contest.decidedAt === null);

/** The periods of a part: the newest and those still open in sight, what is done, and contested by nobody, folded away. */
export function Periods({ task, periods }: PeriodsProps): React.JSX.Element {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = periods.filter((period, place) => all || place === 0 || !isOver(period));
  const folded = periods.length - shown.length;
  return (
    <div className={css.periods}>
      <h3>{t('period.title')}</h3>
      {shown.map((period, place) => (
        <Part
          key={period.obligationId}
          task={task}
          part={period}
          name={t('period.name', { name: period.period?.name ?? '' })}
          open={place === 0 && !isOver(period)}
        />
      ))}
      {folded > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)} aria-expanded={false}>
          {t('period.older', { count: folded })}
        </Button>
      )}
    </div>
  );
}
