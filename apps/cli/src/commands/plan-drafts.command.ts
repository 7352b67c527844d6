import type { Command } from 'commander';
import { whenCalled } from './command.js';

const FILE = 'văn bản kế hoạch hoặc tệp trao đổi JSON · the plan’s document or interchange form';
const PLAN = 'mã dự thảo (xem dondoc plan drafts) · the draft’s id';
const KEY = 'mã hoặc ký hiệu nhiệm vụ (t07, II.3.b) · key or reference of the task';
const load = () => import('../plans/draft-commands.js');

/** Commands that speak to a running server as one person. */
const atServer = (command: Command): Command =>
  command
    .requiredOption(
      '--login <login>',
      'tên đăng nhập; mật khẩu được hỏi, không hiện · the login; the password is asked for',
    )
    .option('--password-stdin', 'đọc mật khẩu từ stdin · read the password from stdin')
    .option('--office <role@unit>', 'chức vụ sẽ dùng, nếu giữ nhiều chức vụ · the office to act in')
    .option('--server <url>', 'máy chủ; mặc định là máy này · the server; default: this machine’s')
    .option('--json', 'JSON trên stdout · JSON on stdout');

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export function addPlanCheck(plan: Command): void {
  plan
    .command('check')
    .description(
      'năm rõ của từng nhiệm vụ và chỗ phải sửa trước khi ban hành · what to mend before a plan is issued',
    )
    .argument('<file>', FILE)
    .option(
      '--organisation <file>',
      'tổ chức (JSON), để nhận ra đơn vị · the organisation, to know its units',
    )
    .option('--on <day>', 'ngày ban hành; mặc định hôm nay · the day of issue; default: today')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(whenCalled(async () => (await import('../plans/check-plan-file.js')).checkPlanFile));
}

export function addPlanDrafts(plan: Command): void {
  atServer(plan.command('draft'))
    .description('gửi văn bản lên máy chủ thành dự thảo · send a document to the server as a draft')
    .argument('<file>', FILE)
    .action(whenCalled(async () => (await load()).draftPlanFile));
  atServer(plan.command('drafts'))
    .description('các dự thảo được xem · the drafts one may see')
    .action(whenCalled(async () => (await load()).listDrafts));
  atServer(plan.command('show'))
    .description('một dự thảo và chỗ cần xem lại · a draft and what to look at')
    .argument('<plan>', PLAN)
    .action(whenCalled(async () => (await load()).showDraft));
  atServer(plan.command('correct'))
    .description('sửa một nhiệm vụ của dự thảo · correct a task of a draft')
    .argument('<plan>', PLAN)
    .argument('<task>', KEY)
    .option(
      '--lead <name>',
      'đơn vị chủ trì; ghi lại nhiều lần cho nhiều đơn vị · the lead; may be repeated',
      several,
    )
    .option(
      '--support <name>',
      'đơn vị phối hợp; ghi lại nhiều lần · a supporting unit; may be repeated',
      several,
    )
    .option('--due <day>', 'hạn là ngày này · due by this day')
    .option('--time-text <words>', 'thời hạn bằng chữ: "trong quý II/2026" · the time in words')
    .option('--content <text>', 'nội dung · what is to be done')
    .option('--product <text>', 'sản phẩm · the product')
    .option('--ref <ref>', 'ký hiệu như in · the reference as printed')
    .option(
      '--task <file>',
      'cả nhiệm vụ từ tệp JSON, thay cho các mục trên · the whole task from a JSON file instead',
    )
    .action(whenCalled(async () => (await load()).correctDraftTask));
  atServer(plan.command('correct-head'))
    .description('sửa phần đầu của dự thảo; để trống ("") là bỏ · correct the head of a draft; "" takes away')
    .argument('<plan>', PLAN)
    .option('--title <text>', 'tên kế hoạch · the title')
    .option('--issuer <text>', 'cơ quan ban hành · the issuer')
    .option('--number <number>', 'số, ký hiệu · the number')
    .option('--date <day>', 'ngày của văn bản · the document’s date')
    .option('--valid-to <day>', 'ngày cuối có hiệu lực · the last day of its validity')
    .option('--receiver <text>', 'nơi nhận; ghi lại nhiều lần · a receiver; may be repeated', several)
    .option(
      '--money <text>',
      'kinh phí; ghi lại nhiều lần · where its money comes from; may be repeated',
      several,
    )
    .option(
      '--signing-office <text>',
      'chức vụ người ký như in, mỗi dòng một lần · the signing office as printed, line by line',
      several,
    )
    .option(
      '--signing-capacity <word>',
      'TM, KT, TL, TUQ, Q; "": ký đúng chức vụ · in which capacity; "": none',
    )
    .option(
      '--conduct <file>',
      'các việc không thời hạn, tệp JSON [{who, what, to}] · all duties without a time, from a JSON file',
    )
    .action(whenCalled(async () => (await load()).correctDraftHead));
  atServer(plan.command('remove'))
    .description('bỏ một nhiệm vụ khỏi dự thảo · remove a task from a draft')
    .argument('<plan>', PLAN)
    .argument('<task>', KEY)
    .requiredOption('--reason <text>', 'lý do, được lưu lại · why; it is kept')
    .action(whenCalled(async () => (await load()).removeDraftTask));
  atServer(plan.command('diff'))
    .description(
      'so dự thảo với văn bản đọc lại; không thay đổi gì · compare a draft with its document read again',
    )
    .argument('<plan>', PLAN)
    .argument('<file>', FILE)
    .action(whenCalled(async () => (await load()).compareDraftWithFile));
  atServer(plan.command('issue'))
    .description('ban hành và giao việc, do người có thẩm quyền · issue the plan and give out its tasks')
    .argument('<plan>', PLAN)
    .requiredOption('--date <day>', 'ngày ban hành · the day of issue')
    .option('--number <number>', 'số, ký hiệu văn bản ban hành · number of the document issued')
    .option('--policy <version>', 'bộ quy tắc đôn đốc; mặc định là bộ có sẵn · the escalation policy')
    .option(
      '--acknowledge <code>',
      'xác nhận đã xem và vẫn ban hành (deadline-before-plan); ghi lại được nhiều lần · seen, and issued all the same',
      several,
    )
    .action(whenCalled(async () => (await load()).issueDraft));
}
