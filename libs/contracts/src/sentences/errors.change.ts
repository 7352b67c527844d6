import { dayIn, says, type ErrorSentence } from './error-sentence.js';

/** Refusals about what units ask to be changed, and the authority's answers, by the code of the DomainError. */
export const changeErrors: Readonly<Record<string, ErrorSentence>> = {
  'own-matter': says(['Không tự quyết việc của mình', 'Not about oneself'], () => [
    'Đơn vị không được tự quyết định về phần việc của chính mình; hãy trình cấp có thẩm quyền giao việc.',
    'A unit does not decide about its own part; bring it to the authority that assigned it.',
  ]),
  'not-the-assigning-authority': says(['Không đúng thẩm quyền', 'Not the assigning authority'], () => [
    'Chỉ cấp đã giao việc (Trưởng Ban hoặc Phó Trưởng Ban Chỉ đạo) được quyết định việc này; hãy trình cấp đó.',
    'Only the authority that assigned the task (head or deputy head of the committee) decides this; bring it there.',
  ]),
  'competence-not-questioned': says(
    ['Không có báo cáo ngoài thẩm quyền', 'Competence is not in question'],
    () => [
      'Đơn vị chưa báo cáo phần việc này ngoài thẩm quyền nên không có gì để quyết định; hãy tải lại trang.',
      'The unit has not reported this part outside its competence, so there is nothing to decide; reload the page.',
    ],
  ),
  'extension-already-asked': says(['Đã đề nghị gia hạn', 'A later day is asked for already'], (p) => [
    `Đã có đề nghị gia hạn đến ngày ${dayIn(p['due'])} đang chờ trả lời; hãy chờ ý kiến trước khi đề nghị lại.`,
    `A request for ${dayIn(p['due'])} waits for its answer; await that before asking again.`,
  ]),
  'extension-quota-used': says(['Hết số lần gia hạn', 'No extension left'], (p) => [
    `Phần việc đã được gia hạn theo đề nghị ${p['most'] ?? ''} lần, là số lần tối đa của quy tắc; hãy báo cáo khó khăn để Ban Chỉ đạo kết luận.`,
    `The part has been extended on request ${p['most'] ?? ''} times, the most its policy allows; raise a difficulty so that the committee decides.`,
  ]),
  'extension-asked-too-late': says(['Đề nghị gia hạn quá muộn', 'Asked too late'], (p) => [
    `Đề nghị gia hạn phải gửi chậm nhất ngày ${dayIn(p['last'])}; hãy báo cáo khó khăn để Ban Chỉ đạo kết luận.`,
    `A later day had to be asked for by ${dayIn(p['last'])}; raise a difficulty so that the committee decides.`,
  ]),
  'extension-unknown': says(['Không có đề nghị gia hạn này', 'No such request'], () => [
    'Đề nghị gia hạn này không có hoặc đã được giải quyết; hãy tải lại trang.',
    'This request for a later day does not exist or is settled; reload the page.',
  ]),
  'extension-not-offered': says(['Chưa có thời hạn được đề xuất', 'No day was offered'], () => [
    'Cấp có thẩm quyền chưa đề xuất thời hạn khác nên không có gì để trả lời; hãy chờ ý kiến.',
    'The authority has offered no other day, so there is nothing to answer; await its answer.',
  ]),
  'lateness-already-contested': says(['Đã kiến nghị', 'Contested already'], () => [
    'Việc quá hạn này đã được kiến nghị; mỗi lần ghi nhận chỉ kiến nghị một lần, hãy xem kết quả giải quyết.',
    'This finding has been contested; each is contested once, see what was decided.',
  ]),
  'not-found-late': says(['Không bị ghi nhận quá hạn', 'Not found late'], () => [
    'Phần việc này không bị ghi nhận quá hạn, hoặc đã được xác nhận nguyên nhân khách quan, nên không cần kiến nghị.',
    'This part was not found late, or its objective cause is confirmed, so there is nothing to contest.',
  ]),
  'contest-too-late': says(['Hết thời hạn kiến nghị', 'Too late to contest'], (p) => [
    `Kiến nghị phải gửi chậm nhất ngày ${dayIn(p['last'])}; hãy đề nghị Ban Chỉ đạo xem xét bằng văn bản.`,
    `The finding had to be contested by ${dayIn(p['last'])}; write to the committee instead.`,
  ]),
  'contest-unknown': says(['Không có kiến nghị này', 'No such objection'], () => [
    'Không có kiến nghị này trên phần việc; hãy tải lại trang.',
    'There is no such objection on this part; reload the page.',
  ]),
  'contest-already-decided': says(['Kiến nghị đã được quyết định', 'Decided already'], () => [
    'Kiến nghị này đã được quyết định; hãy tải lại trang để xem.',
    'This objection has been decided; reload the page to see how.',
  ]),
  'deadline-not-conditional': says(['Phần việc không chờ điều kiện', 'It waits for no condition'], () => [
    'Phần việc này không chờ sự kiện bên ngoài (hoặc điều kiện đã được ghi nhận); hãy xem lại thời hạn.',
    'This part waits for no outside event, or the event has been recorded; look at its deadline.',
  ]),
  'event-in-the-future': says(['Sự kiện chưa xảy ra', 'It has not happened yet'], (p) => [
    `Ngày ${dayIn(p['date'])} chưa đến; chỉ ghi nhận sự kiện đã xảy ra.`,
    `${dayIn(p['date'])} lies ahead; record an event once it has happened.`,
  ]),
  'event-without-document': says(['Thiếu số văn bản', 'The document is missing'], () => [
    'Sự kiện mở nhiệm vụ phải có văn bản làm căn cứ; hãy ghi số, ký hiệu văn bản.',
    'An event that opens tasks rests on a document; give its number.',
  ]),
  'event-without-task': says(['Chưa chọn nhiệm vụ', 'No task is named'], () => [
    'Sự kiện chưa nêu nhiệm vụ nào chờ nó; hãy chọn ít nhất một nhiệm vụ.',
    'The event names no task that waits for it; choose at least one.',
  ]),
  'hand-off-date-not-proposed': says(['Không có ngày được đề xuất', 'No day was proposed'], () => [
    'Đơn vị phối hợp chưa đề xuất ngày khác, hoặc đề xuất đã được trả lời; hãy tải lại trang.',
    'The supporting unit has proposed no other day, or it is settled; reload the page.',
  ]),
  'hand-off-date-unchanged': says(['Ngày không thay đổi', 'The same day'], (p) => [
    `Ngày ${dayIn(p['due'])} chính là ngày đang yêu cầu; hãy chọn ngày khác hoặc nhận yêu cầu.`,
    `${dayIn(p['due'])} is the day already asked for; choose another, or accept.`,
  ]),
  'milestone-unknown': says(['Không có mốc này', 'No such milestone'], () => [
    'Nhiệm vụ không có mốc hoặc chỉ tiêu này; hãy tải lại trang.',
    'The task has no such milestone or target; reload the page.',
  ]),
  'milestone-without-value': says(['Thiếu số liệu', 'The figure is missing'], (p) => [
    `Chỉ tiêu phải báo cáo bằng số${p['unit'] ? ` (${p['unit']})` : ''}; hãy nhập giá trị đạt được.`,
    `A target is reported by its figure${p['unit'] ? ` (${p['unit']})` : ''}; enter the value reached.`,
  ]),
  'obligation-already-suspended': says(['Phần việc đã tạm dừng', 'Suspended already'], () => [
    'Phần việc này đang tạm dừng; muốn đổi thời gian tạm dừng, hãy cho tiếp tục trước.',
    'This part is suspended already; resume it first to change that.',
  ]),
  'obligation-not-suspended': says(['Phần việc không tạm dừng', 'Not suspended'], () => [
    'Phần việc này không trong thời gian tạm dừng nên không có gì để tiếp tục; hãy tải lại trang.',
    'This part is not suspended, so there is nothing to resume; reload the page.',
  ]),
  'obligation-suspended': says(['Phần việc đang tạm dừng', 'The part is suspended'], (p) => [
    `Phần việc đang tạm dừng${p['until'] ? ` đến hết ngày ${dayIn(p['until'])}` : ''} theo kết luận của Ban Chỉ đạo; việc này làm được sau khi tiếp tục.`,
    `The part is suspended${p['until'] ? ` until the end of ${dayIn(p['until'])}` : ''} by a decision of the committee; this can be done once it is resumed.`,
  ]),
  'meeting-unknown': says(['Không có kỳ họp này', 'No such meeting'], (p) => [
    `Kế hoạch chưa mở kỳ họp ${p['period'] ?? ''}; hãy chọn kỳ trong danh sách.`,
    `The plan has opened no meeting ${p['period'] ?? ''}; choose one from the list.`,
  ]),
  'meeting-already-held': says(['Kỳ họp đã ghi nhận', 'Recorded already'], (p) => [
    `Kỳ họp này đã được ghi nhận họp ngày ${dayIn(p['day'])}; hãy tải lại trang.`,
    `This meeting is recorded as held on ${dayIn(p['day'])}; reload the page.`,
  ]),
  'meeting-in-the-future': says(['Cuộc họp chưa diễn ra', 'Not held yet'], (p) => [
    `Ngày ${dayIn(p['date'])} chưa đến; chỉ ghi nhận cuộc họp đã diễn ra.`,
    `${dayIn(p['date'])} lies ahead; record a meeting once it has been held.`,
  ]),
  'meeting-not-held': says(['Cuộc họp chưa được ghi nhận', 'The meeting is not recorded'], () => [
    'Chưa ghi nhận cuộc họp của kỳ này; hãy ghi nhận cuộc họp trước khi ghi thông báo kết luận.',
    'No meeting is recorded for this period; record it before its conclusions.',
  ]),
  'conclusions-already-issued': says(['Kết luận đã ghi nhận', 'Recorded already'], (p) => [
    `Kỳ họp này đã có thông báo kết luận ${p['document'] ?? ''}; hãy tải lại trang.`,
    `This meeting has its conclusions, ${p['document'] ?? ''}; reload the page.`,
  ]),
  'conclusions-day-impossible': says(['Ngày không hợp lý', 'The day is impossible'], (p) => [
    `Ngày ${dayIn(p['date'])} phải từ ngày họp ${dayIn(p['held'])} đến hôm nay; hãy xem lại ngày văn bản.`,
    `${dayIn(p['date'])} must lie between the meeting on ${dayIn(p['held'])} and today; look at the document's day.`,
  ]),
  'plan-ends-before-it-begins': says(['Thời gian thực hiện đã qua', 'Its time is over'], (p) => [
    `Kế hoạch hết thời gian thực hiện ngày ${dayIn(p['validTo'])}, trước ngày ban hành; hãy xem lại.`,
    `The plan ends on ${dayIn(p['validTo'])}, before it is issued; look at the days again.`,
  ]),
  'meeting-before-its-period': says(['Ngày họp trước kỳ', 'Before its period'], (p) => [
    `Ngày ${dayIn(p['date'])} trước kỳ họp này (bắt đầu ngày ${dayIn(p['from'])}); hãy xem lại ngày hoặc chọn đúng kỳ.`,
    `${dayIn(p['date'])} lies before this period, which begins on ${dayIn(p['from'])}; look at the day, or choose another period.`,
  ]),
  'report-on-the-period': says(['Báo cáo theo kỳ', 'Report on the period'], () => [
    'Việc định kỳ được báo cáo theo từng kỳ; hãy nộp kết quả ở kỳ đang mở.',
    'A periodic part is reported on period by period; hand in the result of the period that is open.',
  ]),
  'nobody-to-decide': says(['Không có cấp quyết định trong hệ thống', 'Nobody to decide here'], () => [
    'Phần việc này của chính Ban Chỉ đạo nên không ai trong hệ thống trả lời được; hãy trình cấp trên bằng văn bản, rồi ghi nhận kết luận.',
    'This part is the committee’s own, so nobody here can answer; write to the authority above and record its conclusion.',
  ]),
};
