import type { Clarity, PlanFinding, PlanFindingCode, Severity } from '@dondoc/domain';
import type { PlanFindingView } from '../views/plan-draft.view.js';
import { dayIn, type ErrorParams } from './error-sentence.js';
import type { Bilingual, Language } from './language.js';

type Says = (p: Readonly<Record<string, string>>) => readonly [vi: string, en: string];

/** The five clarities as officials name them, and the plan as a whole. */
export const CLARITY_WORDS: Readonly<Record<Clarity, Bilingual>> = {
  person: { vi: 'Rõ người', en: 'Who' },
  task: { vi: 'Rõ việc', en: 'What' },
  time: { vi: 'Rõ thời gian', en: 'When' },
  result: { vi: 'Rõ kết quả', en: 'Result' },
  responsibility: { vi: 'Rõ trách nhiệm', en: 'Responsibility' },
  plan: { vi: 'Toàn kế hoạch', en: 'The plan as a whole' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  must: { vi: 'phải sửa', en: 'to mend' },
  should: { vi: 'nên xem lại', en: 'to look at' },
};

const quoted = (text: string | undefined): string => `“${text ?? ''}”`;

const FINDINGS: Readonly<Record<PlanFindingCode, Says>> = {
  'lead-missing': (p) => [
    `Nhiệm vụ ${p['ref']} chưa có đơn vị chủ trì; hãy chọn đơn vị.`,
    `Task ${p['ref']} has no lead unit; choose one.`,
  ],
  'lead-unknown': (p) => [
    `Nhiệm vụ ${p['ref']}: tổ chức không có đơn vị ${quoted(p['printed'])}; hãy chọn đơn vị chủ trì hoặc bổ sung tên gọi vào tổ chức.`,
    `Task ${p['ref']}: the organisation has no unit ${quoted(p['printed'])}; choose the lead, or add the name to the organisation.`,
  ],
  'lead-proposed': (p) => [
    `Nhiệm vụ ${p['ref']}: ${quoted(p['printed'])} có thể là ${p['unit']}; hãy xác nhận đơn vị chủ trì.`,
    `Task ${p['ref']}: ${quoted(p['printed'])} may be ${p['unit']}; confirm the lead.`,
  ],
  'lead-outside': (p) => [
    `Nhiệm vụ ${p['ref']}: ${quoted(p['printed'])} là cơ quan ngoài hệ thống và chưa có trong tổ chức; hãy bổ sung cơ quan này (loại outside) hoặc chọn đơn vị theo dõi.`,
    `Task ${p['ref']}: ${quoted(p['printed'])} is a body outside the line and not in the organisation; add it (kind outside), or choose a unit to follow it.`,
  ],
  'lead-group-empty': (p) => [
    `Nhiệm vụ ${p['ref']} giao cho nhóm ${quoted(p['printed'])} nhưng tổ chức không có đơn vị nào thuộc nhóm; hãy chọn đơn vị.`,
    `Task ${p['ref']} goes to the group ${quoted(p['printed'])}, which has no unit in the organisation; choose units.`,
  ],
  'leads-several': (p) => [
    `Nhiệm vụ ${p['ref']} có nhiều đơn vị cùng chủ trì (${p['leads']}); hãy xác định một đơn vị đầu mối hoặc điều kiện hoàn thành.`,
    `Task ${p['ref']} has several leads (${p['leads']}); name one of them, or say whose part completes it.`,
  ],
  'content-missing': (p) => [
    `Nhiệm vụ ${p['ref']} chưa có nội dung; hãy bổ sung.`,
    `Task ${p['ref']} has no content; add it.`,
  ],
  'content-several': (p) => [
    `Nhiệm vụ ${p['ref']} có thể gồm nhiều việc; hãy xem có cần tách không.`,
    `Task ${p['ref']} may hold several tasks; see whether it should be split.`,
  ],
  'reading-doubtful': (p) => [
    `Nhiệm vụ ${p['ref']} được đọc với độ chắc chắn ${p['percent']}%; hãy so lại với văn bản.`,
    `Task ${p['ref']} was read with a certainty of ${p['percent']}%; compare it with the document.`,
  ],
  'deadline-impossible': (p) => [
    `Nhiệm vụ ${p['ref']} ghi ngày không có trong lịch: ${quoted(p['printed'])}; hãy sửa thời hạn.`,
    `Task ${p['ref']} names a day that no calendar has, ${quoted(p['printed'])}; correct its deadline.`,
  ],
  'deadline-unclear': (p) => [
    `Nhiệm vụ ${p['ref']}: chưa hiểu thời hạn ${quoted(p['printed'])}; hãy nhập lại.`,
    `Task ${p['ref']}: the time ${quoted(p['printed'])} was not understood; enter it again.`,
  ],
  'deadline-missing': (p) => [
    `Nhiệm vụ ${p['ref']} không ghi thời hạn; hãy xác nhận hoặc bổ sung.`,
    `Task ${p['ref']} has no deadline; confirm that, or add one.`,
  ],
  'deadline-past': (p) => [
    `Nhiệm vụ ${p['ref']}: thời hạn ${p['due']} đã qua vào ngày ${p['on']}; hãy kiểm tra lại ngày.`,
    `Task ${p['ref']}: its deadline ${p['due']} has passed on ${p['on']}; check the day.`,
  ],
  'deadline-before-plan': (p) => [
    `Nhiệm vụ ${p['ref']}: thời hạn ${p['due']} trước cả ngày của kế hoạch (${p['date']}); hãy kiểm tra lại ngày.`,
    `Task ${p['ref']}: its deadline ${p['due']} is before the plan's own date (${p['date']}); check the day.`,
  ],
  'deadline-after-validity': (p) => [
    `Nhiệm vụ ${p['ref']}: thời hạn ${p['due']} sau ngày kế hoạch hết hiệu lực (${p['validTo']}); hãy kiểm tra lại ngày.`,
    `Task ${p['ref']}: its deadline ${p['due']} is after the plan's last day (${p['validTo']}); check the day.`,
  ],
  'milestone-after-due': (p) => [
    `Nhiệm vụ ${p['ref']}: mốc ${quoted(p['text'])} ngày ${p['step']} sau thời hạn ${p['due']}; hãy kiểm tra lại.`,
    `Task ${p['ref']}: the step ${quoted(p['text'])} of ${p['step']} is after the deadline ${p['due']}; check both.`,
  ],
  'child-after-parent': (p) => [
    `Nhiệm vụ ${p['ref']} có thời hạn ${p['due']}, muộn hơn nhiệm vụ ${p['parent']} mà nó thuộc về (${p['latest']}); hãy kiểm tra lại.`,
    `Task ${p['ref']} is due on ${p['due']}, later than ${p['parent']} of which it is a part (${p['latest']}); check both.`,
  ],
  'result-missing': (p) => [
    `Nhiệm vụ ${p['ref']} không nêu sản phẩm hay chỉ tiêu; nên ghi kết quả phải có.`,
    `Task ${p['ref']} names no product and no target; say what is to come out.`,
  ],
  'support-is-lead': (p) => [
    `Nhiệm vụ ${p['ref']}: ${p['unit']} vừa chủ trì vừa phối hợp; hãy bỏ một vai.`,
    `Task ${p['ref']}: ${p['unit']} both leads and supports; leave one out.`,
  ],
  'support-unknown': (p) => [
    `Nhiệm vụ ${p['ref']}: tổ chức không có đơn vị phối hợp ${quoted(p['printed'])}; hãy chọn đơn vị hoặc bổ sung tên gọi.`,
    `Task ${p['ref']}: the organisation has no supporting unit ${quoted(p['printed'])}; choose one, or add the name.`,
  ],
  'support-proposed': (p) => [
    `Nhiệm vụ ${p['ref']}: đơn vị phối hợp ${quoted(p['printed'])} có thể là ${p['unit']}; hãy xác nhận.`,
    `Task ${p['ref']}: the supporting unit ${quoted(p['printed'])} may be ${p['unit']}; confirm it.`,
  ],
  'support-outside': (p) => [
    `Nhiệm vụ ${p['ref']}: ${quoted(p['printed'])} là cơ quan ngoài hệ thống và chưa có trong tổ chức, nên sẽ không nhận được yêu cầu phối hợp; hãy bổ sung nếu cần.`,
    `Task ${p['ref']}: ${quoted(p['printed'])} is outside the line and not in the organisation, so nobody there will be asked; add it if need be.`,
  ],
  'lead-to-be-asked': (p) => [
    `Nhiệm vụ ${p['ref']}: ${p['unit']} ở ngoài hệ thống nên được đề nghị phối hợp, không bị tính quá hạn; hãy chọn thêm đơn vị theo dõi nếu cần.`,
    `Task ${p['ref']}: ${p['unit']} is outside the line, so it is asked and never found late; name a unit to follow it if need be.`,
  ],
  'requested-in-line': (p) => [
    `Nhiệm vụ ${p['ref']} ghi “đề nghị” nhưng ${p['unit']} thuộc hệ thống; hãy xác nhận là giao hay đề nghị.`,
    `Task ${p['ref']} only asks, though ${p['unit']} is in the line; confirm whether it is assigned.`,
  ],
  'duty-without-who': (p) => [
    `Phần tổ chức thực hiện chưa rõ ai làm: ${quoted(p['what'])}; hãy chọn đơn vị hoặc bỏ qua nếu là quy định chung.`,
    `Nobody is named for the duty ${quoted(p['what'])}; choose a unit, or leave it if it is a general rule.`,
  ],
  'duty-unknown': (p) => [
    `Phần tổ chức thực hiện: chưa nhận ra đơn vị ${quoted(p['printed'])} trong tổ chức (${quoted(p['what'])}); hãy bổ sung tên gọi hoặc nhập riêng việc này.`,
    `A duty names ${quoted(p['printed'])}, who is not surely a unit of the organisation (${quoted(p['what'])}); add the name to it, or enter the duty by hand.`,
  ],
  'plan-empty': () => [
    'Kế hoạch chưa có nhiệm vụ nào; hãy thêm nhiệm vụ.',
    'The plan has no task; add its tasks.',
  ],
  'count-differs': (p) => [
    `Kế hoạch tự ghi ${p['stated']} nhiệm vụ nhưng đọc được ${p['found']}; hãy so lại với văn bản.`,
    `The plan says that it has ${p['stated']} tasks, and ${p['found']} were found; compare with the document.`,
  ],
  'section-count-differs': (p) => [
    `Mục ${p['section']} tự ghi ${p['stated']} nhiệm vụ nhưng đọc được ${p['found']}; hãy so lại với văn bản.`,
    `Section ${p['section']} says that it has ${p['stated']} tasks, and ${p['found']} were found; compare with the document.`,
  ],
  'ref-repeated': (p) => [
    `Ký hiệu ${p['ref']} xuất hiện nhiều lần; hãy kiểm tra cách đánh số.`,
    `The reference ${p['ref']} occurs more than once; check the numbering.`,
  ],
  'ref-gap': (p) => [
    `Sau ${p['before']} là ${p['ref']}, không thấy ${p['missing']}; hãy kiểm tra có sót nhiệm vụ không.`,
    `After ${p['before']} comes ${p['ref']}, without ${p['missing']}; check whether a task was left out.`,
  ],
  'supersedes-unknown': (p) => [
    `Kế hoạch thay thế ${p['number']}, nhưng hệ thống không có kế hoạch nào mang số này; hãy kiểm tra lại số.`,
    `The plan replaces ${p['number']}, and no plan of that number is known here; check the number.`,
  ],
  'number-taken': (p) => [
    `Số ${p['number']} đã cấp cho kế hoạch “${p['plan']}” ban hành cùng năm; hãy ghi số khác khi ban hành, hoặc bỏ dự thảo nếu đây là cùng một văn bản.`,
    `The number ${p['number']} belongs to the plan “${p['plan']}” of the same year; give another when issuing, or leave this draft if it is the same document.`,
  ],
};

/** What a finding says, with what to do; a code it does not know is named. */
export function findingSentence(code: string, params: ErrorParams): Bilingual {
  const says = Object.hasOwn(FINDINGS, code) ? FINDINGS[code as PlanFindingCode] : undefined;
  if (!says)
    return {
      vi: `có điểm cần xem (mã ${code}); hãy xem kết quả kiểm tra.`,
      en: `something to look at (code ${code}); see what the check says.`,
    };
  const words = new Proxy({} as Record<string, string>, {
    get: (_, name) => dayIn(params[String(name)] ?? ''),
  });
  const [vi, en] = says(words);
  return { vi, en };
}

/** A finding as it is shown. */
export const findingView = (
  { code, severity, clarity, ref, key, params, proposals = [], source }: PlanFinding,
  lang: Language,
): PlanFindingView => ({
  ...{ code, severity, clarity, ref, key, proposals },
  sentence: findingSentence(code, params)[lang],
  line: source?.line ?? null,
  page: source?.page ?? null,
});
