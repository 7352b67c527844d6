import type { Language, SentenceNames, UnitRef } from '@dondoc/contracts';
import { stepNumber, stepsOf, type Instant, type Rules } from '@dondoc/domain';
import type { DataSource } from 'typeorm';
import { UnitEntity } from '../entities/index.js';
import type { RulesOf } from '../rules-of.js';

/** What the queries read from: the tables, the rules by version, and the registers' names. */
export interface Reader {
  readonly dataSource: DataSource;
  readonly rulesOf: RulesOf;
  /** Names of people by id, from the register; an id that is not answered is shown as it is. */
  readonly personNames?: (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Name and size (bytes) of evidence files by id, from the register. */
  readonly evidenceFiles?: (
    evidenceIds: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly name: string; readonly size: number }>>;
}

/** The instant the answer is for, and the language of its sentences. Always the first argument of a query. */
export interface ReadContext {
  readonly now: Instant;
  readonly lang: Language;
}

interface Versions {
  readonly policyVersion: string;
  readonly calendarVersion: string;
  readonly organisationId?: string | null;
}

interface Wanted {
  readonly unitIds?: readonly (string | null)[];
  readonly personIds?: readonly (string | null)[];
  readonly versions?: readonly Versions[];
}

/** Ids as words, loaded once for a whole answer. */
export interface Words extends SentenceNames {
  unitRef(unitId: string): UnitRef;
  rules(versions: Versions): Rules;
}

const present = (ids: readonly (string | null)[] = []): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

const versionKey = (v: Versions): string =>
  `${v.policyVersion}\n${v.calendarVersion}\n${v.organisationId ?? ''}`;

export async function loadWords(reader: Reader, wanted: Wanted): Promise<Words> {
  const [units, people, rules] = await Promise.all([
    unitNames(reader, present(wanted.unitIds)),
    personNames(reader, present(wanted.personIds)),
    loadRules(reader, wanted.versions ?? []),
  ]);
  const unit = (id: string) => units.get(id) ?? id;
  const policies = new Map([...rules.values()].map(({ policy }) => [policy.version, policy]));
  return {
    unit,
    unitRef: (unitId) => ({ unitId, name: unit(unitId) }),
    person: (id) => people.get(id) ?? id,
    stepDays: (version, trigger, step) => {
      const policy = policies.get(version);
      return policy && stepNumber(stepsOf(policy, trigger), step)?.after;
    },
    rules: (versions) => rules.get(versionKey(versions)) as Rules,
  };
}

async function unitNames({ dataSource }: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const units = await dataSource
    .getRepository(UnitEntity)
    .createQueryBuilder('u')
    .where('u.unitId = any(:ids)', { ids })
    .getMany();
  return new Map(units.map((u) => [u.unitId, u.name]));
}

async function personNames(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return ids.length === 0 || !reader.personNames ? new Map<string, string>() : reader.personNames(ids);
}

async function loadRules({ rulesOf }: Reader, versions: readonly Versions[]): Promise<Map<string, Rules>> {
  const different = new Map(versions.map((v) => [versionKey(v), v]));
  const loaded = await Promise.all(
    [...different].map(async ([key, v]): Promise<[string, Rules]> => [
      key,
      await rulesOf({ ...v, organisationId: v.organisationId ?? undefined }),
    ]),
  );
  return new Map(loaded);
}
