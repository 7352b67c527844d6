/**
 * A plan as a careful reader finds it in the document: the interchange form shared by the reader, the command line
 * and entry by hand. Every day is `YYYY-MM-DD` in Vietnam's zone (+07:00); every text is NFC, as printed.
 */
export interface PlanDocument {
  plan: PlanDocumentHead;
  tasks: PlanDocumentTask[];
  /** Standing duties outside the list of tasks: reports, own plans, meetings, set-up dates. */
  duties: PlanDocumentDuty[];
  /** What the plan says about where its money comes from, as printed; left out where it says nothing. */
  money?: PlanDocumentMoney[];
  /** What the document itself says of how many tasks it has, by section as its headings say; left out where it says nothing. */
  stated?: { tasks?: number; bySection?: Record<string, number> };
  counts: { tasks: number; bySection: Record<string, number> };
  /** What a person should look at before the plan is issued; empty when nothing was doubtful. */
  warnings: PlanDocumentWarning[];
  /** Judgement calls of the person who read the plan, one line each; the reader itself makes none. */
  doubts?: string[];
}

/** What the head of the document says about the plan itself. */
export interface PlanDocumentHead {
  /** `12/KH-UBND`; null when it is blank in print, which is usual while a plan circulates. */
  number: string | null;
  issuer: string | null;
  date: string | null;
  title: string;
  /** Numbers of the documents the plan says it carries out or rests on. */
  basedOn: string[];
  /** Numbers of the documents the plan says it replaces. */
  supersedes: string[];
  /** Who signed; left out where the document ends without a signature. */
  signatory?: PlanDocumentSignatory;
  /** "Nơi nhận", one entry a line, as printed; left out where there is none. */
  receivers?: string[];
}

/** The block of the signature (Decree 30/2020/NĐ-CP, art. 13): for whom, in which office, by whom. */
export interface PlanDocumentSignatory {
  /** For the collective or its head (TM., KT.), by order (TL.), by authority (TUQ.), acting (Q.); null: in one's own office. */
  capacity: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null;
  /** Lines above the name, as printed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  office: string[];
  /** Null while it is not signed. */
  name: string | null;
}

/** One sentence about money, with its place. */
export interface PlanDocumentMoney {
  text: string;
  source: PlanDocumentSource | null;
}

/** One item that a responsible unit would be asked about separately. */
export interface PlanDocumentTask {
  /** Path of headings and the item's marker as printed: `II.3.b`, `II.2.d-1` for the first bullet under d). */
  ref: string;
  /** The task's own text, white space collapsed, without its marker and without its label lines. */
  content: string;
  /** Units as printed, one per entry; empty when the document names none (a person chooses one at issue). */
  leads: string[];
  supports: string[];
  deadlineText: string | null;
  deadline: PlanDocumentDeadline;
  targets: PlanDocumentTarget[];
  product: string | null;
  /** The letter that proves the task was done before the plan was issued. */
  doneBy: string | null;
  note: string | null;
  /** The column "Ghi chú" of a plan that is a table, as printed; left out or null where there is none. */
  remark?: string | null;
  /** The document asks the lead rather than assigning it ("Đề nghị …"): a body outside the committee's line. */
  requested: boolean;
  /** 1-based lines of the file, both included; null for a task typed in by hand. */
  source: PlanDocumentSource | null;
  /** Where each value stands in the document and how sure its reading is; left out for a task typed in by hand. */
  values?: Partial<Record<PlanDocumentField, PlanDocumentValueSource>>;
  /** 0 to 1: how sure the reader is that owner, time and extent are right. Under 0.8 a person should compare. */
  confidence: number;
}

/** The values of a task that have a place of their own. */
export type PlanDocumentField =
  'content' | 'leads' | 'supports' | 'deadline' | 'targets' | 'product' | 'doneBy' | 'remark';

/** The words a value was read from, both ends included. */
export interface PlanDocumentValueSource extends PlanDocumentSource {
  /**
   * 1-based characters (UTF-16 units) of the first and last word in their lines, counted as the reader shows a line: NFC, spaces
   * collapsed, without Markdown's signs.
   */
  column: number;
  endColumn: number;
  /** 0 to 1; under 0.8 a person should compare. */
  confidence: number;
}

/**
 * A deadline in the flat form of the interchange file; fields that do not apply are left out.
 * `by` always has `due` (its last day); the others may carry the fields beside it.
 */
export interface PlanDocumentDeadline {
  kind: 'by' | 'standing' | 'periodic' | 'conditional' | 'done' | 'none';
  due?: string;
  /** A named first day. */
  from?: string;
  /** After the date the work goes on ("… và duy trì thường xuyên"). */
  thenStanding?: boolean;
  every?: PlanDocumentPeriod;
  /** 1 to 31, for a duty done on or before a day of each month. */
  dayOfMonth?: number;
  /** The outside event, as printed. */
  condition?: string;
  /** The last day of the time at which the condition is expected. */
  expected?: string;
  /** Steps on the way, each with its own last day ("trong đó đến 30/6/2025 đạt 80%"), earliest first. */
  milestones?: PlanDocumentMilestone[];
}

/** A dated step of a deadline; `due` is its last day. */
export interface PlanDocumentMilestone {
  due: string;
  /** The words of the step, as printed. */
  text: string;
  targets: PlanDocumentTarget[];
}

/** How often a periodic deadline comes round. */
export type PlanDocumentPeriod = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A figure to be reached. `by` holds only a date printed with the figure itself. */
export interface PlanDocumentTarget {
  value: number;
  unit: string;
  by: string | null;
  /** A first day printed with the figure ("100% kể từ tháng 4/2026"); left out where there is none. */
  from?: string;
  /** Left out where the figure is printed bare. */
  comparison?: PlanDocumentComparison;
}

/** How a figure is meant: "tối thiểu", "ít nhất"; "trên"; "không quá", "tối đa"; "đúng". */
export type PlanDocumentComparison = 'at-least' | 'more-than' | 'at-most' | 'exactly';

/** Who does what, for whom, by when, outside the list of tasks. */
export interface PlanDocumentDuty {
  who: string[];
  what: string;
  to: string | null;
  deadlineText: string | null;
  deadline: PlanDocumentDeadline;
  source: PlanDocumentSource | null;
}

/** 1-based, both included; what a line is in each kind of file is said at SourceLine. */
export interface PlanDocumentSource {
  line: number;
  endLine: number;
  /** Where the file has pages. */
  page?: number;
}

/** A doubt of the reader: a kebab-case code, one sentence in each language, and the line it is about (0: the whole document). */
export interface PlanDocumentWarning {
  code: string;
  message: { vi: string; en: string };
  line: number;
  page?: number;
  /** The task it is about. */
  ref?: string;
}
