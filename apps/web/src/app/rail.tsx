import type { Role } from '@dondoc/domain';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import css from './frame.module.css';
import { railOf } from './rail-entries.js';

export interface RailProps {
  readonly role: Role;
  readonly onChosen: () => void;
}

export function Rail({ role, onChosen }: RailProps): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('app.menu')}>
      {railOf(role).map(({ word, to, icon: Mark }) => (
        <NavLink key={to} to={to} className={css.entry} onClick={onChosen}>
          <Mark size={20} stroke={1.7} aria-hidden />
          {t(`rail.${word}`)}
        </NavLink>
      ))}
    </nav>
  );
}
