/** A refusal the person at the keyboard can do something about: one sentence in each language, and a code. */
export class UserError extends Error {
  constructor(
    readonly code: string,
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'UserError';
  }
}
