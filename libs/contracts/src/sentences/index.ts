export type { Bilingual, Language } from './language.js';
export * from './words.js';
export { PERSON_ACTS } from './act-words.js';
export { printInstant, type SentenceNames, type ToldEvent } from './telling.js';
export { reasonOf, type RuleStep } from './alarm-reason.js';
export { nextStepSentence } from './next-step.js';
export { EVENT_TYPES, isKnownEventType, sentence } from './sentences.js';
export { ERROR_SENTENCES, errorSentence, type ErrorText } from './errors.js';
export type { ErrorParams } from './error-sentence.js';
