import { isAbbreviated, slipsBetween } from './likeness.js';
import { containsKey, sameOtherLevel, sharedWords, type NameShape } from './name-shape.js';
import type { UnitForm } from './unit-names.js';

/** By what a printed name is nearly a unit's, and how sure that is. */
export interface Near {
  readonly by: 'abbreviation' | 'misprint' | 'part';
  readonly score: number;
}

/** What is not the name itself: first letters, slips of the keys, the name in part or with more around it. */
export function nearlyNamed(form: UnitForm, printed: NameShape): Near | undefined {
  // Equal words were compared before, with their marks.
  if (printed.key === form.key || printed.trimmedKey === form.trimmedKey) return undefined;
  return abbreviated(form, printed) ?? misprinted(form, printed) ?? inPart(form, printed);
}

function abbreviated(form: UnitForm, printed: NameShape): Near | undefined {
  if (!printed.letters && !form.letters) return undefined;
  const same = isAbbreviated(printed.words, form.words) || isAbbreviated(printed.trimmed, form.trimmed);
  return same ? { by: 'abbreviation', score: 0.96 } : undefined;
}

/** Letters in all below which a slip may make another body's name. */
const LONG = 10;

function misprinted(form: UnitForm, printed: NameShape): Near | undefined {
  if (form.words.length > 1 && printed.joined === form.joined) return { by: 'misprint', score: 0.95 };
  const slips = slipsBetween(printed.words, form.words) ?? slipsBetween(printed.trimmed, form.trimmed);
  if (!slips || slips.length === 0) return undefined;
  // One letter makes another place's name.
  if (form.unit.kind === 'locality') return { by: 'misprint', score: 0.75 };
  const sure = slips.length === 1 && form.joined.length >= LONG;
  return { by: 'misprint', score: sure ? 0.91 : 0.8 };
}

/** From so many telling words in common on it is worth proposing. */
const SHARED = 0.7;

function inPart(form: UnitForm, printed: NameShape): Near | undefined {
  const part = (score: number): Near => ({ by: 'part', score });
  const isPlace = form.unit.kind === 'locality';
  if (isPlace && sameOtherLevel(printed, form)) return part(0.8);
  // "Tư pháp" for "Sở Tư pháp": the word for its kind was left out.
  if (printed.trimmed.length > 1 && form.restKey === printed.trimmedKey) return part(0.8);
  if (form.trimmed.length > 2 && containsKey(printed.key, form.trimmedKey)) return part(0.75);
  if (form.words.length > 2 && containsKey(printed.key, form.key)) return part(0.75);
  if (isPlace) return undefined;
  if (printed.trimmed.length > 1 && form.trimmedKey.startsWith(`${printed.trimmedKey} `)) return part(0.75);
  const shared = sharedWords(printed, form);
  return shared >= SHARED ? part(0.6 + (shared - SHARED) * 0.5) : undefined;
}
