import { useTranslation } from 'react-i18next';

export interface DaysLeftProps {
  /** Working days; negative when the day has passed; null without a day. */
  readonly days: number | null;
  readonly late: boolean;
}

/** "còn 3 ngày làm việc", red only when the day has passed. */
export function DaysLeft({ days, late }: DaysLeftProps): React.JSX.Element | null {
  const { t } = useTranslation();
  if (days === null) return null;
  if (late || days < 0)
    return (
      <strong style={{ color: 'var(--red)' }}>{t('days.over', { days: Math.max(1, Math.abs(days)) })}</strong>
    );
  if (days === 0) return <strong>{t('days.today')}</strong>;
  return <span>{t('days.left', { days })}</span>;
}
