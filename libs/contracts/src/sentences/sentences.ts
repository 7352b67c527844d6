import type { AnyEvent, Sentences } from './catalogue.js';
import type { Language } from './language.js';
import { sentencesEn } from './sentences.en.js';
import { sentencesVi } from './sentences.vi.js';
import { tellingOf, type SentenceNames, type Telling, type ToldEvent } from './telling.js';

const CATALOGUES: Readonly<Record<Language, Sentences>> = { vi: sentencesVi, en: sentencesEn };
const GENERAL = {
  vi: { system: 'Hệ thống', somebody: 'Người có thẩm quyền', theUnit: 'đơn vị' },
  en: { system: 'The system', somebody: 'The person in charge', theUnit: 'the unit' },
} as const;

/** Who did what, to whom, by when and why, in one sentence that ends with a full stop. */
export function sentence(event: ToldEvent, names: SentenceNames, lang: Language): string {
  const tell = CATALOGUES[lang][event.type] as (data: unknown, telling: Telling) => string;
  const text = tell(event.data, tellingOf(event, names, GENERAL[lang]));
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Every event type of tasks, plans and decisions: what a reader of the log knows. */
export const EVENT_TYPES: ReadonlySet<string> = new Set(Object.keys(sentencesVi));

/** Whether this reader knows the type; one that meets an unknown type stops and says so. */
export const isKnownEventType = (type: string): type is AnyEvent['type'] => EVENT_TYPES.has(type);
