import type { BoardRowView, UnitRef } from '@dondoc/contracts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
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
        w={200}
        onChange={(event) => set('q', event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('board.filterStatus')}
        w={180}
        data={[
          { value: '', label: t('board.anyStatus') },
          ...statuses.map((word) => ({ value: word, label: t(`status.${word}`) })),
        ]}
        value={status ?? ''}
        onChange={(event) => set('status', event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('board.filterUnit')}
        w={215}
        data={[
          { value: '', label: t('board.anyUnit') },
          ...leadsOf(all).map(({ unitId, name }) => ({ value: unitId, label: name })),
        ]}
        value={unit ?? ''}
        onChange={(event) => set('unit', event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t('board.sort')}
        w={235}
        value={sort}
        onChange={(event) => set('sort', event.currentTarget.value === 'ref' ? 'ref' : null)}
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
