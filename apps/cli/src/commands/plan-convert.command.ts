import { Option, type Command } from 'commander';
import { whenCalled } from './command.js';

/** `dondoc plan convert`: a plan out of any file that is read, as another kind of file. */
export function addPlanConvert(plan: Command): void {
  plan
    .command('convert')
    .description('chuyển kế hoạch sang Word, Excel, văn bản hoặc JSON · give a plan out in another form')
    .argument('<file>', 'văn bản kế hoạch · document')
    .addOption(
      new Option('--to <form>', 'dạng cần có · the form wanted')
        .choices(['docx', 'xlsx', 'txt', 'json'])
        .makeOptionMandatory(),
    )
    .option(
      '--out <path>',
      'nơi ghi; "-" là stdout; mặc định cạnh thư mục hiện tại, theo tên tệp · where to; "-" is stdout; default: the name of the file, here',
    )
    .option('--force', 'ghi đè tệp đã có · overwrite what is there')
    .action(whenCalled(async () => (await import('../plan-out/plan-convert.js')).convertPlan));
}
