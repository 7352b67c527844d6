/** A refusal by a rule: a stable kebab-case code and the facts a sentence about it needs. Never a fault of the machine. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export function refuse(code: string, params: Readonly<Record<string, string | number>> = {}): never {
  throw new DomainError(code, params);
}

/** Closes a switch over a union: a forgotten member does not compile. */
export function never(value: never): never {
  throw new DomainError('unknown-variant', { value: JSON.stringify(value) });
}
