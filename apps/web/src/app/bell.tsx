import type { NoticePageView } from '@dondoc/contracts';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../api/use-read.js';
import css from './frame.module.css';

/** The bell says how many notices have not been seen. */
export function Bell(): React.JSX.Element {
  const { t } = useTranslation();
  const unseen = useRead<NoticePageView>('/notices', { limit: 1 }).data?.unseen ?? 0;
  const words = unseen > 0 ? t('app.unseen', { count: unseen }) : t('app.noneUnseen');
  return (
    <Link to="/notices" className={css.headerButton} aria-label={words} title={words}>
      <IconBell size={20} aria-hidden />
      {unseen > 0 && <span className={css.count}>{unseen > 99 ? '99+' : unseen}</span>}
    </Link>
  );
}
