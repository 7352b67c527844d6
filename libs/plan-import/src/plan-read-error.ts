import { sentences, type PlanReadErrorCode } from './plan-read-error.sentences.js';

export type { PlanReadErrorCode } from './plan-read-error.sentences.js';

/** What a sentence of refusal may name: a file, a line (1-based), a text, a limit. */
export type PlanReadErrorParams = Record<string, string | number>;

/** The document was refused; `vi` and `en` each say in one sentence what is wrong, where, and what to do. */
export class PlanReadError extends Error {
  override readonly name = 'PlanReadError';
  readonly vi: string;
  readonly en: string;

  constructor(
    readonly code: PlanReadErrorCode,
    readonly params: PlanReadErrorParams = {},
  ) {
    const { vi, en } = sentences[code](params);
    super(`${vi} / ${en}`);
    this.vi = vi;
    this.en = en;
  }
}
