import { whenCalled, type AddCommand } from './command.js';
import { addPlanConvert } from './plan-convert.command.js';
import { addPlanCheck, addPlanDrafts } from './plan-drafts.command.js';

export const addPlanCommand: AddCommand = (program) => {
  const plan = program
    .command('plan')
    .description('đọc, kiểm tra, sửa và ban hành kế hoạch · read, check, correct and issue plans');
  plan
    .command('read')
    .description(
      'đọc văn bản kế hoạch thành nhiệm vụ, đơn vị, thời hạn · read a plan into tasks, units, deadlines',
    )
    .argument('<file>', 'văn bản hoặc tệp trao đổi JSON · document or interchange form')
    .option('--json', 'dạng trao đổi, trên stdout · the interchange form, on stdout')
    .action(whenCalled(async () => (await import('./plan-read.js')).readPlan));
  addPlanConvert(plan);
  addPlanCheck(plan);
  addPlanDrafts(plan);
};
