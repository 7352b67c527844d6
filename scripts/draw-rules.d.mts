export interface Rule {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly source: string;
  /** What of the rule is not built yet. */
  readonly still?: string;
}
export interface RuleSection {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly rules: readonly Rule[];
}
export interface Shown {
  readonly path: string;
  readonly title?: string;
  readonly ids: readonly string[];
}
export declare const rulesFile: string;
export declare function readCatalogue(): readonly RuleSection[];
export declare function readShown(path: string, text: string): readonly Shown[];
export declare function readSpecs(): readonly Shown[];
export declare function readStories(): readonly string[];
export declare function faultsOf(
  sections: readonly RuleSection[],
  shown: readonly Shown[],
  stories: readonly string[],
): readonly string[];
export declare function drawRules(sections: readonly RuleSection[], shown: readonly Shown[]): string;
