import type { DocketItemView } from '@dondoc/contracts';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadAll } from '../../api/use-read.js';
import { PageHead } from '../../shared/page-head.js';
import { Reading } from '../../shared/reading.js';
import { DocketCard } from './docket-card.js';
import css from './docket.module.css';
import { PlanLines } from './plan-lines.js';

const first = 5;

/** What waits for the committee: at most five cards first, what has waited longest on top. */
export default function Docket(): React.JSX.Element {
  const { t } = useTranslation();
  const docket = useReadAll<DocketItemView>('/docket');
  return (
    <div className={css.page}>
      <PageHead title={t('docket.title')} lead={t('docket.lead')} />
      <Reading of={docket} rows={3}>
        {(items) => <Cards items={items.filter(({ decisionId }) => decisionId === null)} />}
      </Reading>
      <PlanLines />
    </div>
  );
}

function Cards({ items }: { readonly items: readonly DocketItemView[] }): React.JSX.Element {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <Text py="lg">{t('docket.nothing')}</Text>;
  const waiting = [...items].sort((a, b) => a.since.localeCompare(b.since));
  return (
    <>
      <p className={css.count} role="status">
        {t('docket.count', { count: items.length })}
      </p>
      {(all ? waiting : waiting.slice(0, first)).map((item) => (
        <DocketCard key={item.docketItemId} item={item} />
      ))}
      {!all && items.length > first && (
        <Button variant="default" fullWidth onClick={() => setAll(true)}>
          {t('docket.showAll', { count: items.length })}
        </Button>
      )}
    </>
  );
}
