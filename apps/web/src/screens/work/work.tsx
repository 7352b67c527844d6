import type { WorkBand, WorkItemView } from '@dondoc/contracts';
import { SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useReadAll } from '../../api/use-read.js';
import { useSession } from '../../app/session.js';
import { PageHead } from '../../shared/page-head.js';
import { Reading } from '../../shared/reading.js';
import { Band } from './band.js';
import { DueStrip } from './due-strip.js';
import { WorkDetail } from './work-detail.js';
import css from './work.module.css';
import { bands, itemKey, narrowings, narrowed, type Narrowing } from './work-items.js';

export interface WorkProps {
  readonly scope: 'person' | 'unit';
}

/** The list in four bands; the chosen item's detail stands beside it, on a phone in its place. */
export default function Work({ scope }: WorkProps): React.JSX.Element {
  const { t } = useTranslation();
  const { office } = useSession();
  const work = useReadAll<WorkItemView>('/work', { scope });
  return (
    <>
      <PageHead title={t(scope === 'unit' ? 'rail.unitWork' : 'rail.work')} lead={office.unitName} />
      <Reading of={work}>{(items) => <Bands items={items} scope={scope} />}</Reading>
    </>
  );
}

function Bands({ items, scope }: WorkProps & { readonly items: readonly WorkItemView[] }): React.JSX.Element {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const wide = useMediaQuery('(min-width: 62em)', true);
  const narrowing = (params.get('show') ?? 'all') as Narrowing;
  const shown = narrowed(items, narrowing);
  const chosenKey = params.get('item');
  const inOrder = bands.flatMap((band) => shown.filter((item) => item.band === band));
  const chosen = shown.find((item) => itemKey(item) === chosenKey) ?? (wide ? inOrder[0] : undefined);
  const change = (name: string, value: string | undefined): void =>
    setParams((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    });

  if (items.length === 0)
    return <Text py="xl">{t(scope === 'unit' ? 'work.nothingUnit' : 'work.nothing')}</Text>;
  return (
    <>
      {(wide || !chosen) && <DueStrip items={items} />}
      {scope === 'unit' && narrowings.some((name) => name !== 'all' && narrowed(items, name).length > 0) && (
        <SegmentedControl
          mb="md"
          className={css.narrowing}
          aria-label={t('work.scopeFilter')}
          value={narrowing}
          onChange={(value) => change('show', value === 'all' ? undefined : value)}
          data={narrowings.map((name) => ({
            value: name,
            label: `${t(`work.${name}`)} (${narrowed(items, name).length})`,
          }))}
        />
      )}
      <div className={css.panes}>
        {(wide || !chosen) && (
          <div>
            {bands.map((band: WorkBand) => (
              <Band
                key={band}
                band={band}
                items={shown.filter((item) => item.band === band)}
                chosen={chosen && itemKey(chosen)}
                onChoose={(key) => change('item', key)}
                withPerson={scope === 'unit'}
              />
            ))}
          </div>
        )}
        {chosen && (
          <WorkDetail
            key={itemKey(chosen)}
            item={chosen}
            onBack={wide ? undefined : () => change('item', undefined)}
          />
        )}
      </div>
    </>
  );
}
