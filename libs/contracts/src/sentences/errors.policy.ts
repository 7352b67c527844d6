import type { Trigger } from '@dondoc/domain';
import { says, type ErrorParams, type ErrorSentence } from './error-sentence.js';
import { TRIGGER_WORDS } from './words.js';

/** `“Quá hạn” (overdue)`: what the ladder is about, and what the file calls it. */
function ladder({ trigger }: ErrorParams): readonly [vi: string, en: string] {
  const word = TRIGGER_WORDS[trigger as Trigger];
  return word
    ? [`“${word.vi}” (${trigger})`, `“${word.en}” (${trigger})`]
    : [`“${trigger ?? ''}”`, `“${trigger ?? ''}”`];
}

/** A fault of one step: both sentences begin with where it is. */
const ofStep = (
  title: readonly [vi: string, en: string],
  vi: (p: ErrorParams) => string,
  en: (p: ErrorParams) => string,
): ErrorSentence =>
  says(title, (p) => [
    `Bước ${p['step'] ?? ''} của ${ladder(p)[0]} ${vi(p)}.`,
    `Step ${p['step'] ?? ''} of ${ladder(p)[1]} ${en(p)}.`,
  ]);

/** Refusals of escalation policies: which version, and whether one can be issued. */
export const policyErrors: Readonly<Record<string, ErrorSentence>> = {
  'policy-unknown': says(['Không có bộ quy tắc này', 'No such policy'], (p) => [
    `Không có bộ quy tắc ${p['version'] ?? ''}; hãy chọn phiên bản đã ban hành.`,
    `There is no policy ${p['version'] ?? ''}; choose a version that was issued.`,
  ]),
  'policy-exists': says(['Phiên bản quy tắc đã có', 'The policy version exists'], (p) => [
    `Bộ quy tắc ${p['version'] ?? ''} đã ban hành và không thay đổi; hãy đặt phiên bản mới.`,
    `The policy ${p['version'] ?? ''} was issued and never changes; give a new version.`,
  ]),
  'policy-version-invalid': says(['Ký hiệu phiên bản không hợp lệ', 'The version is not valid'], (p) => [
    `“${p['version'] ?? ''}” không phải ký hiệu phiên bản; hãy ghi tên bằng chữ thường không dấu, số, gạch nối, rồi số thứ tự, ví dụ lam-giang/1.`,
    `“${p['version'] ?? ''}” is no version; write a name of small letters, digits and hyphens, then a number, such as lam-giang/1.`,
  ]),
  'policy-title-missing': says(['Thiếu tên bộ quy tắc', 'The policy has no title'], () => [
    'Bộ quy tắc phải có tên bằng tiếng Việt và tiếng Anh; hãy bổ sung tên còn thiếu.',
    'The policy needs a title in Vietnamese and in English; add the one that is missing.',
  ]),
  'policy-hour-invalid': says(['Giờ không hợp lệ', 'The hour is not valid'], (p) => [
    `“${p['hour'] ?? ''}” không phải giờ trong ngày; hãy ghi dạng 08:00.`,
    `“${p['hour'] ?? ''}” is no time of day; write it as 08:00.`,
  ]),
  'policy-window-invalid': says(['Giờ làm việc không hợp lệ', 'The working hours are not valid'], (p) => [
    `Giờ làm việc từ “${p['from'] ?? ''}” đến “${p['to'] ?? ''}” không dùng được; hãy ghi giờ đầu sớm hơn giờ cuối, dạng 07:30 và 17:00.`,
    `Working hours from “${p['from'] ?? ''}” to “${p['to'] ?? ''}” cannot be used; write the first before the last, as 07:30 and 17:00.`,
  ]),
  'policy-hour-outside-window': says(
    ['Giờ nhắc ngoài giờ làm việc', 'The hour is outside working hours'],
    (p) => [
      `Giờ thực hiện ${p['hour'] ?? ''} nằm ngoài giờ làm việc từ ${p['from'] ?? ''} đến ${p['to'] ?? ''}; hãy đổi giờ thực hiện hoặc giờ làm việc.`,
      `The hour ${p['hour'] ?? ''} lies outside the working hours from ${p['from'] ?? ''} to ${p['to'] ?? ''}; change one of the two.`,
    ],
  ),
  'policy-figure-invalid': says(['Số không hợp lệ', 'A figure is not valid'], (p) => [
    `Mục “${p['field'] ?? ''}” của bộ quy tắc phải là số nguyên từ ${p['least'] ?? 1} đến ${p['most'] ?? 260}; hãy sửa lại.`,
    `“${p['field'] ?? ''}” of the policy must be a whole number from ${p['least'] ?? 1} to ${p['most'] ?? 260}; correct it.`,
  ]),
  'policy-incomplete': says(['Quy tắc chưa đủ', 'The policy is incomplete'], (p) => [
    `Bộ quy tắc thiếu các bước cho ${ladder(p)[0]}; hãy bổ sung, có thể để trống.`,
    `The policy lacks the steps for ${ladder(p)[1]}; add them, an empty list will do.`,
  ]),
  'policy-trigger-unknown': says(['Không có loại việc này', 'No such trigger'], (p) => [
    `Bộ quy tắc nêu “${p['trigger'] ?? ''}”, dondoc không biết loại này; hãy bỏ đi hoặc sửa tên.`,
    `The policy names “${p['trigger'] ?? ''}”, which dondoc does not know; remove it or correct its name.`,
  ]),
  'policy-step-invalid': ofStep(
    ['Bước không hợp lệ', 'A step is not valid'],
    () =>
      'không dùng được; hãy xem lại số ngày (số nguyên, nhiều nhất 260), việc làm (act) và người nhận (whom)',
    () => 'cannot be used; look at its days (a whole number, at most 260), its act, and whom it goes to',
  ),
  'policy-step-after-due': ofStep(
    ['Nhắc trước hạn lại đặt sau hạn', 'A step before the due day lies after it'],
    () => 'nhắc trước hạn nên số ngày phải là số âm hoặc 0; hãy ghi ví dụ -3',
    () => 'comes before the due day, so its days are negative or 0; write -3, for example',
  ),
  'policy-step-too-early': ofStep(
    ['Bước quá sớm', 'A step is too early'],
    (p) => `phải ở ngày làm việc thứ ${p['least'] ?? 0} trở đi; hãy sửa số ngày`,
    (p) => `cannot come before working day ${p['least'] ?? 0}; correct its days`,
  ),
  'policy-steps-not-ascending': ofStep(
    ['Các bước không theo thứ tự', 'Steps out of order'],
    () => 'phải sau bước trước nó; hãy xếp theo số ngày tăng dần',
    () => 'must come after the one before it; order the steps by ascending days',
  ),
  'policy-steps-descending': ofStep(
    ['Báo cáo ngược xuống cấp dưới', 'A step goes back down'],
    () =>
      'báo cáo, đôn đốc ở cấp thấp hơn bước trước đó dù chưa ai xử lý; hãy giữ hoặc nâng cấp nhận, hoặc chuyển thành nhắc việc (remind)',
    () =>
      'goes to a lower office than a step before it although nobody has acted; keep or raise the office, or make it a reminder (remind)',
  ),
  'policy-repeat-invalid': ofStep(
    ['Khoảng lặp lại không hợp lệ', 'The interval of repeating is not valid'],
    () => 'phải lặp lại sau ít nhất 1 và nhiều nhất 260 ngày làm việc; hãy sửa repeatEvery',
    () => 'must repeat after at least 1 and at most 260 working days; correct repeatEvery',
  ),
  'policy-repeat-not-last': ofStep(
    ['Lặp lại không ở bước cuối', 'A step before the last repeats'],
    () => 'lặp lại mà không phải bước cuối; hãy chỉ đặt repeatEvery ở bước cuối',
    () => 'repeats but is not the last; give repeatEvery to the last step only',
  ),
  'policy-repeat-before-due': ofStep(
    ['Nhắc trước hạn không lặp lại', 'A step before the due day repeats'],
    () => 'nhắc trước hạn nên không lặp lại; hãy bỏ repeatEvery và thêm bước với số ngày cụ thể',
    () =>
      'comes before the due day and cannot repeat; remove repeatEvery and add steps with days of their own',
  ),
  'policy-docket-repeated': ofStep(
    ['Đưa vào danh mục trình họp nhiều lần', 'The docket is repeated'],
    () =>
      'đưa vào danh mục nội dung trình họp lần nữa; mỗi nội dung chỉ trình một lần, hãy bỏ lần lặp lại (việc chờ kết luận có quy tắc docket-undecided)',
    () =>
      'puts it on the docket again; a matter is put there once, so remove the repetition (docket-undecided follows what waits there)',
  ),
  'policy-docket-loop': ofStep(
    ['Quy tắc quay vòng', 'The policy goes round in a loop'],
    () =>
      'đưa nội dung đang chờ kết luận vào lại chính danh mục nội dung trình họp; hãy đổi thành nhắc việc hoặc báo cáo',
    () => 'puts what already waits on the docket back on it; make it a reminder or a report instead',
  ),
};
