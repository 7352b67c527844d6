import type { HandOffCommand, ObligationCommand } from '@dondoc/domain';
import type { Bilingual } from './language.js';

type Act = ObligationCommand['type'] | HandOffCommand['type'];

/** Each act of a person as the verb of a sentence, and as the name of its button. */
export const PERSON_ACTS: Readonly<Record<Act, Bilingual>> = {
  AssignPerson: { vi: 'phân công', en: 'assign a person' },
  Acknowledge: { vi: 'tiếp nhận', en: 'acknowledge' },
  ReportOutsideCompetence: { vi: 'báo cáo ngoài thẩm quyền', en: 'report it outside competence' },
  ReportProgress: { vi: 'ghi tiến độ', en: 'report progress' },
  RequestHandOff: { vi: 'yêu cầu phối hợp', en: 'ask for support' },
  RaiseDifficulty: { vi: 'báo khó khăn, vướng mắc', en: 'report a difficulty' },
  GiveGuidance: { vi: 'cho ý kiến chỉ đạo', en: 'give guidance' },
  UrgeUnit: { vi: 'đôn đốc', en: 'urge the unit' },
  PutOnDocket: { vi: 'đưa vào danh mục trình họp', en: 'put it on the docket' },
  SubmitResult: { vi: 'nộp kết quả', en: 'submit a result' },
  ApproveResult: { vi: 'duyệt kết quả', en: 'approve the result' },
  ConfirmResult: { vi: 'xác nhận hoàn thành', en: 'confirm the result' },
  ReturnResult: { vi: 'trả lại kết quả', en: 'return the result' },
  ReportDecisionCarriedOut: { vi: 'báo cáo đã thực hiện kết luận', en: 'report a decision carried out' },
  RequestExtension: { vi: 'đề nghị gia hạn', en: 'ask for a later day' },
  AnswerExtension: { vi: 'trả lời đề nghị gia hạn', en: 'answer the request for a later day' },
  AnswerExtensionOffer: { vi: 'trả lời thời hạn được đề xuất', en: 'answer the day that was offered' },
  ContestLateness: { vi: 'kiến nghị về việc quá hạn', en: 'contest the finding of lateness' },
  DecideContest: { vi: 'quyết định về kiến nghị quá hạn', en: 'decide on the contested lateness' },
  ReportMilestone: { vi: 'báo cáo mốc, chỉ tiêu', en: 'report a milestone or target' },
  EscalateByHand: { vi: 'báo cáo, trình cấp trên', en: 'escalate it' },
  MeetCondition: { vi: 'ghi nhận điều kiện đã xảy ra', en: 'record that its condition is met' },
  Reopen: { vi: 'mở lại', en: 'reopen it' },
  ApplyDecision: { vi: 'áp dụng kết luận', en: 'apply a decision' },
  AcceptHandOff: { vi: 'nhận yêu cầu phối hợp', en: 'accept the hand-off' },
  AnswerHandOff: { vi: 'trả lời yêu cầu phối hợp', en: 'answer the hand-off' },
  DeliverHandOff: { vi: 'gửi kết quả phối hợp', en: 'deliver on the hand-off' },
  TakeHandOff: { vi: 'nhận kết quả phối hợp', en: 'take what was delivered' },
  ReturnHandOff: { vi: 'trả lại kết quả phối hợp', en: 'return what was delivered' },
  ProposeHandOffDate: { vi: 'đề xuất ngày phối hợp khác', en: 'propose another day for the hand-off' },
  SettleHandOffDate: { vi: 'trả lời ngày phối hợp được đề xuất', en: 'answer the day that was proposed' },
  WithdrawHandOff: { vi: 'rút yêu cầu phối hợp', en: 'withdraw the hand-off' },
};

const FIELDS: Readonly<Record<string, Bilingual>> = {
  due: { vi: 'Thời hạn', en: 'due day' },
  content: { vi: 'Nội dung', en: 'content' },
  note: { vi: 'Ghi chú tiến độ', en: 'note' },
  opinion: { vi: 'Ý kiến', en: 'opinion' },
  reason: { vi: 'Lý do', en: 'reason' },
  text: { vi: 'Nội dung', en: 'text' },
  milestones: { vi: 'Nội dung mốc thực hiện', en: 'text of a milestone' },
  title: { vi: 'Tên kế hoạch', en: 'title' },
  issuer: { vi: 'Cơ quan ban hành', en: 'issuer' },
  receivers: { vi: 'Nơi nhận', en: 'list of receivers' },
  money: { vi: 'Kinh phí', en: 'part on money' },
  signedAs: { vi: 'Chức vụ người ký', en: 'office it is signed in' },
  conduct: { vi: 'Việc trong tổ chức thực hiện', en: 'duty without a time' },
  summary: { vi: 'Tóm tắt kết quả', en: 'summary' },
  proposal: { vi: 'Đề xuất', en: 'proposal' },
  what: { vi: 'Sự kiện', en: 'event' },
  name: { vi: 'Tên', en: 'name' },
};

const plain = (value: string | number | undefined): Bilingual => ({
  vi: String(value ?? ''),
  en: String(value ?? ''),
});

export const actWord = (act: string | number | undefined): Bilingual =>
  (PERSON_ACTS as Readonly<Record<string, Bilingual>>)[String(act)] ?? plain(act);

export const fieldWord = (field: string | number | undefined): Bilingual =>
  FIELDS[String(field)] ?? plain(field);
