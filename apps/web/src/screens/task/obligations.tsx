import type { ObligationView, TaskView } from '@dondoc/contracts';
import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';
import { contains } from '../../shared/fold-text.js';
import { Obligation } from './obligation.js';
import css from './task.module.css';

const openUpTo = 2;
const findableFrom = 8;

/** Each unit's part; where there are many, only one's own stands open and the late ones come first. */
export function Obligations({ task }: { readonly task: TaskView }): React.JSX.Element {
  const { t } = useTranslation();
  const { unitId } = useSession().office;
  const [sought, setSought] = useState('');
  const all = task.obligations.filter(({ parentId }) => parentId === null);
  const periods = periodsIn(task);
  const parts = inOrder(all, unitId).filter(({ unit }) => sought === '' || contains(unit.name, sought));
  return (
    <section aria-labelledby="obligations">
      <div className={css.sectionHead}>
        <Title order={2} id="obligations">
          {t('task.obligations')}
        </Title>
        {all.length >= findableFrom && (
          <TextInput
            type="search"
            aria-label={t('task.findUnit')}
            placeholder={t('task.findUnit')}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        )}
      </div>
      <div className="sheet">
        {parts.map((part) => (
          <Obligation
            key={part.obligationId}
            task={task}
            part={part}
            periods={periods.get(part.obligationId) ?? []}
            open={all.length <= openUpTo || part.unit.unitId === unitId}
          />
        ))}
      </div>
    </section>
  );
}

/** The periods of each part, in the order in which the task has them. */
function periodsIn({ obligations }: TaskView): ReadonlyMap<string, readonly ObligationView[]> {
  const periods = new Map<string, ObligationView[]>();
  for (const one of obligations)
    if (one.parentId !== null) periods.set(one.parentId, [...(periods.get(one.parentId) ?? []), one]);
  return periods;
}

const weight = (part: ObligationView, own: string): number =>
  part.unit.unitId === own ? 0 : part.status === 'overdue' ? 1 : part.confirmedAt === null ? 2 : 3;

const inOrder = (parts: readonly ObligationView[], own: string): readonly ObligationView[] =>
  [...parts].sort(
    (a, b) =>
      weight(a, own) - weight(b, own) || a.unit.name.localeCompare(b.unit.name, 'vi', { numeric: true }),
  );
