import { IconChevronDown, IconLanguage, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { langNow, speak } from '../i18n/i18n.js';
import frame from './frame.module.css';
import css from './office-menu.module.css';
import { useSession, useSignOut, useSwitchOffice } from './session.js';

const id = 'office-menu';

/** Who is signed in and in which office; the other offices are one click away. A popover of the browser's own. */
export function OfficeMenu(): React.JSX.Element {
  const { t } = useTranslation();
  const { person, office, offices } = useSession();
  const switchOffice = useSwitchOffice();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const panel = useRef<HTMLDivElement>(null);
  const others = offices.filter(({ role, unitId }) => role !== office.role || unitId !== office.unitId);
  const then = (act: () => Promise<unknown>) => (): void => {
    panel.current?.hidePopover();
    void act();
  };
  const changeLanguage = async (): Promise<void> => {
    await speak(langNow() === 'vi' ? 'en' : 'vi');
    await queries.invalidateQueries();
  };
  return (
    <>
      <button
        type="button"
        className={`${frame.headerButton} ${css.button}`}
        popoverTarget={id}
        data-testid={id}
      >
        <IconUserCircle size={22} aria-hidden />
        <span className={css.who}>
          <strong>{t(`role.${office.role}`)}</strong>
          <small>{person.name}</small>
        </span>
        <IconChevronDown size={16} aria-hidden />
      </button>
      <div id={id} popover="auto" ref={panel} className={css.panel}>
        <p className={css.label}>{t('app.actingAs')}</p>
        <p className={css.now}>
          <strong>{t(`role.${office.role}`)}</strong>
          <br />
          {office.unitName}
          <br />
          {person.name}
        </p>
        {others.length > 0 && <p className={css.label}>{t('app.switchOffice')}</p>}
        {others.map((other) => (
          <button
            key={`${other.role} ${other.unitId}`}
            type="button"
            className={css.entry}
            onClick={then(async () => {
              await switchOffice(other);
              await navigate('/');
            })}
          >
            {t(`role.${other.role}`)}, {other.unitName}
          </button>
        ))}
        <hr />
        <button type="button" className={css.entry} onClick={then(changeLanguage)}>
          <IconLanguage size={16} aria-hidden /> {t('app.language')}
        </button>
        <button type="button" className={css.entry} onClick={then(signOut)}>
          <IconLogout size={16} aria-hidden /> {t('app.signOut')}
        </button>
      </div>
    </>
  );
}
