import { useTranslation } from 'react-i18next';
import type { OfferedAct } from './act-subject.js';

export function useActLabel(): (act: OfferedAct) => string {
  const { t } = useTranslation();
  return (act) => (act.on === 'obligation' ? t(`act.${act.name}`) : t(`handOffAct.${act.name}`));
}
