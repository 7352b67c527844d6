import { HAND_OFF_WORDS, STAGE_WORDS } from './words.js';
import { actWord, fieldWord } from './act-words.js';
import { COMPARED_WORDS } from './compared-fields.js';
import { dayIn, says, type ErrorSentence } from './error-sentence.js';
import type { Bilingual } from './language.js';
import { findingSentence } from './plan-findings.js';

type Fact = string | number | undefined;

/** A word of a table; what is not in it stands for itself. */
const wordIn = (words: Readonly<Record<string, Bilingual>>, key: Fact): Bilingual =>
  words[String(key)] ?? { vi: String(key ?? ''), en: String(key ?? '') };

const statusWord = (status: Fact): Bilingual => wordIn({ ...STAGE_WORDS, ...HAND_OFF_WORDS }, status);

/** A part of a plan around its list of tasks. */
const planPart = (part: Fact): Bilingual => wordIn(COMPARED_WORDS, part);

/** Refusals of the rules, by the code of the DomainError. */
export const domainErrors: Readonly<Record<string, ErrorSentence>> = {
  'act-not-open': says(['Chưa thể làm việc này lúc này', 'This act is not open now'], (p) => [
    `Không thể ${actWord(p['act']).vi} khi đang ở trạng thái “${statusWord(p['status']).vi}”; hãy tải lại trang để xem việc có thể làm tiếp.`,
    `One cannot ${actWord(p['act']).en} in the state “${statusWord(p['status']).en}”; reload the page to see what can be done next.`,
  ]),
  'calendar-document-missing': says(['Thiếu số văn bản', 'The document is missing'], () => [
    'Thông báo về lịch làm việc phải ghi số văn bản; hãy bổ sung.',
    'A notice on the calendar needs the number of its document; add it.',
  ]),
  'calendar-notice-empty': says(['Thông báo không có ngày nào', 'The notice has no day'], () => [
    'Thông báo không thêm và không bỏ ngày nào; hãy ghi các ngày.',
    'The notice neither adds nor withdraws a day; give the days.',
  ]),
  'calendar-day-twice': says(['Một ngày ghi hai lần', 'A day is given twice'], (p) => [
    `Ngày ${dayIn(p['day'])} được ghi hai lần, không thể vừa nghỉ vừa làm việc; hãy bỏ một dòng.`,
    `${dayIn(p['day'])} is given twice and cannot be both off and worked; remove one of them.`,
  ]),
  'calendar-worked-weekday': says(
    ['Ngày thường không phải ngày làm bù', 'A weekday is no day made up'],
    (p) => [
      `${dayIn(p['day'])} là ngày từ thứ Hai đến thứ Sáu nên không ghi là ngày làm bù; muốn bỏ ngày nghỉ đã ghi thì đưa vào mục thu hồi.`,
      `${dayIn(p['day'])} is a weekday and cannot be a day worked instead; to take a day off back, list it as withdrawn.`,
    ],
  ),
  'calendar-day-unknown': says(['Ngày không có trong lịch', 'The day is not in the calendar'], (p) => [
    `Lịch làm việc không ghi gì về ngày ${dayIn(p['day'])} nên không có gì để thu hồi; hãy xem lại ngày.`,
    `The calendar says nothing about ${dayIn(p['day'])}, so there is nothing to withdraw; look at the day again.`,
  ]),
  'date-impossible': says(['Ngày không có trong lịch', 'No such date'], (p) => [
    `Không có ngày “${p['text'] ?? ''}” trong lịch; hãy nhập lại ngày, ví dụ 30/04/2026.`,
    `There is no date “${p['text'] ?? ''}” in the calendar; enter it again, for example 2026-04-30.`,
  ]),
  'instant-impossible': says(['Thời điểm không hợp lệ', 'No such instant'], (p) => [
    `“${p['text'] ?? ''}” không phải là một thời điểm; hãy dùng dạng 2025-03-10T01:00:00.000Z.`,
    `“${p['text'] ?? ''}” is no instant; use the form 2025-03-10T01:00:00.000Z.`,
  ]),
  'date-in-the-past': says(['Ngày đã qua', 'The day has passed'], (p) => [
    `${fieldWord(p['field']).vi} ${dayIn(p['date'])} đã qua; hãy chọn hôm nay hoặc một ngày sau.`,
    `The ${fieldWord(p['field']).en} ${dayIn(p['date'])} has passed; choose today or a later day.`,
  ]),
  'deadline-not-dated': says(['Nhiệm vụ không có ngày đến hạn', 'The task has no due day'], () => [
    'Nhiệm vụ này không có ngày đến hạn nên không gia hạn được; hãy cho ý kiến chỉ đạo thay vì gia hạn.',
    'The task has no due day, so nothing can be extended; give guidance instead.',
  ]),
  'decision-target-twice': says(['Một phần việc ghi hai lần', 'A part is named twice'], (p) => [
    `Kết luận nêu nhiệm vụ ${p['taskId'] ?? ''} hai lần cho cùng một phần việc; hãy bỏ một lần.`,
    `The decision names the same part of task ${p['taskId'] ?? ''} twice; leave one out.`,
  ]),
  'decision-unknown': says(['Không có kết luận này', 'No such decision'], (p) => [
    `Không có kết luận ${p['decisionId'] ?? ''} đối với phần việc này; hãy mở lại nhiệm vụ và chọn trong danh sách.`,
    `There is no decision ${p['decisionId'] ?? ''} on this part; open the task again and choose from its list.`,
  ]),
  'decision-without-date': says(['Thiếu thời hạn mới', 'The new deadline is missing'], () => [
    'Quyết định gia hạn phải có thời hạn mới; hãy nhập ngày.',
    'An extension needs the new due day; enter it.',
  ]),
  'decision-without-document': says(['Thiếu số văn bản', 'The document is missing'], () => [
    'Kết luận phải ghi văn bản ban hành (ví dụ 12/TB-BCĐ); hãy nhập số văn bản.',
    'A decision names the document that carries it (such as 12/TB-BCĐ); enter its number.',
  ]),
  'decision-without-task': says(['Chưa chọn nhiệm vụ', 'No task was chosen'], () => [
    'Kết luận phải áp dụng cho ít nhất một phần việc; hãy chọn nhiệm vụ.',
    'A decision applies to at least one part of a task; choose one.',
  ]),
  'decision-without-unit': says(['Thiếu đơn vị nhận', 'The unit is missing'], () => [
    'Quyết định giao lại phải ghi đơn vị nhận nhiệm vụ; hãy chọn đơn vị.',
    'A reassignment names the unit that takes over; choose it.',
  ]),
  'difficulty-already-answered': says(['Khó khăn đã được trả lời', 'Already answered'], () => [
    'Khó khăn, vướng mắc này đã có ý kiến chỉ đạo; hãy tải lại trang để xem.',
    'This difficulty has been answered; reload the page to read the guidance.',
  ]),
  'difficulty-unknown': says(['Không có khó khăn này', 'No such difficulty'], (p) => [
    `Không có khó khăn, vướng mắc ${p['difficultyId'] ?? ''} ở phần việc này; hãy mở lại nhiệm vụ và chọn trong danh sách.`,
    `This part has no difficulty ${p['difficultyId'] ?? ''}; open the task again and choose from its list.`,
  ]),
  'evidence-missing': says(['Thiếu minh chứng', 'Evidence is missing'], () => [
    'Kết quả phải kèm minh chứng; hãy đính kèm tệp hoặc ghi số văn bản.',
    'A result comes with evidence; attach a file or give a document number.',
  ]),
  'extension-not-later': says(['Thời hạn mới không muộn hơn', 'The new deadline is not later'], (p) => [
    `Thời hạn mới ${dayIn(p['due'])} không muộn hơn thời hạn hiện tại ${dayIn(p['current'])}; hãy chọn ngày sau đó.`,
    `The new deadline ${dayIn(p['due'])} is not later than the present one, ${dayIn(p['current'])}; choose a later day.`,
  ]),
  'hand-off-to-oneself': says(['Không thể tự yêu cầu phối hợp', 'A unit cannot ask itself'], () => [
    'Yêu cầu phối hợp phải gửi đơn vị khác; hãy chọn một đơn vị phối hợp.',
    'A hand-off goes to another unit; choose the supporting unit.',
  ]),
  'hand-off-unknown': says(['Không có yêu cầu phối hợp này', 'No such hand-off'], (p) => [
    `Không có yêu cầu phối hợp ${p['handOffId'] ?? ''} trong nhiệm vụ này; hãy mở lại nhiệm vụ.`,
    `This task has no hand-off ${p['handOffId'] ?? ''}; open the task again.`,
  ]),
  'not-the-confirming-unit': says(['Không phải đơn vị xác nhận', 'Not the confirming unit'], () => [
    'Chỉ cơ quan thường trực (hoặc Văn phòng, khi cơ quan thường trực chủ trì) xác nhận kết quả; hãy chuyển cho đơn vị đó.',
    'Only the standing agency confirms (or the Office, where the standing agency is the lead); leave it to that unit.',
  ]),
  'own-result': says(['Không tự xác nhận kết quả của mình', 'Nobody confirms their own result'], () => [
    'Đơn vị không tự xác nhận kết quả của mình; hãy chuyển cho đơn vị xác nhận.',
    'A unit does not confirm its own result; leave it to the confirming unit.',
  ]),
  'obligation-already-closed': says(['Phần việc đã kết thúc', 'The part is closed'], () => [
    'Phần việc này đã kết thúc nên không nhận thêm thao tác; hãy tải lại trang.',
    'This part of the task is closed and takes no more acts; reload the page.',
  ]),
  'obligation-unknown': says(['Không có phần việc này', 'No such part'], (p) => [
    `Nhiệm vụ không có phần việc ${p['obligationId'] ?? ''}; hãy mở lại nhiệm vụ.`,
    `The task has no part ${p['obligationId'] ?? ''}; open the task again.`,
  ]),
  'percent-out-of-range': says(['Phần trăm không hợp lệ', 'The percentage is out of range'], (p) => [
    `Tiến độ ${p['percent'] ?? ''}% không hợp lệ; hãy nhập số từ 0 đến 100.`,
    `Progress of ${p['percent'] ?? ''}% is not possible; enter a number from 0 to 100.`,
  ]),
  'plan-already-issued': says(['Kế hoạch đã ban hành', 'The plan has been issued'], () => [
    'Kế hoạch đã ban hành, không còn là dự thảo; hãy xem ở màn hình Kế hoạch, mọi thay đổi phải qua quyết định điều chỉnh.',
    'The plan has been issued and is a draft no more; see it on the screen Plans, changes need a decision.',
  ]),
  'plan-exists': says(['Kế hoạch đã có', 'The plan exists'], (p) => [
    `Đã có kế hoạch mang mã ${p['planId'] ?? ''}; hãy mở kế hoạch đó hoặc dùng mã khác.`,
    `There is a plan ${p['planId'] ?? ''} already; open it or use another id.`,
  ]),
  'plan-has-faults': says(['Kế hoạch còn chỗ phải sửa', 'The plan has faults to mend'], (p) => {
    const first = findingSentence(String(p['first'] ?? ''), p);
    const count = Number(p['count'] ?? 1);
    return [
      `Kế hoạch còn ${count} chỗ phải sửa trước khi ban hành; trước hết: ${first.vi}`,
      `The plan has ${count} ${count === 1 ? 'fault' : 'faults'} to mend before it is issued; first: ${first.en}`,
    ];
  }),
  'plan-doubts-not-acknowledged': says(['Chưa xác nhận chỗ nghi vấn', 'Doubts are not acknowledged'], (p) => {
    const first = findingSentence(String(p['first'] ?? ''), p);
    const count = Number(p['count'] ?? 1);
    const code = p['first'] ?? '';
    return [
      `Kế hoạch có ${count} chỗ phải sửa, hoặc được người ban hành xác nhận (${code}); trước hết: ${first.vi}`,
      `The plan has ${count} ${count === 1 ? 'doubt' : 'doubts'} to mend, or to be acknowledged by who issues it (${code}); first: ${first.en}`,
    ];
  }),
  'plan-task-exists': says(['Mã nhiệm vụ đã dùng', 'The key is taken'], (p) => [
    `Dự thảo đã có nhiệm vụ ${p['key'] ?? ''}; hãy dùng mã khác.`,
    `The draft has a task ${p['key'] ?? ''} already; use another key.`,
  ]),
  'plan-task-unknown': says(['Không có nhiệm vụ này trong dự thảo', 'No such task in the draft'], (p) => [
    `Dự thảo không có nhiệm vụ ${p['key'] ?? ''}; hãy tải lại trang.`,
    `The draft has no task ${p['key'] ?? ''}; reload the page.`,
  ]),
  'plan-unknown': says(['Không có kế hoạch này', 'No such plan'], () => [
    'Không tìm thấy kế hoạch; hãy chọn lại trong danh sách kế hoạch.',
    'The plan was not found; choose it again from the list.',
  ]),
  'plan-issued-before-its-date': says(
    ['Ngày ban hành trước ngày của dự thảo', 'Before the draft’s day'],
    (p) => [
      `Ngày ban hành ${dayIn(p['date'])} trước ngày ghi trong dự thảo (${dayIn(p['printed'])}); hãy xem lại, hoặc sửa ngày trong dự thảo trước.`,
      `The day of issue ${dayIn(p['date'])} lies before the one in the draft (${dayIn(p['printed'])}); look at it again, or correct the draft first.`,
    ],
  ),
  'plan-issued-in-the-future': says(['Ngày ban hành ở sau hôm nay', 'Issued in the future'], (p) => [
    `Ngày ban hành ${dayIn(p['date'])} ở sau hôm nay (${dayIn(p['today'])}); hãy xem lại ngày, hoặc chờ đến ngày văn bản được ký.`,
    `The day of issue ${dayIn(p['date'])} lies after today (${dayIn(p['today'])}); look at the day, or wait until it is signed.`,
  ]),
  'plan-part-too-large': says(['Một phần của văn bản quá dài', 'A part is too long'], (p) => [
    `Phần “${planPart(p['part']).vi}” có hơn ${p['entries'] ?? ''} mục hoặc một mục dài hơn ${p['letters'] ?? ''} chữ, có lẽ do đọc nhầm; hãy xem lại phần này trong văn bản rồi nộp lại.`,
    `The part “${planPart(p['part']).en}” has more than ${p['entries'] ?? ''} entries or one of more than ${p['letters'] ?? ''} letters, and was probably misread; look at it in the document and send that again.`,
  ]),
  'plan-number-taken': says(['Số kế hoạch đã dùng', 'The number is taken'], (p) => [
    `Số ${p['number'] ?? ''} đã cấp cho kế hoạch “${p['plan'] ?? ''}” ban hành cùng năm; hãy xem lại số, hoặc mở kế hoạch đó nếu đây là cùng một văn bản.`,
    `The number ${p['number'] ?? ''} belongs to the plan “${p['plan'] ?? ''}” of the same year; look at the number, or open that plan if it is the same document.`,
  ]),
  'plan-without-task': says(['Kế hoạch chưa có nhiệm vụ', 'The plan has no task'], () => [
    'Kế hoạch chưa có nhiệm vụ nào nên chưa ban hành được; hãy thêm nhiệm vụ.',
    'The plan has no task and cannot be issued; add its tasks first.',
  ]),
  'reassigned-to-the-same-unit': says(['Giao lại cho chính đơn vị cũ', 'Reassigned to the same unit'], () => [
    'Đơn vị được chọn đang thực hiện phần việc này; hãy chọn đơn vị khác.',
    'The unit chosen holds this part already; choose another.',
  ]),
  'task-already-closed': says(['Nhiệm vụ đã kết thúc', 'The task is closed'], (p) => [
    `Nhiệm vụ đã kết thúc ngày ${dayIn(p['day'])} nên không nhận thêm thao tác; hãy tải lại trang.`,
    `The task was closed on ${dayIn(p['day'])} and takes no more acts; reload the page.`,
  ]),
  'task-unknown': says(['Không có nhiệm vụ này', 'No such task'], () => [
    'Không tìm thấy nhiệm vụ; hãy chọn lại trong danh sách.',
    'The task was not found; choose it again from the list.',
  ]),
  'task-without-owner': says(['Nhiệm vụ chưa có đơn vị chủ trì', 'A task has no lead unit'], (p) => [
    `Chưa có đơn vị chủ trì cho nhiệm vụ ${p['ref'] ?? ''}; hãy chọn đơn vị rồi ban hành.`,
    `No lead unit for ${p['ref'] ?? ''}; choose one, then issue the plan.`,
  ]),
  'completion-by-no-owner': says(['Đơn vị không chủ trì nhiệm vụ', 'The unit leads no part of it'], (p) => [
    `${p['unit'] ?? 'Đơn vị được nêu'} không chủ trì nhiệm vụ ${p['ref'] ?? ''}, nên phần việc của đơn vị này không thể là điều kiện hoàn thành; hãy chọn đơn vị chủ trì khác hoặc thêm đơn vị này vào danh sách chủ trì.`,
    `${p['unit'] ?? 'The unit named'} is no owner of ${p['ref'] ?? 'the task'}, so its part cannot complete it; name one of the owners, or make it one.`,
  ]),
  'text-missing': says(['Thiếu nội dung', 'Text is missing'], (p) => [
    `${fieldWord(p['field']).vi} chưa có nội dung; hãy nhập rồi gửi lại.`,
    `The ${fieldWord(p['field']).en} is empty; fill it in and send again.`,
  ]),
  'signing-capacity-contradicted': says(
    ['Tư cách ký không khớp với chức vụ người ký', 'The capacity is not the one printed'],
    (p) => [
      `Chức vụ người ký ghi ${p['borne'] ?? ''}. nhưng tư cách ký là ${p['capacity'] ?? 'không ghi'}; hãy ghi lại các dòng chức vụ cùng tư cách ký.`,
      `The office bears ${p['borne'] ?? ''}. but the capacity is ${p['capacity'] ?? 'none'}; give the lines of the office together with the capacity.`,
    ],
  ),
  'unit-proposes-itself': says(['Đề nghị chính đơn vị mình', 'The unit proposes itself'], () => [
    'Đơn vị được đề nghị phải là đơn vị khác; hãy chọn lại.',
    'The unit proposed must be another one; choose again.',
  ]),
  'unknown-variant': says(['Giá trị không nhận ra', 'An unknown value'], (p) => [
    `Không nhận ra giá trị ${p['value'] ?? ''}; hãy báo cho người quản trị.`,
    `The value ${p['value'] ?? ''} is not known here; tell the administrator.`,
  ]),
};
