/** One event, told as a sentence. */
export interface HistoryEntryView {
  /** Place in the whole log. */
  readonly position: number;
  /** Version of its stream. */
  readonly version: number;
  /** UTC instant. */
  readonly at: string;
  readonly type: string;
  readonly sentence: string;
  /** By the machine's rules, not by a person. */
  readonly automatic: boolean;
  /** `office` names unit and person as a screen prints them: office first, then the name. */
  readonly actor: {
    readonly personId: string | null;
    readonly unitId: string | null;
    readonly office: string;
  };
  /** Signing capacity (TM., KT., TL., TUQ.). */
  readonly capacity: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
