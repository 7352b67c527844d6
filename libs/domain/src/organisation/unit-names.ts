import { shapeOf, type NameShape } from './name-shape.js';
import type { Organisation, Unit } from './organisation.js';
import { COMMITTEE, opensWith, ownPlaceOf, withoutOwnPlace, wordsOf } from './unit-words.js';
import type { NameWord, OwnPlace } from './unit-words.js';

/** One way a unit may be printed. */
export interface UnitForm extends NameShape {
  readonly unit: Unit;
  readonly from: 'name' | 'short-name' | 'alias';
}

/** The names of an organisation's units, ready to be compared. */
export interface UnitNames {
  readonly own: OwnPlace;
  readonly byKey: ReadonlyMap<string, readonly UnitForm[]>;
  readonly byTrimmed: ReadonlyMap<string, readonly UnitForm[]>;
  readonly byJoined: ReadonlyMap<string, readonly UnitForm[]>;
  /** Forms of localities by each of their words. */
  readonly placesByWord: ReadonlyMap<string, readonly UnitForm[]>;
  /** Forms of all other units; there are never thousands of them. */
  readonly others: readonly UnitForm[];
}

function formsOf(unit: Unit, own: OwnPlace): UnitForm[] {
  const named = [
    ['name', unit.name] as const,
    ...(unit.shortName ? [['short-name', unit.shortName] as const] : []),
    ...(unit.aliases ?? []).map((alias) => ['alias', alias] as const),
  ];
  return named
    .map(([from, text]) => ({ from, words: wordsOf(text) }))
    .filter(({ words }) => words.length > 0)
    .map(({ from, words }) => ({
      ...{ unit, from },
      ...shapeOf(words, withoutCommittee(unit, withoutOwnPlace(words, own))),
    }));
}

/** "phường Hòa Mỹ" is "UBND phường Hòa Mỹ" where that is the unit. */
function withoutCommittee({ kind }: Unit, words: NameWord[]): NameWord[] {
  const bare = kind === 'locality' && opensWith(words, COMMITTEE) ? words.slice(COMMITTEE.length) : words;
  return bare.length > 0 ? bare : words;
}

function grouped(
  forms: readonly UnitForm[],
  keysOf: (form: UnitForm) => readonly string[],
): Map<string, UnitForm[]> {
  const by = new Map<string, UnitForm[]>();
  for (const form of forms)
    for (const key of keysOf(form)) {
      const known = by.get(key);
      if (known) known.push(form);
      else by.set(key, [form]);
    }
  return by;
}

/** A word that more places share tells none of them. */
const TELLING = 300;

/** The forms a printed name could nearly be: every unit that is no place, and the places it shares a telling word with. */
export function candidatesFor(names: UnitNames, printed: NameShape): Iterable<UnitForm> {
  const places = printed.words.flatMap(({ text }) => {
    const forms = names.placesByWord.get(text) ?? [];
    return forms.length <= TELLING ? forms : [];
  });
  return new Set([...names.others, ...(names.byJoined.get(printed.joined) ?? []), ...places]);
}

/** An organisation never changes under its readers: a registration is a new one. */
const known = new WeakMap<Organisation, UnitNames>();

export function unitNamesOf(organisation: Organisation): UnitNames {
  const found = known.get(organisation);
  if (found) return found;
  const own = ownPlaceOf(organisation.name);
  const forms = organisation.units.flatMap((unit) => formsOf(unit, own));
  const places = forms.filter(({ unit }) => unit.kind === 'locality');
  const names = {
    own,
    byKey: grouped(forms, (f) => [f.key]),
    byTrimmed: grouped(forms, (f) => [f.trimmedKey]),
    byJoined: grouped(forms, (f) => [f.joined]),
    placesByWord: grouped(places, ({ words }) => [...new Set(words.map((w) => w.text))]),
    others: forms.filter(({ unit }) => unit.kind !== 'locality'),
  };
  known.set(organisation, names);
  return names;
}
