import { addDays, asDay } from './day.js';
import { calendarOf, type Calendar, type CalendarFact, type CalendarFactKind } from './calendar.js';

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112';
const REST_DAY = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
// The numbers of the notices on Tết of 2023 and 2024 are given as commonly quoted; the days were checked against reports of the decisions.
const NOTICE_2023 = '5034/TB-LĐTBXH';
const NOTICE_2024 = '5015/TB-LĐTBXH';
const SWAP_2024 = '2450/VPCP-KGVX';
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

const year2023 = [
  ...days('2023-01-02', 1, 'compensatory', 'nghỉ bù Tết Dương lịch (01/01/2023 là Chủ nhật)', REST_DAY),
  ...days('2023-01-20', 5, 'holiday', 'Tết Nguyên đán Quý Mão', NOTICE_2023),
  ...days(
    '2023-01-25',
    2,
    'compensatory',
    'nghỉ bù Tết Nguyên đán (21 và 22/01/2023 là ngày nghỉ tuần)',
    NOTICE_2023,
  ),
  ...days('2023-05-01', 1, 'holiday', 'Ngày Quốc tế Lao động', LABOUR_CODE),
  ...days('2023-05-02', 1, 'compensatory', 'nghỉ bù Giỗ Tổ Hùng Vương (29/4/2023 là thứ Bảy)', REST_DAY),
  ...days('2023-05-03', 1, 'compensatory', 'nghỉ bù Ngày Chiến thắng (30/4/2023 là Chủ nhật)', REST_DAY),
  ...days('2023-09-01', 2, 'holiday', 'Quốc khánh', NOTICE_2023),
  ...days('2023-09-04', 1, 'compensatory', 'nghỉ bù Quốc khánh (02/9/2023 là thứ Bảy)', NOTICE_2023),
];

const year2024 = [
  ...days('2024-01-01', 1, 'holiday', 'Tết Dương lịch', LABOUR_CODE),
  ...days('2024-02-08', 5, 'holiday', 'Tết Nguyên đán Giáp Thìn', NOTICE_2024),
  ...days(
    '2024-02-13',
    2,
    'compensatory',
    'nghỉ bù Tết Nguyên đán (10 và 11/02/2024 là ngày nghỉ tuần)',
    NOTICE_2024,
  ),
  ...days('2024-04-18', 1, 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE),
  ...days('2024-04-29', 1, 'compensatory', 'hoán đổi với ngày 04/5/2024', SWAP_2024),
  ...days('2024-04-30', 1, 'holiday', 'Ngày Chiến thắng', LABOUR_CODE),
  ...days('2024-05-01', 1, 'holiday', 'Ngày Quốc tế Lao động', LABOUR_CODE),
  ...days('2024-05-04', 1, 'working-day', 'làm bù cho ngày 29/4/2024', SWAP_2024),
  ...days('2024-09-02', 2, 'holiday', 'Quốc khánh', NOTICE_2024),
];

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

/** The public-sector calendar of 2023 to 2026, each fact with its source (Labour Code 2019 art. 111–112 and the yearly notices). */
export const publicSectorCalendar: Calendar = calendarOf('vn-2023-2026/1', [
  ...year2023,
  ...year2024,
  ...year2025,
  ...year2026,
]);
