import { whenCalled, type AddCommand } from './command.js';

export const addCalendarCommand: AddCommand = (program) => {
  const calendar = program.command('calendar').description('lịch làm việc · the working calendar');
  calendar
    .command('add')
    .description('ngày làm việc thứ n sau (hoặc trước, số âm) một ngày · the n-th working day after a day')
    .argument('<day>', 'ngày, ví dụ 2025-04-24 · a day')
    .argument('<n>', 'số ngày làm việc · working days')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .allowUnknownOption()
    .action(whenCalled(async () => (await import('./calendar.js')).addToDay));
  calendar
    .command('record')
    .description('ghi một thông báo đổi lịch (JSON) · record a notice that changes the calendar')
    .argument('<file>', 'tệp JSON, hoặc - để đọc từ stdin · a JSON file, or - for stdin')
    .option(
      '--organisation <id>',
      'chỉ cho một cơ quan (ngày nghỉ của địa phương) · for one organisation only, a local day off',
    )
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(
      whenCalled(async () => (await import('../registers/record-calendar-notice.js')).recordNoticeFile),
    );
  calendar
    .command('print')
    .description(
      'các ngày khác thường của một năm, kèm văn bản · the days of a year that differ, with documents',
    )
    .argument('<year>', 'năm, ví dụ 2026 · a year')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(whenCalled(async () => (await import('./calendar.js')).printYear));
};
