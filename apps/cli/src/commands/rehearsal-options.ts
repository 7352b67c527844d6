import type { Command } from 'commander';

/** What `simulate` and `rehearse` have in common. */
export const withRehearsalOptions = (command: Command): Command =>
  command
    .argument(
      '<file>',
      'kế hoạch: văn bản hoặc tệp trao đổi JSON · the plan: a document or its interchange form',
    )
    .requiredOption('--issued <day>', 'ngày ban hành, ví dụ 2025-03-10 · day of issue')
    .requiredOption('--to <day>', 'ngày cuối · last day')
    .option(
      '--org <file>',
      'tổ chức (JSON); mặc định suy ra từ kế hoạch · organisation; default: derived from the plan',
    )
    .option(
      '--policy <file>',
      'quy tắc nhắc việc, đôn đốc (JSON) · escalation policy; default: the built-in one',
    )
    .option('--seed <n>', 'hạt giống của những người mô phỏng · seed of the simulated people', '1')
    .option('--events <file>', 'ghi mọi sự kiện, mỗi dòng một JSON · write every event as JSON Lines')
    .option('--json', 'tóm tắt bằng JSON trên stdout · summary as JSON on stdout');
