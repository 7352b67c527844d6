import type { EscalationPolicy, TRIGGERS } from '@dondoc/domain';
import type { Bilingual } from './language.js';

const w = (vi: string, en: string): Bilingual => ({ vi, en });
const days = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);
const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

const sau = (n: number): string => (n === 0 ? 'Ngay trong ngày mà' : `Sau ${n} ngày làm việc`);
const since = (n: number): string => (n === 0 ? 'on the same day' : `for ${days(n)}`);

/** What has steps to draw; a trigger without words does not compile. */
export type DrawnTrigger = (typeof TRIGGERS)[number] | 'urged-in-vain';

/** When a step happens, by its working days after (negative: before) the day the trigger counts from: the beginning of its sentence. */
type When = (n: number) => Bilingual;

/** The order is that of a task's life, from its assignment to what the committee decided on it. */
export const POLICY_TRIGGERS: Readonly<Record<DrawnTrigger, When>> = {
  unacknowledged: (n) => w(`${sau(n)} chưa tiếp nhận`, `Not acknowledged ${since(n)}`),
  stale: (n) => w(`${sau(n)} chưa cập nhật tiến độ`, `No progress reported ${since(n)}`),
  'hand-off-silent': (n) =>
    w(
      `${sau(n)} đơn vị phối hợp chưa trả lời hoặc chưa gửi kết quả`,
      `No answer or no delivery from the supporting unit ${since(n)}`,
    ),
  'difficulty-unanswered': (n) =>
    w(`${sau(n)} chưa trả lời khó khăn, vướng mắc`, `A difficulty unanswered ${since(n)}`),
  'competence-undecided': (n) =>
    w(
      `${sau(n)} chưa quyết định về báo cáo ngoài thẩm quyền`,
      `A proposal to give it to another unit undecided ${since(n)}`,
    ),
  'condition-expected': (n) =>
    n === 0
      ? w('Vào ngày dự kiến của điều kiện', 'On the expected day of a condition')
      : w(
          `Sau ngày dự kiến của điều kiện ${n} ngày làm việc`,
          `${days(n)} after the expected day of a condition`,
        ),
  'extension-unanswered': (n) =>
    w(`${sau(n)} chưa trả lời đề nghị gia hạn`, `A request for a later day unanswered ${since(n)}`),
  'milestone-missed': (n) =>
    n > 0
      ? w(`Quá ngày của mốc, chỉ tiêu ${n} ngày làm việc`, `A milestone or target ${days(n)} past its day`)
      : w(
          n === 0 ? 'Vào ngày của mốc, chỉ tiêu' : `Trước ngày của mốc, chỉ tiêu ${-n} ngày làm việc`,
          `${n === 0 ? 'On the day' : `${days(-n)} before the day`} of a milestone or target`,
        ),
  'due-soon': (n) =>
    n === 0
      ? w('Vào ngày đến hạn', 'On the due day')
      : w(`Trước ngày đến hạn ${-n} ngày làm việc`, `${days(-n)} before the due day`),
  overdue: (n) => w(`Quá hạn ${n} ngày làm việc`, `${days(n)} overdue`),
  'contest-unanswered': (n) =>
    w(`${sau(n)} chưa trả lời kiến nghị về việc quá hạn`, `Contested lateness unanswered ${since(n)}`),
  'urged-in-vain': (k) =>
    w(
      `Sau ${k} lần đôn đốc mà phần việc quá hạn vẫn chưa xong, vào ngày làm việc tiếp theo`,
      `Urged ${times(k)} while overdue, without effect, on the next working day`,
    ),
  'approval-pending': (n) => w(`${sau(n)} chưa duyệt kết quả đã nộp`, `A result not approved ${since(n)}`),
  'confirmation-pending': (n) =>
    w(`${sau(n)} chưa xác nhận kết quả đã duyệt`, `A result not confirmed ${since(n)}`),
  'docket-undecided': (n) =>
    w(`${sau(n)} nội dung trình họp chưa có kết luận`, `A docket item undecided ${since(n)}`),
  'decision-not-carried-out': (n) =>
    w(`Kết luận quá hạn thực hiện ${n} ngày làm việc`, `A decision ${days(n)} past its day`),
};

type Figure = (policy: EscalationPolicy) => Bilingual | undefined;

/** What holds for the whole policy, one sentence each; nothing where it says nothing. */
export const POLICY_FIGURES: readonly Figure[] = [
  ({ hour }) =>
    w(`Các bước thực hiện lúc ${hour} của ngày làm việc.`, `Steps happen at ${hour} of a working day.`),
  ({ window }) =>
    window &&
    w(
      `Giờ làm việc từ ${window.from} đến ${window.to}; ngoài giờ này, các bước chờ đến giờ làm việc tiếp theo.`,
      `Working hours are from ${window.from} to ${window.to}; outside them steps wait for the next working hours.`,
    ),
  ({ acknowledgementExpiresAfter: n }) =>
    w(
      `Nhiệm vụ có thời hạn đã tiếp nhận mà sau ${n} ngày làm việc chưa có tiến độ thì đề nghị tiếp nhận lại.`,
      `A dated task acknowledged but without progress for ${days(n)} is to be acknowledged anew.`,
    ),
  ({ handOffWithin: n }) =>
    w(
      `Yêu cầu phối hợp không ghi thời hạn thì trả kết quả trong ${n} ngày làm việc.`,
      `A hand-off without a day of its own is due within ${days(n)}.`,
    ),
  ({ decisionWithin: n }) =>
    w(
      `Kết luận không ghi thời hạn thì thực hiện trong ${n} ngày làm việc.`,
      `A decision without a day of its own is carried out within ${days(n)}.`,
    ),
  ({ conclusionsWithin: n }) =>
    n === undefined
      ? undefined
      : w(
          `Thông báo kết luận cuộc họp ban hành trong ${n} ngày làm việc kể từ ngày họp.`,
          `The conclusions of a meeting are issued within ${days(n)} after it.`,
        ),
  ({ extensionAskedBefore: n }) => (n === undefined ? undefined : askedBefore(n)),
  ({ extensionsAtMost: n }) => (n === undefined ? undefined : extensions(n)),
  ({ contestWithin: n }) =>
    n === undefined
      ? undefined
      : w(
          `Kiến nghị về việc quá hạn gửi trong ${n} ngày làm việc kể từ ngày bị xác định quá hạn.`,
          `A finding of lateness can be contested within ${days(n)} after it.`,
        ),
];

const askedBefore = (n: number): Bilingual =>
  n === 0
    ? w('Đề nghị gia hạn gửi chậm nhất vào ngày đến hạn.', 'An extension is asked for by the due day.')
    : w(
        `Đề nghị gia hạn gửi trước ngày đến hạn ít nhất ${n} ngày làm việc.`,
        `An extension is asked for at least ${days(n)} before the due day.`,
      );

const extensions = (n: number): Bilingual =>
  n === 0
    ? w('Không gia hạn theo đề nghị của đơn vị.', 'No later day is given on request.')
    : w(
        `Mỗi phần việc được gia hạn theo đề nghị nhiều nhất ${n} lần.`,
        `A part gets a later day on request at most ${times(n)}.`,
      );
