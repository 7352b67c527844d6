import type { Language } from './language.js';
import { apiErrors } from './errors.api.js';
import { changeErrors } from './errors.change.js';
import { applicationErrors } from './errors.application.js';
import { domainErrors } from './errors.domain.js';
import type { ErrorParams, ErrorSentence } from './error-sentence.js';
import { policyErrors } from './errors.policy.js';

/** Every code a user can meet, with what it says. */
export const ERROR_SENTENCES: Readonly<Record<string, ErrorSentence>> = {
  ...policyErrors,
  ...applicationErrors,
  ...domainErrors,
  ...changeErrors,
  ...apiErrors,
};

/** A refusal as a user reads it: what is wrong, and what to do about it. */
export interface ErrorText {
  /** Short, the same for every occurrence of the code. */
  readonly title: string;
  /** One sentence with the facts of this occurrence and what to do. */
  readonly detail: string;
}

/** The catalogue's words for a code; a code it does not know is named, so that it can be looked up. */
export function errorSentence(code: string, params: ErrorParams, lang: Language): ErrorText {
  const known = ERROR_SENTENCES[code];
  if (known) return { title: known.title[lang], detail: known.detail(params)[lang] };
  return lang === 'vi'
    ? {
        title: 'Yêu cầu bị từ chối',
        detail: `Yêu cầu bị từ chối (mã ${code}); hãy báo mã này cho người quản trị.`,
      }
    : {
        title: 'The request was refused',
        detail: `The request was refused (code ${code}); tell the administrator this code.`,
      };
}
