import { localDay, printDay, type Instant, type StatusWord, type Trigger } from '@dondoc/domain';
import type { HeldDaysView } from '../views/held-days.view.js';
import type { TodoAct } from '../views/work-item.view.js';
import { heldDaysSentence } from './held-days.js';
import type { Bilingual, Language } from './language.js';
import { STATUS_WORDS, TRIGGER_WORDS } from './words.js';

/** What a person should do next, as the imperative of a list. */
export const TODO_WORDS: Readonly<Record<TodoAct, Bilingual>> = {
  acknowledge: { vi: 'Tiếp nhận phần việc', en: 'Acknowledge this part' },
  'assign-person': { vi: 'Phân công người thực hiện', en: 'Assign a person' },
  work: { vi: 'Thực hiện và ghi tiến độ', en: 'Work on it and report progress' },
  submit: { vi: 'Nộp kết quả kèm minh chứng', en: 'Submit the result with its evidence' },
  approve: { vi: 'Duyệt hoặc trả lại kết quả', en: 'Approve or return the result' },
  confirm: { vi: 'Xác nhận hoặc trả lại kết quả', en: 'Confirm or return the result' },
  'answer-hand-off': { vi: 'Nhận hoặc trả lời yêu cầu phối hợp', en: 'Accept or answer the hand-off' },
  'deliver-hand-off': { vi: 'Gửi kết quả phối hợp', en: 'Deliver on the hand-off' },
  'take-hand-off': { vi: 'Nhận hoặc trả lại kết quả phối hợp', en: 'Take or return what was delivered' },
  'carry-out-decision': { vi: 'Thực hiện kết luận và báo cáo', en: 'Carry out the decision and report' },
  'answer-difficulty': { vi: 'Trả lời khó khăn, vướng mắc', en: 'Answer the difficulty' },
  'answer-extension': { vi: 'Trả lời đề nghị gia hạn', en: 'Answer the request for a later day' },
  'decide-contest': { vi: 'Quyết định về kiến nghị quá hạn', en: 'Decide on the contested lateness' },
  'answer-extension-offer': { vi: 'Trả lời thời hạn được đề xuất', en: 'Answer the day that was offered' },
  'settle-hand-off-date': {
    vi: 'Trả lời ngày phối hợp được đề xuất',
    en: 'Answer the day that was proposed',
  },
  'settle-competence': {
    vi: 'Xem xét báo cáo không thuộc thẩm quyền, trình kết luận',
    en: 'Look into the report of being outside competence and put it before the committee',
  },
  wait: { vi: 'Chờ người khác xử lý', en: 'Wait for others' },
};

/** What a sentence on the state of a task is made of. */
export interface Situation {
  readonly status: StatusWord;
  readonly overdueAt: string | null;
  readonly closedAt: string | null;
  /** Names of the units that can act now. */
  readonly ball: readonly string[];
  readonly confirmed: number;
  readonly total: number;
  /** Reports of a periodic task, counted apart from its parts. */
  readonly periods?: { readonly confirmed: number; readonly total: number };
  /** Parts and reports that are or were late. */
  readonly lateParts?: number;
  /** Whose days they were, where one part alone is late. */
  readonly held?: HeldDaysView & { readonly confirmerName: string };
  /** Whether the committee has it before it. */
  readonly onDocket?: boolean;
}

/** The state of a task in one sentence: the word, since when, how many parts are done, who can act. */
export function statusSentence(s: Situation, lang: Language): string {
  const parts = [STATUS_WORDS[s.status][lang]];
  const day = (at: string) => printDay(localDay(at as Instant));
  if (s.status === 'overdue' && s.overdueAt)
    parts[0] += lang === 'vi' ? ` từ ngày ${day(s.overdueAt)}` : ` since ${day(s.overdueAt)}`;
  if (s.closedAt) parts[0] += lang === 'vi' ? ` (ngày ${day(s.closedAt)})` : ` (on ${day(s.closedAt)})`;
  if (s.held) parts.push(heldDaysSentence(s.held, lang));
  else if ((s.lateParts ?? 0) > 1)
    parts.push(lang === 'vi' ? `${s.lateParts} phần việc, kỳ báo cáo chậm` : `${s.lateParts} parts are late`);
  if (s.total > 1)
    parts.push(
      lang === 'vi'
        ? `${s.confirmed}/${s.total} phần việc đã xác nhận`
        : `${s.confirmed} of ${s.total} parts confirmed`,
    );
  if (s.periods && s.periods.total > 0) {
    const { confirmed, total } = s.periods;
    parts.push(
      lang === 'vi'
        ? `${confirmed}/${total} kỳ báo cáo đã xác nhận`
        : `${confirmed} of ${total} reports confirmed`,
    );
  }
  if (s.onDocket) parts.push(lang === 'vi' ? 'đang trình Ban Chỉ đạo' : 'before the committee');
  if (s.ball.length > 0) parts.push(`${lang === 'vi' ? 'đang chờ' : 'now with'} ${shortList(s.ball, lang)}`);
  return `${parts.join('; ')}.`;
}

const shortList = (names: readonly string[], lang: Language): string => {
  if (names.length <= 3) return names.join(', ');
  const more = names.length - 2;
  return `${names.slice(0, 2).join(', ')} ${lang === 'vi' ? `và ${more} đơn vị khác` : `and ${more} other units`}`;
};

/** What lies before the committee. */
export interface DocketMatter {
  readonly unit: string;
  readonly trigger: Trigger | null;
  readonly reason: string | null;
}

/** What is asked of the committee, in one sentence. */
export function askedSentence({ unit, trigger, reason }: DocketMatter, lang: Language): string {
  const given = reason ?? (trigger ? TRIGGER_WORDS[trigger][lang].toLowerCase() : '');
  // A reason written as a sentence brings its own full stop.
  const why = given.trim().replace(/\.+$/, '');
  return lang === 'vi'
    ? `Đề nghị cho kết luận về phần việc của ${unit}${why ? `: ${why}` : ''}.`
    : `A decision is asked for on the part of ${unit}${why ? `: ${why}` : ''}.`;
}

/** What becomes of a matter nobody decides, where no automatic step is left. */
export const NOTHING_BY_ITSELF: Bilingual = {
  vi: 'Nội dung vẫn nằm trong danh mục trình họp; hệ thống không tự làm gì thêm.',
  en: 'The matter stays on the docket; nothing more happens by itself.',
};
