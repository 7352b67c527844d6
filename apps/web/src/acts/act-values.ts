import { vi } from '../i18n/vi.js';
import { isDay } from '../shared/dates.js';
import type { ActField } from './act-catalogue.js';

export type FormValue = string | number | boolean | readonly EvidenceValue[] | undefined;
export type FormValues = Readonly<Record<string, FormValue>>;

export interface EvidenceValue {
  readonly evidenceId?: string;
  readonly document?: string;
  /** Shown beside the file, not sent. */
  readonly name?: string;
}

const isEmpty = (value: FormValue): boolean =>
  value === undefined ||
  value === '' ||
  value === false ||
  (typeof value === 'string' && value.trim() === '');

const isBadDay = (field: ActField, value: FormValue): boolean =>
  field.kind === 'day' && !isEmpty(value) && !isDay(String(value));

/** The fields that what was typed so far asks for. */
export const shownFields = (fields: readonly ActField[], values: FormValues): readonly ActField[] =>
  fields.filter(({ onlyFor }) => !onlyFor || onlyFor.values.includes(String(values[onlyFor.field])));

/** Names of the fields that keep the form from being sent: required and empty, or no day of the calendar. */
export const faultyFields = (fields: readonly ActField[], values: FormValues): readonly string[] =>
  shownFields(fields, values)
    .filter((field) => (field.required && isEmpty(values[field.name])) || isBadDay(field, values[field.name]))
    .map(({ name }) => name);

function sentValue(field: ActField, value: FormValue): unknown {
  if (field.kind === 'evidence')
    return ((value as readonly EvidenceValue[] | undefined) ?? []).map(({ evidenceId, document }) => ({
      evidenceId,
      document,
    }));
  if (field.yes !== undefined) return value === field.yes;
  // The kind of a difficulty is kept as words: history and reports print it in the language of the plan.
  if (field.name === 'category') return vi.choice[value as keyof typeof vi.choice];
  return typeof value === 'string' ? value.trim() : value;
}

/** The body of the request: fields that are empty or not asked for are left out, evidence is always a list. */
export const bodyOf = (fields: readonly ActField[], values: FormValues): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    shownFields(fields, values)
      .filter((field) => field.kind === 'evidence' || !isEmpty(values[field.name]))
      .map((field) => [field.name, sentValue(field, values[field.name])]),
  );
