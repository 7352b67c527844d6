import { printDay, printDeadline } from '@dondoc/domain';
import { alarmReason, lateMark } from './alarm-reason.js';
import type { Sentences } from './catalogue.js';
import { errorSentence } from './errors.js';
import { movedList } from './moved-list.js';
import { printPeriod } from './period-words.js';
import { quote, type Telling } from './telling.js';
import { DECISION_WORDS, PLAN_RULES, ROLE_WORDS } from './words.js';
import type { Addressee, AlarmFacts, Evidence, PlanAlarmFacts } from '@dondoc/domain';

const reason = (alarm: AlarmFacts, t: Telling) => alarmReason(alarm, t.names, 'vi');
const office = (o: Addressee, t: Telling) => t.names.office?.(o) ?? ROLE_WORDS[o].vi;
/** "người đứng đầu Sở Nội vụ", "cơ quan thường trực – Công an thành phố". */
const whom = ({ to }: AlarmFacts, t: Telling) => `${office(to.office, t)} (${t.names.unit(to.unitId)})`;
const files = (evidence: readonly Evidence[]) => {
  const documents = evidence.map((e) => e.document).filter((d) => d !== undefined);
  const attached = evidence.filter((e) => e.evidenceId !== undefined).length;
  return [...(attached > 0 ? [`${attached} tệp minh chứng`] : []), ...documents].join(', ');
};
const withFiles = (evidence: readonly Evidence[]) => (evidence.length > 0 ? ` kèm ${files(evidence)}` : '');
/** With a decimal comma, as figures are printed in Viet Nam. */
const printNumber = (n: number) => String(n).replace('.', ',');
const list = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị khác` : names.join(', ');

const planOffice = ({ to }: PlanAlarmFacts, t: Telling) =>
  `${t.names.office?.(to.office) ?? ROLE_WORDS[to.office].vi} (${t.names.unit(to.unitId)})`;

/** One sentence per event, in Vietnamese. */
export const sentencesVi: Sentences = {
  TaskAssigned: (d, t) =>
    `${t.who} giao nhiệm vụ ${d.ref} cho ${list(d.obligations.map((o) => t.names.unit(o.unitId)))}` +
    `${d.supports.length > 0 ? `, phối hợp: ${list(d.supports.map((u) => t.names.unit(u)))}` : ''}; thời hạn: ${printDeadline(d.deadline)}`,
  PersonAssigned: (d, t) =>
    `${t.who} phân công ${t.names.person(d.personId)} thực hiện phần việc của ${t.ob(d.obligationId)}`,
  TaskAcknowledged: (d, t) => `${t.who} tiếp nhận phần việc của ${t.ob(d.obligationId)}`,
  OutsideCompetenceReported: (d, t) =>
    `${t.who} báo cáo nhiệm vụ không thuộc thẩm quyền của ${t.ob(d.obligationId)}: ${quote(d.reason)}` +
    `${d.proposedUnitId ? `; đề nghị giao ${t.names.unit(d.proposedUnitId)}` : ''}`,
  ProgressReported: (d, t) =>
    `${t.who} báo cáo tiến độ${d.percent === undefined ? '' : ` ${d.percent}%`}: ${quote(d.note)}`,
  HandOffRequested: (d, t) =>
    `${t.who} yêu cầu ${t.names.unit(d.toUnitId)} phối hợp: ${quote(d.content)}${d.product ? `, sản phẩm: ${d.product}` : ''}, trước ngày ${printDay(d.due)}` +
    `${d.silence === 'take-as-agreed' ? '; quá hạn không trả lời được coi là đồng ý' : ''}`,
  HandOffAccepted: (_d, t) => `${t.who} nhận yêu cầu phối hợp`,
  HandOffAnswered: (d, t) =>
    `${t.who} trả lời yêu cầu phối hợp, ${d.agrees ? 'thống nhất' : 'không thống nhất'}: ${quote(d.opinion)}`,
  HandOffDelivered: (d, t) => `${t.who} gửi kết quả phối hợp${withFiles(d.evidence)}: ${quote(d.note)}`,
  HandOffTaken: (d, t) =>
    d.silently
      ? `Hệ thống ghi nhận ${t.ho(d.handOffId)} không trả lời trong thời hạn, coi như đồng ý theo yêu cầu phối hợp`
      : `${t.who} nhận kết quả phối hợp của ${t.ho(d.handOffId)}`,
  HandOffReturned: (d, t) =>
    `${t.who} trả lại kết quả phối hợp của ${t.ho(d.handOffId)} để bổ sung trước ngày ${printDay(d.due)}: ${quote(d.reason)}`,
  DifficultyRaised: (d, t) =>
    `${t.who} báo cáo khó khăn, vướng mắc (${d.category}): ${quote(d.text)}; đề xuất: ${quote(d.proposal)}`,
  GuidanceGiven: (d, t) => `${t.who} cho ý kiến chỉ đạo đối với ${t.ob(d.obligationId)}: ${quote(d.text)}`,
  UnitUrged: (d, t) =>
    d.alarm
      ? `Hệ thống đôn đốc ${t.ob(d.obligationId)} thay mặt ${whom(d.alarm, t)}: ${reason(d.alarm, t)}`
      : `${t.who} đôn đốc ${t.ob(d.obligationId)}${d.text ? `: ${quote(d.text)}` : ''}`,
  ReminderSent: (d, t) =>
    `Hệ thống nhắc việc lần ${d.alarm.step} tới ${whom(d.alarm, t)}: ${reason(d.alarm, t)}`,
  StatusAsked: (d, t) =>
    `Hệ thống hỏi tình hình của ${t.ob(d.obligationId)}, gửi ${whom(d.alarm, t)}: ${reason(d.alarm, t)}`,
  TaskEscalated: (d, t) =>
    `Hệ thống báo cáo ${whom(d.alarm, t)} về phần việc của ${t.ob(d.obligationId)}: ${reason(d.alarm, t)}`,
  TaskPutOnDocket: (d, t) =>
    d.alarm
      ? `Hệ thống đưa phần việc của ${t.ob(d.obligationId)} vào danh mục nội dung trình họp: ${reason(d.alarm, t)}`
      : `${t.who} đưa phần việc của ${t.ob(d.obligationId)} vào danh mục nội dung trình họp${d.reason ? `: ${quote(d.reason)}` : ''}`,
  AcknowledgementExpired: (d, t) =>
    `Hệ thống đề nghị ${t.ob(d.obligationId)} tiếp nhận lại: đã tiếp nhận nhưng chưa có tiến độ trong thời gian quy định (quy tắc ${d.alarm.policyVersion})${lateMark(d.alarm, 'vi')}`,
  ResultSubmitted: (d, t) =>
    `${t.who} nộp kết quả${d.late ? ' (quá hạn)' : ''}${withFiles(d.evidence)}: ${quote(d.summary)}`,
  ResultApproved: (d, t) => `${t.who} duyệt kết quả của ${t.ob(d.obligationId)}`,
  ResultReturned: (d, t) =>
    `${t.who} trả lại kết quả của ${t.ob(d.obligationId)} ${d.stage === 'approval' ? 'khi duyệt' : 'khi xác nhận'}, yêu cầu bổ sung: ${quote(d.reason)}`,
  ResultConfirmed: (d, t) =>
    `${t.who} xác nhận ${t.ob(d.obligationId)} hoàn thành ${d.late ? 'quá hạn' : 'đúng hạn'}`,
  DecisionApplied: (d, t) =>
    `${t.who} kết luận (${DECISION_WORDS[d.kind].vi}) tại văn bản ${d.document} đối với ${t.ob(d.obligationId)}: ${quote(d.text)}` +
    `${d.carryOutBy ? `, thực hiện trước ngày ${printDay(d.carryOutBy)}` : ''}`,
  DeadlineExtended: (d, t) =>
    `Gia hạn cho ${t.ob(d.obligationId)}: thời hạn cũ ${printDeadline(d.from)}, thời hạn mới ${printDeadline(d.to)}, theo văn bản ${d.document}` +
    `${d.afterDue ? ' (quyết định sau khi đã quá hạn)' : ''}; lý do: ${quote(d.reason)}`,
  ObligationReassigned: (d, t) =>
    `Phần việc được giao lại từ ${t.names.unit(d.fromUnitId)} cho ${t.names.unit(d.toUnitId)}` +
    `${d.relation === 'requested' ? ' (đề nghị phối hợp)' : ''}`,
  ObjectiveCauseAccepted: (d, t) =>
    `Chấp nhận nguyên nhân khách quan đối với ${t.ob(d.obligationId)}: ${quote(d.reason)}`,
  ObligationClosed: (d, t) => `Kết thúc phần việc của ${t.ob(d.obligationId)}: ${quote(d.reason)}`,
  DecisionCarriedOut: (d, t) => `${t.who} báo cáo đã thực hiện kết luận: ${quote(d.note)}`,
  HandOffDateProposed: (d, t) =>
    `${t.who} đề xuất ngày phối hợp khác, ${printDay(d.due)}: ${quote(d.reason)}`,
  HandOffDateSettled: (d, t) =>
    d.agreed
      ? `${t.who} đồng ý ngày phối hợp mới ${printDay(d.due)}`
      : `${t.who} không đồng ý ngày được đề xuất, giữ ngày ${printDay(d.due)}${d.reason ? `: ${quote(d.reason)}` : ''}`,
  HandOffWithdrawn: (d, t) => `${t.who} rút yêu cầu phối hợp gửi ${t.ho(d.handOffId)}: ${quote(d.reason)}`,
  ObligationSuspended: (d, t) =>
    `Tạm dừng phần việc của ${t.ob(d.obligationId)}${d.until ? ` đến hết ngày ${printDay(d.until)}` : ''}: ${quote(d.reason)}`,
  ObligationResumed: (d, t) =>
    `Tiếp tục phần việc của ${t.ob(d.obligationId)}${d.alarm ? ' khi hết thời gian tạm dừng' : ''}; thời hạn: ${printDeadline(d.to)}`,
  ObligationReopened: (d, t) =>
    `Mở lại phần việc của ${t.ob(d.obligationId)}: ${quote(d.reason)}; thời hạn: ${printDeadline(d.to)}`,
  CompetenceConfirmed: (d, t) =>
    `Phần việc vẫn thuộc trách nhiệm của ${t.ob(d.obligationId)}, đề nghị tiếp nhận lại: ${quote(d.reason)}`,
  ExtensionRequested: (d, t) =>
    `${t.who} đề nghị gia hạn đến ngày ${printDay(d.due)}${d.document ? ` tại văn bản ${d.document}` : ''}` +
    `${d.afterDue ? ' (đề nghị sau khi đã quá hạn)' : ''}: ${quote(d.reason)}`,
  ExtensionOffered: (d, t) =>
    `${t.who} đề xuất thời hạn khác cho ${t.ob(d.obligationId)}, ngày ${printDay(d.due)}, tại văn bản ${d.document}: ${quote(d.reason)}`,
  ExtensionOfferDeclined: (d, t) => `${t.who} không nhận thời hạn được đề xuất: ${quote(d.reason)}`,
  ExtensionRefused: (d, t) =>
    `${t.who} không đồng ý gia hạn cho ${t.ob(d.obligationId)}${d.document ? ` tại văn bản ${d.document}` : ''}: ${quote(d.reason)}`,
  LatenessContested: (d, t) =>
    `${t.who} kiến nghị về việc bị ghi nhận quá hạn${withFiles(d.evidence)}: ${quote(d.reason)}`,
  ContestDecided: (d, t) =>
    d.setAside
      ? `${t.who} xác nhận nguyên nhân khách quan của ${t.ob(d.obligationId)} tại văn bản ${d.document}, không tính quá hạn: ${quote(d.reason)}`
      : `${t.who} giữ nguyên ghi nhận quá hạn của ${t.ob(d.obligationId)} tại văn bản ${d.document}: ${quote(d.reason)}`,
  MilestoneReported: (d, t) =>
    `${t.who} báo cáo ${d.reached ? 'đã đạt' : 'chưa đạt'} mốc, chỉ tiêu${d.value === undefined ? '' : ` (${printNumber(d.value)})`}` +
    `${d.late ? ', quá thời hạn của mốc' : ''}: ${quote(d.note)}`,
  EscalatedByHand: (d, t) =>
    `${t.who} báo cáo ${office(d.office, t)} về phần việc của ${t.ob(d.obligationId)}: ${quote(d.reason)}`,
  ConditionMet: (d, t) =>
    `${t.who} ghi nhận điều kiện của ${t.ob(d.obligationId)} đã xảy ra ngày ${printDay(d.happenedOn)} theo ${d.document}: ${quote(d.what)}; thời hạn: ${printDeadline(d.to)}`,
  StandingBegan: (d, t) =>
    `Phần việc của ${t.ob(d.obligationId)} chuyển sang giai đoạn tiếp theo: ${printDeadline(d.to)}`,
  PeriodOpened: (d, t) =>
    `Hệ thống mở kỳ ${printPeriod(d.period.key, 'vi')} cho ${t.names.unit(d.unitId)}, số liệu từ ${printDay(d.period.dataFrom)} đến ${printDay(d.period.dataTo)}, báo cáo trước ngày ${printDay(d.period.due)}${lateMark(d.alarm, 'vi')}`,
  CalendarMoved: (d) =>
    `Hệ thống dời ${d.moved.length} mốc nhắc việc, đôn đốc do lịch làm việc thay đổi theo ${d.document}: ${movedList(d.moved, 'vi')}`,
  TaskCompleted: (d) =>
    d.late
      ? `Nhiệm vụ hoàn thành quá hạn (${d.lateObligations} phần việc chậm)`
      : 'Nhiệm vụ hoàn thành đúng hạn',
  TaskClosed: (d) =>
    d.reason === 'all-obligations-closed'
      ? 'Nhiệm vụ dừng thực hiện: mọi phần việc đã được kết thúc'
      : `Nhiệm vụ kết thúc: ${d.reason}`,
  PlanDrafted: (d, t) =>
    `${t.who} lập dự thảo kế hoạch ${quote(d.head.title)} với ${d.tasks.length} nhiệm vụ`,
  PlanHeadCorrected: (d, t) => `${t.who} sửa phần đầu của dự thảo kế hoạch ${quote(d.head.title)}`,
  PlanTaskAdded: (d, t) => `${t.who} thêm nhiệm vụ ${d.task.ref} vào dự thảo: ${quote(d.task.content)}`,
  PlanTaskCorrected: (d, t) => `${t.who} sửa nhiệm vụ ${d.task.ref} trong dự thảo`,
  PlanTaskRemoved: (d, t) => `${t.who} bỏ nhiệm vụ ${d.key} khỏi dự thảo: ${quote(d.reason)}`,
  TaskOwnerChosen: (d, t) =>
    `${t.who} chọn đơn vị chủ trì cho nhiệm vụ ${d.key}: ${list(d.owners.map((o) => (o.kind === 'unit' ? t.names.unit(o.unitId) : o.printed)))}`,
  PlanIssued: (d, t) =>
    `${t.who} ban hành kế hoạch${d.document ? ` ${d.document}` : ''} ngày ${printDay(d.issuedOn)}, giao ${d.tasks.length} nhiệm vụ, theo quy tắc ${d.policyVersion}`,
  MeetingOpened: (d, t) =>
    `Hệ thống mở kỳ họp ${printPeriod(d.period.key, 'vi')} của Ban Chỉ đạo, họp trước ngày ${printDay(d.period.due)}; đề nghị ${planOffice(d.alarm, t)} chuẩn bị nội dung${lateMark(d.alarm, 'vi')}`,
  MeetingHeld: (d, t) =>
    `${t.who} ghi nhận ${d.by === 'committee' ? 'Ban Chỉ đạo' : 'Tổ giúp việc'} đã họp kỳ ${printPeriod(d.periodKey, 'vi')} ngày ${printDay(d.heldOn)}${d.note ? `: ${quote(d.note)}` : ''}`,
  ConclusionsIssued: (d, t) =>
    `${t.who} ghi nhận thông báo kết luận kỳ họp ${printPeriod(d.periodKey, 'vi')}: ${d.document} ngày ${printDay(d.issuedOn)}`,
  PlanReminderSent: (d, t) =>
    `Hệ thống ${PLAN_RULES[d.alarm.rule].vi}${d.periodKey ? ` kỳ ${printPeriod(d.periodKey, 'vi')}` : ''}, gửi ${planOffice(d.alarm, t)}${lateMark(d.alarm, 'vi')}`,
  PlanEnded: (d) =>
    `Kế hoạch hết thời gian thực hiện ngày ${printDay(d.validTo)}; nhiệm vụ chưa xong và nhiệm vụ thường xuyên vẫn được theo dõi`,
  DecisionRecorded: (d, t) =>
    `${t.who} ghi nhận kết luận (${DECISION_WORDS[d.kind].vi}) tại văn bản ${d.document} đối với ${d.targets.length} phần việc: ${quote(d.text)}`,
  OutsideEventRecorded: (d, t) =>
    `${t.who} ghi nhận sự kiện ngày ${printDay(d.happenedOn)} theo ${d.document}, mở ${d.targets.length} phần việc đang chờ: ${quote(d.what)}`,
  DecisionNotApplied: (d, t) =>
    `Kết luận (${DECISION_WORDS[d.kind].vi}) tại văn bản ${d.document} chưa áp dụng được cho ${d.unitId ? t.names.unit(d.unitId) : t.ob(d.obligationId)}: ${errorSentence(d.code, d.params, 'vi').detail}`,
};
