import type { Deadline } from '@dondoc/domain';

/** A deadline as a screen prints it: never a bare date. */
export interface DeadlineView {
  readonly kind: Deadline['kind'];
  /** In Vietnamese, with the rule it was read by: "trước ngày 30/09/2025 (tính đến hết ngày 30/09)". */
  readonly text: string;
  /** Day `YYYY-MM-DD`; null where the deadline has none. */
  readonly due: string | null;
}

/** One line of the ledger of deadlines; the first is the one given at assignment. */
export interface DeadlineChangeView extends DeadlineView {
  /** UTC instant since which it holds. */
  readonly at: string;
  readonly document: string | null;
  readonly decisionId: string | null;
  /** Given when the deadline before it had already passed. */
  readonly afterDue: boolean;
}

/** What the machine will do next by itself, and by which rule. */
export interface NextStepView {
  /** UTC instant. */
  readonly at: string;
  readonly act: 'remind' | 'urge' | 'escalate' | 'docket' | 'ask';
  /** In the reader's language: "đôn đốc Sở Nội vụ: quá hạn 3 ngày làm việc, theo bước 2 của quy tắc default/1". */
  readonly what: string;
}
