import type { Organisation, Unit } from './organisation.js';
import { COMMITTEE, joinedOf, keyOf, opensWith, ownPlaceOf, withoutOwnPlace, wordsOf } from './unit-words.js';
import type { NameWord, OwnPlace } from './unit-words.js';

/** One way a unit may be printed. */
export interface UnitForm {
  readonly unit: Unit;
  readonly from: 'name' | 'short-name' | 'alias';
  readonly words: readonly NameWord[];
  readonly key: string;
  /** Without spaces. */
  readonly joined: string;
  /** Without the organisation's own level and place. */
  readonly trimmed: readonly NameWord[];
  readonly trimmedKey: string;
}

/** The names of an organisation's units, ready to be compared. */
export interface UnitNames {
  readonly own: OwnPlace;
  readonly forms: readonly UnitForm[];
  readonly byKey: ReadonlyMap<string, readonly UnitForm[]>;
  readonly byTrimmed: ReadonlyMap<string, readonly UnitForm[]>;
}

function formsOf(unit: Unit, own: OwnPlace): UnitForm[] {
  const named = [
    ['name', unit.name] as const,
    ...(unit.shortName ? [['short-name', unit.shortName] as const] : []),
    ...(unit.aliases ?? []).map((alias) => ['alias', alias] as const),
  ];
  return named
    .map(([from, text]) => ({ unit, from, words: wordsOf(text) }))
    .filter(({ words }) => words.length > 0)
    .map((form) => {
      const trimmed = withoutCommittee(unit, withoutOwnPlace(form.words, own));
      return {
        ...form,
        key: keyOf(form.words),
        joined: joinedOf(form.words),
        trimmed,
        trimmedKey: keyOf(trimmed),
      };
    });
}

/** "phường Hòa Mỹ" is "UBND phường Hòa Mỹ" where that is the unit. */
function withoutCommittee({ kind }: Unit, words: NameWord[]): NameWord[] {
  const bare = kind === 'locality' && opensWith(words, COMMITTEE) ? words.slice(COMMITTEE.length) : words;
  return bare.length > 0 ? bare : words;
}

function grouped(forms: readonly UnitForm[], key: (form: UnitForm) => string): Map<string, UnitForm[]> {
  const by = new Map<string, UnitForm[]>();
  for (const form of forms) {
    const known = by.get(key(form));
    if (known) known.push(form);
    else by.set(key(form), [form]);
  }
  return by;
}

/** An organisation never changes under its readers: a registration is a new one. */
const known = new WeakMap<Organisation, UnitNames>();

export function unitNamesOf(organisation: Organisation): UnitNames {
  const found = known.get(organisation);
  if (found) return found;
  const own = ownPlaceOf(organisation.name);
  const forms = organisation.units.flatMap((unit) => formsOf(unit, own));
  const names = {
    ...{ own, forms },
    byKey: grouped(forms, (f) => f.key),
    byTrimmed: grouped(forms, (f) => f.trimmedKey),
  };
  known.set(organisation, names);
  return names;
}
