import { addDays, asDay } from './day.js';
import { calendarOf, type Calendar, type CalendarFact, type CalendarFactKind } from './calendar.js';

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112';
const REST_DAY = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const NOTICE_2025 = '6150/TB-BLĐTBXH';
const NOTICE_2026 = '9441/TB-BNV';
const SWAP_2026 = '12729/VPCP-KGVX';

function days(
  first: string,
  count: number,
  kind: CalendarFactKind,
  name: string,
  document: string,
): CalendarFact[] {
  return Array.from({ length: count }, (_, i) => ({ day: addDays(asDay(first), i), kind, name, document }));
}

const year2025 = [
  ...days('2025-01-01', 1, 'holiday', 'Tết Dương lịch', LABOUR_CODE),
  ...days('2025-01-27', 5, 'holiday', 'Tết Nguyên đán Ất Tỵ', NOTICE_2025),
  ...days('2025-04-07', 1, 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE),
  ...days('2025-04-26', 1, 'working-day', 'làm bù cho ngày 02/5/2025', NOTICE_2025),
  ...days('2025-04-30', 1, 'holiday', 'Ngày Chiến thắng', LABOUR_CODE),
  ...days('2025-05-01', 1, 'holiday', 'Ngày Quốc tế Lao động', LABOUR_CODE),
  ...days('2025-05-02', 1, 'compensatory', 'hoán đổi với ngày 26/4/2025', NOTICE_2025),
  ...days('2025-09-01', 2, 'holiday', 'Quốc khánh', NOTICE_2025),
];

const year2026 = [
  ...days('2026-01-01', 1, 'holiday', 'Tết Dương lịch', LABOUR_CODE),
  ...days('2026-01-02', 1, 'compensatory', 'hoán đổi với ngày 10/01/2026', SWAP_2026),
  ...days('2026-01-10', 1, 'working-day', 'làm bù cho ngày 02/01/2026', SWAP_2026),
  ...days('2026-02-16', 5, 'holiday', 'Tết Nguyên đán Bính Ngọ', NOTICE_2026),
  ...days('2026-04-27', 1, 'compensatory', 'nghỉ bù Giỗ Tổ Hùng Vương (26/4/2026 là Chủ nhật)', REST_DAY),
  ...days('2026-04-30', 1, 'holiday', 'Ngày Chiến thắng', LABOUR_CODE),
  ...days('2026-05-01', 1, 'holiday', 'Ngày Quốc tế Lao động', LABOUR_CODE),
  ...days('2026-08-22', 1, 'working-day', 'làm bù cho ngày 31/8/2026', NOTICE_2026),
  ...days('2026-08-31', 1, 'compensatory', 'hoán đổi với ngày 22/8/2026', NOTICE_2026),
  ...days('2026-09-01', 2, 'holiday', 'Quốc khánh', NOTICE_2026),
];

/** The public-sector calendar of 2025 and 2026, each fact with its source (Labour Code 2019 art. 111–112 and the yearly notices). */
export const publicSectorCalendar: Calendar = calendarOf('vn-2025-2026/1', [...year2025, ...year2026]);
