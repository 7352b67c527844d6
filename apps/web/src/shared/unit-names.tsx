import type { UnitRef } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { Tip } from './tip.js';

const shown = 2;

/** A few names in full; of a long list the first, the count, and all of them on hover and focus. */
export function UnitNames({ units }: { readonly units: readonly UnitRef[] }): React.JSX.Element {
  const { t } = useTranslation();
  if (units.length <= shown) return <span>{units.map(({ name }) => name).join('; ')}</span>;
  const all = units.map(({ name }) => name).join('; ');
  return <Tip words={all}>{t('board.moreLeads', { name: units[0]!.name, count: units.length - 1 })}</Tip>;
}
