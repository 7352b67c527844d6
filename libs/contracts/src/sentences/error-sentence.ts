import type { Bilingual } from './language.js';

export type ErrorParams = Readonly<Record<string, string | number>>;

export interface ErrorSentence {
  readonly title: Bilingual;
  readonly detail: (params: ErrorParams) => Bilingual;
}

/** An entry of the catalogue: title, then the sentence with what to do, Vietnamese first. */
export const says = (
  title: readonly [vi: string, en: string],
  detail: (params: ErrorParams) => readonly [vi: string, en: string],
): ErrorSentence => ({
  title: { vi: title[0], en: title[1] },
  detail: (params) => {
    const [vi, en] = detail(params);
    return { vi, en };
  },
});

/** `2025-09-30` as `30/09/2025`; anything else as it is. */
export const dayIn = (value: string | number | undefined): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value ?? ''));
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : String(value ?? '');
};
