/** Vietnamese first; English for readers from outside. */
export type Language = 'vi' | 'en';

/** One text in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
