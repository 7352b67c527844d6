/** One period of a rhythm: what is reported about, and by when. Days are `YYYY-MM-DD`. */
export interface PeriodView {
  /** `2025-W11`, `2025-03`, `2025-Q1`, `2025-H1`, `2025`. */
  readonly key: string;
  /** As people say it: "tháng 03/2025", "quý I/2025". */
  readonly name: string;
  /** First and last day of the data, both included. */
  readonly dataFrom: string;
  readonly dataTo: string;
  /** Last day for sending it in. */
  readonly due: string;
}
