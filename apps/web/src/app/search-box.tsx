import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { railOf } from './rail-entries.js';
import css from './frame.module.css';
import { useSession } from './session.js';

/** Finds tasks from anywhere, on the board; `/` puts the cursor here. */
export function SearchBox(): React.JSX.Element | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { office } = useSession();
  const box = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => box.current?.focus()]]);
  if (!railOf(office.role).some(({ word }) => word === 'board')) return null;
  const search = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(`/board?q=${encodeURIComponent(box.current?.value ?? '')}`);
  };
  return (
    <form role="search" className={css.search} onSubmit={search}>
      <TextInput
        ref={box}
        type="search"
        aria-label={t('app.search')}
        placeholder={t('app.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
    </form>
  );
}
