import type { WorkBand, WorkItemView } from '@dondoc/contracts';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WorkRow } from './work-row.js';
import css from './work.module.css';
import { itemKey } from './work-items.js';

export interface BandProps {
  readonly band: WorkBand;
  readonly items: readonly WorkItemView[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
  readonly withPerson: boolean;
}

export function Band({ band, items, chosen, onChoose, withPerson }: BandProps): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <section className={css.band} aria-labelledby={`band-${band}`} data-band={band}>
      <Title
        order={2}
        id={`band-${band}`}
        className={band === 'overdue' && items.length > 0 ? css.late : undefined}
      >
        {t(`work.band.${band}`)}{' '}
        <span className={css.bandCount}>{t('work.count', { count: items.length })}</span>
      </Title>
      {items.length === 0 ? (
        <p className="quiet">{t(`work.bandEmpty.${band}`)}</p>
      ) : (
        <ul className={css.rows}>
          {items.map((item) => (
            <WorkRow
              key={itemKey(item)}
              item={item}
              chosen={chosen === itemKey(item)}
              onChoose={() => onChoose(itemKey(item))}
              withPerson={withPerson}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
