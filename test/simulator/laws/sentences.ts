import {
  ERROR_SENTENCES,
  errorSentence,
  sentence,
  type SentenceNames,
  type ToldEvent,
} from '@dondoc/contracts';
import type { DomainError } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import { canonicalJson } from '../../../libs/event-store/src/canonical-json.js';
import { must, type Change } from '../law.js';

const names: SentenceNames = {
  unit: (id) => `Đơn vị ${id}`,
  person: (id) => `Ông ${id}`,
};
const LANGUAGES = ['vi', 'en'] as const;
/** What a value that is not there looks like in a text. */
const HOLES = /undefined|null|NaN|\[object|Infinity|“”/;

/** Every event is told in both languages, and the log can hold it. */
export function sentencesAreWhole({ event }: Change, { actor }: StoredEvent): void {
  for (const lang of LANGUAGES) {
    const text = sentence({ ...event, actor } as ToldEvent, names, lang);
    must(text.length > 10 && !HOLES.test(text), 'every event has a whole sentence', () => [
      lang,
      text,
      event,
    ]);
  }
  must(canonicalJson(event.data as never).length > 2, 'the log can hold every event', () => event);
}

/** Whatever is refused is told in both languages, with what to do. */
export function refusalIsTold({ code, params }: DomainError): void {
  must(code in ERROR_SENTENCES, 'every refusal has its sentence', () => code);
  for (const lang of LANGUAGES) {
    const { title, detail } = errorSentence(code, params, lang);
    const isWhole = title.length > 3 && detail.length > 10 && !HOLES.test(title + detail);
    must(isWhole, 'the sentence of a refusal is whole', () => [lang, code, params, detail]);
  }
}
