import {
  printDeadline,
  shownRef,
  toInterchange,
  type PlanDocument,
  type PlanDocumentDuty,
  type PlanDocumentTask,
} from '@dondoc/plan-import';
import { forTerminal } from '../for-terminal.js';
import { readWithBar } from '../plans/read-with-bar.js';

function taskLines(task: PlanDocumentTask): string[] {
  const leads = task.leads.length > 0 ? task.leads.join('; ') : '(chưa nêu đơn vị chủ trì)';
  return [
    `${shownRef(task.ref)}. ${shortened(task.content)}`,
    `    Chủ trì: ${leads}`,
    ...(task.supports.length > 0 ? [`    Phối hợp: ${task.supports.join('; ')}`] : []),
    `    Thời hạn: ${timeWords(task)}`,
    ...(task.product ? [`    Sản phẩm: ${shortened(task.product)}`] : []),
  ];
}

const shortened = (text: string): string => (text.length > 150 ? `${text.slice(0, 150)}…` : text);

/** Words that were not understood are shown as such, never as "none named". */
function timeWords({ deadline, deadlineText }: Pick<PlanDocumentTask, 'deadline' | 'deadlineText'>): string {
  if (deadlineText === null) return printDeadline(deadline);
  return `${deadline.kind === 'none' ? 'Chưa đọc được' : printDeadline(deadline)} — "${deadlineText}"`;
}

function dutyLines(duty: PlanDocumentDuty): string[] {
  const who = duty.who.length > 0 ? duty.who.join('; ') : '(chưa nêu đơn vị)';
  const isTimed = duty.deadline.kind !== 'none' || duty.deadlineText !== null;
  return [`  ${who}: ${shortened(duty.what)}`, ...(isTimed ? [`    Thời hạn: ${timeWords(duty)}`] : [])];
}

function planText(document: PlanDocument): string {
  const { plan, tasks, duties, warnings } = document;
  return [
    plan.title,
    `Cơ quan ban hành: ${plan.issuer ?? 'không ghi'}; số: ${plan.number ?? 'chưa cấp số'}; ngày: ${plan.date ? plan.date.split('-').reverse().join('/') : 'không ghi'}`,
    `${tasks.length} nhiệm vụ, ${duties.length} việc theo tổ chức thực hiện, ${warnings.length} điểm cần xem lại`,
    '',
    ...tasks.flatMap(taskLines),
    ...(duties.length > 0 ? ['', 'Việc theo tổ chức thực hiện:'] : []),
    ...duties.flatMap(dutyLines),
    ...(warnings.length > 0 ? ['', 'Cần xem lại:'] : []),
    ...warnings.map((w) => `  dòng ${w.line}: ${w.message.vi} [${w.code}]`),
    '',
  ].join('\n');
}

export async function readPlan(file: string, { json }: { json?: boolean }): Promise<void> {
  const document = await readWithBar(file);
  process.stdout.write(
    json ? `${JSON.stringify(toInterchange(document), null, 2)}\n` : forTerminal(planText(document)),
  );
}
