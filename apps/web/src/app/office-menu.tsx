import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLanguage, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { langNow, speak } from '../i18n/i18n.js';
import css from './frame.module.css';
import { useSession, useSignOut, useSwitchOffice } from './session.js';

/** Who is signed in and in which office; the other offices are one click away. */
export function OfficeMenu(): React.JSX.Element {
  const { t } = useTranslation();
  const { person, office, offices } = useSession();
  const switchOffice = useSwitchOffice();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const others = offices.filter(({ role, unitId }) => role !== office.role || unitId !== office.unitId);
  const changeLanguage = async (): Promise<void> => {
    await speak(langNow() === 'vi' ? 'en' : 'vi');
    await queries.invalidateQueries();
  };
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <UnstyledButton className={css.headerButton} data-testid="office-menu">
          <IconUserCircle size={22} aria-hidden />
          <span>
            <Text span size="sm" fw={600} display="block" visibleFrom="sm">
              {t(`role.${office.role}`)}
            </Text>
            <Text span size="xs" display="block" visibleFrom="sm">
              {person.name}
            </Text>
          </span>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.actingAs')}</Menu.Label>
        <Text size="sm" px="sm" pb="xs">
          {t(`role.${office.role}`)}, {office.unitName}
          <br />
          {person.name}
        </Text>
        {others.length > 0 && <Menu.Label>{t('app.switchOffice')}</Menu.Label>}
        {others.map((other) => (
          <Menu.Item
            key={`${other.role} ${other.unitId}`}
            onClick={() => void switchOffice(other).then(() => navigate('/'))}
          >
            {t(`role.${other.role}`)}, {other.unitName}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLanguage size={16} aria-hidden />} onClick={() => void changeLanguage()}>
          {t('app.language')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
