import type { TaskView } from '@dondoc/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { printInstantDay } from '../../shared/dates.js';
import css from './task.module.css';

export function Difficulties({ task }: { readonly task: TaskView }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (task.difficulties.length === 0) return null;
  return (
    <section aria-labelledby="difficulties">
      <Title order={2} id="difficulties">
        {t('task.difficulties')}
      </Title>
      <ul className={`sheet ${css.items}`}>
        {task.difficulties.map((one) => (
          <li key={one.difficultyId}>
            <div className={css.itemHead}>
              <strong>{one.unit.name}</strong>
              <span className={one.answeredAt ? css.plain : css.state}>
                {one.answeredAt
                  ? t('task.answered', { date: printInstantDay(one.answeredAt) })
                  : t('task.unanswered')}
              </span>
            </div>
            <div>
              {one.category}: {one.text} <span className="quiet">({printInstantDay(one.raisedAt)})</span>
            </div>
            <div>
              <span className="quiet">{t('task.difficultyProposal')}:</span> {one.proposal}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
