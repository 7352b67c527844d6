import type { WorkItemView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { langNow } from '../../i18n/i18n.js';
import { addDays, printDay, printWeekday } from '../../shared/dates.js';
import { useToday } from '../../shared/use-clock.js';
import css from './due-strip.module.css';

const length = 14;
const mostDots = 5;

/** The next 14 days, a dot for each thing due; said as one sentence to who cannot see it. */
export function DueStrip({ items }: { readonly items: readonly WorkItemView[] }): React.JSX.Element {
  const { t } = useTranslation();
  const today = useToday();
  const days = Array.from({ length }, (_, ahead) => addDays(today, ahead));
  const due = (day: string): number => items.filter(({ deadline }) => deadline.due === day).length;
  const total = days.reduce((sum, day) => sum + due(day), 0);
  return (
    <figure className={css.strip} aria-label={t('work.strip', { count: total })}>
      {days.map((day) => {
        const count = due(day);
        const weekday = printWeekday(day, langNow());
        return (
          <div
            key={day}
            className={css.day}
            data-weekend={[0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())}
            title={t('work.stripDay', { date: printDay(day), count })}
            aria-hidden
          >
            <span className={css.weekday}>{weekday}</span>
            <span className={day === today ? css.today : undefined}>{day.slice(8)}</span>
            <span className={css.dots}>{'●'.repeat(Math.min(count, mostDots))}</span>
          </div>
        );
      })}
    </figure>
  );
}
