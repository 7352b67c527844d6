import type { ObligationView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import css from './held-days.module.css';

interface Share {
  readonly whose: 'lead' | 'supporters' | 'confirmer' | 'nobody';
  readonly days: number;
  readonly label: string;
}

/** Whose days they were: a bar, and the same in figures beside it. */
export function HeldDays({ part }: { readonly part: ObligationView }): React.JSX.Element {
  const { t } = useTranslation();
  const { elapsed } = part.heldDays;
  const shares = useShares(part);
  return (
    <div data-testid="held-days">
      <div className={css.bar} aria-hidden>
        {shares.map(({ whose, days, label }) => (
          <span key={label} className={css[whose]} style={{ flexGrow: days }} title={label} />
        ))}
      </div>
      <ul className={css.legend}>
        {shares.map(({ whose, days, label }) => (
          <li key={label} data-whose={whose} data-days={days}>
            <span className={`${css.key} ${css[whose]}`} aria-hidden />
            <span>{label}</span>
            <strong>{t('held.days', { count: days })}</strong>
          </li>
        ))}
        <li className={css.total}>
          <span aria-hidden />
          <span />
          <span>{t('held.total', { count: elapsed })}</span>
        </li>
      </ul>
    </div>
  );
}

function useShares({ heldDays: held, confirmer }: ObligationView): readonly Share[] {
  const { t } = useTranslation();
  const units = held.bySupporter.map(({ unit, days }) =>
    held.bySupporter.length > 1 ? t('held.supporterDays', { unit: unit.name, count: days }) : unit.name,
  );
  const all: readonly Share[] = [
    ...held.byLead.map(({ unit, days }) => ({
      ...{ whose: 'lead' as const, days, label: t('held.lead', { unit: unit.name }) },
    })),
    {
      ...{ whose: 'supporters', days: held.supporters },
      label: t('held.supporters', { units: units.join(', ') }),
    },
    {
      ...{ whose: 'confirmer', days: held.confirmer },
      label: t('held.confirmer', { unit: confirmer.name }),
    },
    { whose: 'nobody', days: held.nobody, label: t('held.nobody') },
  ];
  return all.filter(({ days }) => days > 0);
}
