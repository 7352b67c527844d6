import { NEEDS_A_HAND } from '@dondoc/contracts';
import { DomainError } from '@dondoc/domain';
import { ApplicationFailure } from '@temporalio/common';

const SENTENCES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'task-unknown': ['Nhật ký không có nhiệm vụ này', 'The log does not know this task'],
  'plan-unknown': ['Nhật ký không có kế hoạch này', 'The log does not know this plan'],
  'policy-unknown': [
    'Chưa có phiên bản quy tắc nhắc việc mà nhiệm vụ dùng; hãy ban hành phiên bản đó',
    'The policy version of this task was never issued; issue it',
  ],
  'calendar-unknown': [
    'Chưa có phiên bản lịch làm việc mà nhiệm vụ dùng; hãy nạp lịch đó',
    'The calendar version of this task is not there; load it',
  ],
  'unknown-variant': [
    'Nhật ký có loại sự kiện của bản phần mềm mới hơn; hãy nâng cấp tiến trình worker',
    'The log has an event of a newer release; upgrade the worker',
  ],
};
const OTHERWISE = [
  'Không xử lý tự động được nhiệm vụ này',
  'This task cannot be handled automatically',
] as const;

/** @throws ApplicationFailure, not retried, where a rule refuses */
export async function withRefusals<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw needsAHand(error);
  }
}

/** A rule's refusal becomes a failure that is not retried: the workflow shows it and waits. Anything else stays what it is. */
export function needsAHand(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const [vi, en] = SENTENCES[error.code] ?? OTHERWISE;
  const facts = Object.values(error.params).join(', ');
  const where = facts === '' ? error.code : `${error.code}: ${facts}`;
  return ApplicationFailure.nonRetryable(
    `${vi}. / ${en}. (${where})`,
    NEEDS_A_HAND,
    error.code,
    error.params,
  );
}
