import { FORMER_DEPARTMENTS } from './former-departments.js';
import { isAbbreviated } from './likeness.js';
import { nearlyNamed } from './nearly-named.js';
import { shapeOf } from './name-shape.js';
import type { Organisation, OwnerRef, Unit } from './organisation.js';
import { isOutsideBody } from './outside-body.js';
import { variantsOf, type PrintedVariant } from './printed-variants.js';
import { groupNamed } from './group-named.js';
import { candidatesFor, unitNamesOf, type UnitForm, type UnitNames } from './unit-names.js';
import { keyOf, placeIn, wordsOf, withoutOwnPlace, type NameWord } from './unit-words.js';

/** By what a printed name was recognised. */
export type MatchedBy =
  | 'name'
  | 'short-name'
  | 'alias'
  /** With its level or place left out or put in: "Công an" in a city's organisation. */
  | 'level'
  | 'abbreviation'
  | 'misprint'
  /** The name that a reorganisation of the whole country took away. */
  | 'former-name'
  /** The name in part, or with more around it. */
  | 'part'
  | 'group';

/** What a printed name may mean, and how sure that is: 1 is the name itself. */
export interface UnitMatch {
  readonly owner: OwnerRef;
  readonly score: number;
  readonly by: MatchedBy;
}

/** From here on a match is taken without asking. */
export const TAKEN = 0.9;
/** From here on it is proposed to a person. */
export const PROPOSED = 0.6;

/** What is made of a printed name: taken, a doubt with proposals, a body outside the line, or unknown. */
export interface NameReading {
  readonly standing: 'taken' | 'doubt' | 'outside' | 'unknown';
  /** Best first, those worth proposing. */
  readonly matches: readonly UnitMatch[];
}

interface Found {
  readonly unit: Unit;
  readonly score: number;
  readonly by: MatchedBy;
}

const SCORE_OF = { name: 1, 'short-name': 0.99, alias: 0.98 } as const;
/** Two units that fit equally: neither is taken. */
const TIED = 0.85;
const MOST = 5;
const SAME = 0.005;

/** The units a printed name may mean, best first. A group ("các sở, ngành") stays a group. */
export function matchUnit(organisation: Organisation, printed: string): readonly UnitMatch[] {
  return readName(organisation, printed).matches;
}

const readings = new WeakMap<Organisation, Map<string, NameReading>>();
const MEMORY = 5_000;

/** Reads a printed name in an organisation: its units by name, abbreviation, level, misprint; groups; outside bodies by their kind. */
export function readName(organisation: Organisation, printed: string): NameReading {
  let ofOrganisation = readings.get(organisation);
  if (!ofOrganisation) readings.set(organisation, (ofOrganisation = new Map()));
  const known = ofOrganisation.get(printed);
  if (known) return known;
  const reading = read(organisation, printed);
  if (ofOrganisation.size < MEMORY) ofOrganisation.set(printed, reading);
  return reading;
}

/** No body is called by more: such words are a sentence, or made to keep somebody busy. */
const LONGEST_NAME = 500;

function read(organisation: Organisation, printed: string): NameReading {
  if (printed.length > LONGEST_NAME) return { standing: 'unknown', matches: [] };
  const names = unitNamesOf(organisation);
  const variants = variantsOf(printed);
  const exact = settled(variants.flatMap((variant) => exactly(names, variant)));
  if (isTaken(exact)) return { standing: 'taken', matches: exact.map(asMatch) };
  const group = groupNamed(printed);
  if (group === 'companies') return { standing: 'outside', matches: [] };
  if (group)
    return {
      standing: 'taken',
      matches: [{ owner: { kind: 'group', group, printed }, score: 1, by: 'group' }],
    };
  const found = settled([
    ...variants.flatMap((variant) => exactly(names, variant)),
    ...variants.flatMap((variant) => nearly(names, variant)),
    ...formerly(names, variants),
  ]).filter(({ score }) => score >= PROPOSED);
  const matches = found.slice(0, MOST).map(asMatch);
  if (isTaken(found)) return { standing: 'taken', matches };
  if (isOutsideBody(printed)) return { standing: 'outside', matches };
  return { standing: matches.length > 0 ? 'doubt' : 'unknown', matches };
}

const isTaken = ([best]: readonly Found[]): boolean => best !== undefined && best.score >= TAKEN;

const asMatch = ({ unit, score, by }: Found): UnitMatch => ({
  owner: { kind: 'unit', unitId: unit.unitId },
  score: Math.round(score * 100) / 100,
  by,
});

/** Each unit once with its best score, best first; where two stand level, neither is sure. */
function settled(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const one of found)
    if (one.score > (best.get(one.unit.unitId)?.score ?? 0)) best.set(one.unit.unitId, one);
  const sorted = [...best.values()].sort((a, b) => b.score - a.score);
  const top = sorted[0]?.score ?? 0;
  const level = sorted.filter(({ score }) => top - score < SAME);
  if (level.length < 2 || top < TAKEN) return sorted;
  return sorted.map((one) => (level.includes(one) ? { ...one, score: TIED } : one));
}

/** By the words themselves: whole, or without the organisation's own level and place on either side. */
function exactly({ own, byKey, byTrimmed }: UnitNames, { words, cost }: PrintedVariant): Found[] {
  const score = (form: UnitForm, less: number) => SCORE_OF[form.from] - less - cost;
  const whole = alike(words, byKey.get(keyOf(words)) ?? [], (f) => f.words);
  const trimmed = withoutOwnPlace(words, own);
  const bare = alike(trimmed, byTrimmed.get(keyOf(trimmed)) ?? [], (f) => f.trimmed);
  return [
    ...whole.map(({ form, sure }) => ({ unit: form.unit, by: form.from, score: score(form, 0) * sure })),
    ...bare.map(({ form, sure }) => ({
      unit: form.unit,
      by: 'level' as const,
      score: score(form, 0.03) * sure,
    })),
  ];
}

/** A place is sure only with its marks: Tân Hòa and Tân Hóa are two communes. */
const OTHER_MARKS = 0.88;

/** Those of equal words whose marks are equal, where any are; "so tu phap" has no marks and means any. */
function alike(
  words: readonly NameWord[],
  forms: readonly UnitForm[],
  of: (form: UnitForm) => readonly NameWord[],
): { form: UnitForm; sure: number }[] {
  const marked = (list: readonly NameWord[]) => list.map((w) => w.marks).join('|');
  const hasMarks = words.some((w) => w.marks !== '');
  const same = forms.filter((form) => marked(of(form)) === marked(words));
  if (same.length > 0) return same.map((form) => ({ form, sure: 1 }));
  return forms.map((form) => ({ form, sure: hasMarks && otherPlace(words, of(form)) ? OTHER_MARKS : 1 }));
}

/** Whether two names of equal words are of places whose marks differ; words written out from a short form have none to compare. */
function otherPlace(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const size = placeIn(a)?.place.split(' ').length ?? 0;
  const ends = [a.slice(a.length - size), b.slice(b.length - size)] as const;
  return size > 0 && ends[0].some((w, i) => w.marks !== (ends[1][i]?.marks ?? ''));
}

/** Words of the longest name there could be; a paragraph is none. */
const LONGEST = 40;

/** By what is nearly the words: first letters, misprints, a part of the name. */
function nearly(names: UnitNames, { words, cost }: PrintedVariant): Found[] {
  if (words.length > LONGEST) return [];
  const printed = shapeOf(words, withoutOwnPlace(words, names.own));
  return [...candidatesFor(names, printed)].flatMap((form) => {
    const near = nearlyNamed(form, printed);
    return near ? [{ unit: form.unit, by: near.by, score: near.score - cost }] : [];
  });
}

const FORMER = FORMER_DEPARTMENTS.map(([former, now]) => [wordsOf(former), keyOf(wordsOf(now))] as const);

/** By a name that another department took over; only proposed. */
function formerly({ own, byTrimmed }: UnitNames, variants: readonly PrintedVariant[]): Found[] {
  return variants.flatMap(({ words }) => {
    const bare = withoutOwnPlace(words, own);
    return FORMER.filter(([former]) => isAbbreviated(bare, former)).flatMap(([, now]) =>
      (byTrimmed.get(now) ?? []).map(({ unit }) => ({ unit, by: 'former-name' as const, score: 0.75 })),
    );
  });
}
