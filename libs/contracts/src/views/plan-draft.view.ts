import type {
  AcknowledgedCode,
  Clarity,
  DraftTask,
  PlanFindingCode,
  PlanHead,
  Severity,
} from '@dondoc/domain';

/** A unit that a printed name may mean. */
export interface UnitProposalView {
  readonly unitId: string;
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
}

/** What a person should look at before a plan is issued. */
export interface PlanFindingView {
  readonly code: PlanFindingCode;
  /** `must`: the plan is not issued before it is mended. */
  readonly severity: Severity;
  readonly clarity: Clarity;
  /** Reference of the task as printed; empty for the plan as a whole. */
  readonly ref: string;
  /** Key of the draft task; empty for the plan as a whole. */
  readonly key: string;
  /** In the reader's language, with what to do. */
  readonly sentence: string;
  /** Best first. */
  readonly proposals: readonly UnitProposalView[];
  /** Line and page of the document it is about, where it was read from one. */
  readonly line: number | null;
  readonly page: number | null;
}

/** A draft as it stands, doubtful things first among its findings. */
export interface PlanDraftView {
  readonly planId: string;
  /** Version of the plan's stream: what a correction overwrites. */
  readonly version: number;
  readonly head: PlanHead;
  readonly tasks: readonly DraftTask[];
  readonly findings: readonly PlanFindingView[];
  /** Number of findings that stand against its issue. */
  readonly mustMend: number;
  /** Codes among them that whoever issues it acknowledges, or is refused. */
  readonly toAcknowledge: readonly AcknowledgedCode[];
  /** Acts on the plan as a whole: `draft-tasks`, `issuance`. */
  readonly allowedActs: readonly string[];
}

/** One field that says something else, both sides in words. */
export interface FieldChangeView {
  readonly field: string;
  /** What the field is called, in the reader's language. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangedTaskView {
  /** Key and reference in the draft that is kept. */
  readonly key: string;
  readonly ref: string;
  /** By what both were known as one task. */
  readonly by: 'ref' | 'likeness';
  readonly fields: readonly FieldChangeView[];
}

/** What a document read again says otherwise than the draft; the draft stands as it was. */
export interface DraftComparisonView {
  readonly planId: string;
  readonly version: number;
  /** Of the file, or of the document as it was sent. */
  readonly sha256: string;
  readonly head: readonly FieldChangeView[];
  /** In the document and not in the draft. */
  readonly added: readonly DraftTask[];
  /** In the draft and not in the document. */
  readonly removed: readonly DraftTask[];
  readonly changed: readonly ChangedTaskView[];
  readonly unchanged: number;
}
