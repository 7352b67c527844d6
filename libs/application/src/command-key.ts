import { hash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '@dondoc/event-store';

/** Tells a retry from a reused key: SHA-256 over the command's name and input. */
export const bodyHashOf = (name: string, input: unknown): string =>
  hash('sha256', canonicalJson([name, (input ?? null) as JsonValue]), 'hex');

/** Makes ids from the command's own key, so that a retry makes the same ones. */
export type IdMaker = (prefix: string) => string;

export const idMaker =
  (holder: string, key: string): IdMaker =>
  (prefix) =>
    `${prefix}-${hash('sha256', JSON.stringify([prefix, holder, key]), 'hex').slice(0, 16)}`;
