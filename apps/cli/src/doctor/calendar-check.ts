import { knowsYear, type Calendar, type Day } from '@dondoc/domain';
import type { Finding } from './finding.js';

/** From this month on the next year's days are counted with, and its notices are about to come out. */
const OCTOBER = 10;

/** Whether the working calendar knows this year and, from October on, the next; `today` as in Viet Nam. */
export function checkCalendar(calendar: Calendar, today: Day): Finding {
  const year = Number(today.slice(0, 4));
  const wanted = Number(today.slice(5, 7)) >= OCTOBER ? [year, year + 1] : [year];
  const missing = wanted.filter((y) => !knowsYear(calendar, y));
  if (missing.length === 0)
    return {
      name: 'calendar',
      status: 'ok',
      vi: `lịch làm việc có năm ${wanted.join(', ')}`,
      en: `the working calendar knows ${wanted.join(', ')}`,
    };
  const years = missing.join(', ');
  return {
    name: 'calendar',
    status: 'warning',
    vi: `lịch làm việc chưa có năm ${years}: ngày nghỉ lễ, Tết đang được tính là ngày làm việc`,
    en: `the working calendar does not know ${years}: its holidays count as working days`,
    fix: {
      vi: `cập nhật bản dondoc có lịch năm ${years} sau khi có thông báo nghỉ lễ, Tết`,
      en: `install the release that has the calendar of ${years} once its holidays are announced`,
    },
  };
}
