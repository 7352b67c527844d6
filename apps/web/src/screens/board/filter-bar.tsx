import type { BoardRowView, UnitRef } from '@dondoc/contracts';
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { contains } from '../../shared/fold-text.js';
import { filtersOf } from './board-filters.js';
import css from './board.module.css';

export interface FilterBarProps {
  readonly all: readonly BoardRowView[];
  readonly shown: number;
}

const leadsOf = (rows: readonly BoardRowView[]): readonly UnitRef[] => {
  const byId = new Map(rows.flatMap(({ leads }) => leads.map((unit) => [unit.unitId, unit] as const)));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
};

export function FilterBar({ all, shown }: FilterBarProps): React.JSX.Element {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { q, show, status, unit, sort } = filtersOf(params);
  const set = (name: string, value: string | null): void =>
    setParams(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const statuses = [...new Set(all.map((row) => row.status))];
  const any = q !== '' || show || status || unit;
  return (
    <div className={`${css.filters} no-print`}>
      <TextInput
        type="search"
        aria-label={t('board.filter')}
        placeholder={t('board.filter')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={q}
        w={230}
        onChange={(event) => set('q', event.currentTarget.value)}
      />
      <Select
        aria-label={t('board.filterStatus')}
        placeholder={t('board.anyStatus')}
        clearable
        w={200}
        data={statuses.map((word) => ({ value: word, label: t(`status.${word}`) }))}
        value={status ?? null}
        onChange={(value) => set('status', value)}
      />
      <Select
        aria-label={t('board.filterUnit')}
        placeholder={t('board.anyUnit')}
        clearable
        searchable
        w={250}
        filter={({ options, search }) =>
          options.filter((option) => !('label' in option) || contains(String(option.label), search))
        }
        data={leadsOf(all).map(({ unitId, name }) => ({ value: unitId, label: name }))}
        value={unit ?? null}
        onChange={(value) => set('unit', value)}
      />
      <SegmentedControl
        aria-label={t('board.sort')}
        value={sort}
        onChange={(value) => set('sort', value === 'ref' ? 'ref' : null)}
        data={[
          { value: 'urgency', label: t('board.sortUrgency') },
          { value: 'ref', label: t('board.sortRef') },
        ]}
      />
      {any && (
        <Button variant="subtle" onClick={() => setParams({}, { replace: true })}>
          {t('board.clear')}
        </Button>
      )}
      <span className={`${css.shown} quiet`} role="status" data-testid="shown">
        {t('board.shown', { shown, total: all.length })}
      </span>
    </div>
  );
}
