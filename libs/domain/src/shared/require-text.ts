import { refuse } from './domain-error.js';

/** Text a person must not leave empty. @throws DomainError `text-missing` */
export function requireText(field: string, text: string): string {
  return text.trim() === '' ? refuse('text-missing', { field }) : text;
}
