import { useTranslation } from 'react-i18next';
import { printInstantDay } from '../shared/dates.js';
import css from './frame.module.css';

/** Nobody takes a rehearsed year for the real one. */
export function RehearsalBanner({ now }: { readonly now: string | undefined }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={css.banner} role="note">
      <span>{t('app.rehearsal')}</span>
      {now && (
        <span>
          <span className={css.bannerWords}>{t('app.rehearsalToday')} </span>
          {printInstantDay(now)}
        </span>
      )}
    </div>
  );
}
