import type { AppendVerdict, StoredAnswer, StreamVersions } from './event-store.js';
import type { JsonValue } from './json.js';
import type { PreparedRequest } from './prepare-request.js';

/** A row of `append_each`; columns that do not belong to the outcome are null. */
export interface VerdictRow {
  readonly outcome: 'appended' | 'repeated' | 'key-reused' | 'conflict';
  readonly at_position: string | null;
  readonly at_versions: string | null;
  readonly given_answer: string | null;
  readonly in_stream: string | null;
  readonly expected: number | null;
  readonly actual: number | null;
}

export function verdictOf(row: VerdictRow, { versionsJson, answerJson }: PreparedRequest): AppendVerdict {
  switch (row.outcome) {
    case 'appended':
      return { outcome: 'appended', ...storedAnswer(row.at_position, versionsJson, answerJson) };
    case 'repeated':
      return { outcome: 'repeated', ...storedAnswer(row.at_position, row.at_versions!, row.given_answer!) };
    case 'key-reused':
      return { outcome: 'key-reused' };
    case 'conflict':
      return { outcome: 'conflict', stream: row.in_stream!, expected: row.expected!, actual: row.actual! };
  }
}

/** What the `commands` table holds, as callers get it; `position` is a bigint's text. */
export const storedAnswer = (position: unknown, versions: string, answer: string): StoredAnswer => ({
  position: Number(position),
  versions: JSON.parse(versions) as StreamVersions,
  answer: JSON.parse(answer) as JsonValue,
});
