import type {
  Addressee,
  AlarmAct,
  BroughtKind,
  HandOffStatus,
  PlanRule,
  ObligationStatus,
  Role,
  StatusWord,
  Trigger,
} from '@dondoc/domain';
import type { Bilingual } from './language.js';

const w = (vi: string, en: string): Bilingual => ({ vi, en });

/** The one vocabulary of status words. */
export const STATUS_WORDS: Readonly<Record<StatusWord, Bilingual>> = {
  new: w('Mới giao', 'Newly assigned'),
  acknowledged: w('Đã tiếp nhận', 'Acknowledged'),
  'in-progress': w('Đang thực hiện', 'In progress'),
  standing: w('Thường xuyên', 'Standing'),
  'due-soon': w('Sắp đến hạn', 'Due soon'),
  overdue: w('Quá hạn', 'Overdue'),
  'awaiting-approval': w('Chờ duyệt', 'Awaiting approval'),
  'needs-more': w('Yêu cầu bổ sung', 'More is asked for'),
  'completed-on-time': w('Hoàn thành đúng hạn', 'Completed on time'),
  'completed-late': w('Hoàn thành quá hạn', 'Completed late'),
  'done-before': w('Hoàn thành trước khi giao', 'Done before it was assigned'),
  difficulty: w('Vướng mắc', 'In difficulty'),
  waiting: w('Chờ điều kiện', 'Waiting for a condition'),
  suspended: w('Tạm dừng', 'Suspended'),
  stopped: w('Dừng thực hiện', 'Stopped'),
};

export const TRIGGER_WORDS: Readonly<Record<Trigger, Bilingual>> = {
  unacknowledged: w('Chưa tiếp nhận', 'Not acknowledged'),
  'due-soon': w('Sắp đến hạn', 'Due soon'),
  overdue: w('Quá hạn', 'Overdue'),
  'hand-off-silent': w('Yêu cầu phối hợp chưa được trả lời', 'Hand-off unanswered'),
  'difficulty-unanswered': w('Khó khăn, vướng mắc chưa được trả lời', 'Difficulty unanswered'),
  'decision-not-carried-out': w('Kết luận chưa được thực hiện', 'Decision not carried out'),
  'approval-pending': w('Kết quả chờ duyệt', 'Result awaits approval'),
  'confirmation-pending': w('Kết quả chờ xác nhận', 'Result awaits confirmation'),
  'docket-undecided': w('Nội dung trình họp chưa có kết luận', 'Docket item undecided'),
  stale: w('Chưa cập nhật tiến độ', 'No progress reported'),
  'extension-unanswered': w('Đề nghị gia hạn chưa được trả lời', 'Request for a later day unanswered'),
  'competence-undecided': w(
    'Báo cáo ngoài thẩm quyền chưa được quyết định',
    'Proposal to give it to another unit undecided',
  ),
  'contest-unanswered': w('Kiến nghị về việc quá hạn chưa được trả lời', 'Contested lateness unanswered'),
  'milestone-missed': w('Mốc, chỉ tiêu chưa đạt', 'Milestone or target not reached'),
  'condition-expected': w('Điều kiện dự kiến đã đến ngày', 'The expected day of a condition has come'),
  'period-begun': w('Đến kỳ báo cáo', 'A period begins'),
  'suspension-ended': w('Hết thời gian tạm dừng', 'A suspension ends'),
  'urged-in-vain': w('Đã đôn đốc nhiều lần', 'Urged in vain'),
};

export const ACT_WORDS: Readonly<Record<AlarmAct, Bilingual>> = {
  remind: w('nhắc việc', 'remind'),
  urge: w('đôn đốc', 'urge'),
  escalate: w('báo cáo, trình cấp trên', 'escalate'),
  docket: w('đưa vào danh mục nội dung trình họp', 'put on the docket'),
  ask: w('hỏi tình hình', 'ask for the state of things'),
};

/** What a plan's clock says, as the verb of a sentence. */
export const PLAN_RULES: Readonly<Record<PlanRule, Bilingual>> = {
  'meeting-due': w('nhắc chuẩn bị kỳ họp', 'reminded of a meeting to prepare'),
  'meeting-missed': w(
    'báo Ban Chỉ đạo chưa họp, Tổ giúp việc cần họp đánh giá và báo cáo Trưởng Ban',
    'noted that the committee has not met: the assistance team is to meet, assess and report to its head',
  ),
  'conclusions-due': w(
    'nhắc ban hành thông báo kết luận cuộc họp',
    'reminded of the conclusions of the meeting',
  ),
  'plan-ends': w('nhắc chuẩn bị tổng kết kế hoạch', 'reminded of the plan’s final review'),
};

export const ROLE_WORDS: Readonly<Record<Role, Bilingual>> = {
  'person-assigned': w('người được phân công', 'the person assigned'),
  'head-of-unit': w('người đứng đầu đơn vị', 'the head of the unit'),
  'leader-in-charge': w('lãnh đạo phụ trách', 'the leader in charge'),
  'standing-agency': w('cơ quan thường trực', 'the standing agency'),
  office: w('Văn phòng', 'the Office'),
  'assistance-team': w('Tổ giúp việc', 'the assistance team'),
  'committee-member': w('thành viên Ban Chỉ đạo', 'a member of the steering committee'),
  'deputy-head': w('Phó Trưởng Ban', 'the deputy head of the committee'),
  'head-of-committee': w('Trưởng Ban Chỉ đạo', 'the head of the committee'),
  clerk: w('văn thư', 'the clerk'),
  auditor: w('thanh tra', 'the inspector'),
  administrator: w('quản trị hệ thống', 'the administrator'),
};

/** Offices the machine's steps go to: each of them is a role. */
export const addresseeWord = (office: Addressee): Bilingual => ROLE_WORDS[office];

export const DECISION_WORDS: Readonly<Record<BroughtKind, Bilingual>> = {
  'meet-condition': w('điều kiện đã xảy ra', 'a condition met'),
  guide: w('chỉ đạo', 'guidance'),
  extend: w('gia hạn', 'extension'),
  reassign: w('giao lại', 'reassignment'),
  criticise: w('phê bình', 'criticism'),
  'accept-objective-cause': w('chấp nhận nguyên nhân khách quan', 'acceptance of an objective cause'),
  close: w('kết thúc', 'closing'),
  keep: w('giữ nguyên đơn vị được giao', 'keeping it with its unit'),
  suspend: w('tạm dừng', 'suspension'),
  resume: w('tiếp tục thực hiện', 'resumption'),
  reopen: w('mở lại', 'reopening'),
};

export const STAGE_WORDS: Readonly<Record<ObligationStatus, Bilingual>> = {
  assigned: w('mới giao', 'assigned'),
  acknowledged: w('đã tiếp nhận', 'acknowledged'),
  'in-progress': w('đang thực hiện', 'in progress'),
  submitted: w('đã nộp, chờ người đứng đầu duyệt', 'submitted'),
  approved: w('đã duyệt, chờ xác nhận', 'approved'),
  confirmed: w('đã xác nhận hoàn thành', 'confirmed'),
  closed: w('đã kết thúc', 'closed'),
};

export const HAND_OFF_WORDS: Readonly<Record<HandOffStatus, Bilingual>> = {
  requested: w('mới yêu cầu', 'requested'),
  accepted: w('đã nhận', 'accepted'),
  answered: w('đã có ý kiến', 'answered'),
  delivered: w('đã gửi kết quả', 'delivered'),
  taken: w('đã nhận kết quả', 'taken'),
  returned: w('trả lại để bổ sung', 'returned'),
  withdrawn: w('đã rút yêu cầu', 'withdrawn'),
};
