import { asId, foldText, groupNamed, type Organisation, type Unit, type UnitId } from '@dondoc/domain';
import type { PlanDocument } from '@dondoc/plan-import';
import { levelOf, type PlanLevel } from './plan-level.js';
import { committeeName, receivers } from './steering-names.js';
import { kindOf } from './unit-kind.js';
import { bestName, bodyNamed, keyOfName } from './unit-name.js';

const COMMUNES = [
  'An Phú',
  'Bình Khê',
  'Cẩm Sơn',
  'Đông Hải',
  'Hòa Lạc',
  'Long Thạnh',
  'Mỹ Lâm',
  'Tân Giang',
  'Vĩnh Trạch',
];
const HAMLETS = [1, 2, 3, 4, 5];

/** Readable and stable: the first letters of the name's words, without marks ("Sở Khoa học và Công nghệ" → "so-khoa-hoc-va-cong-nghe"). */
export const unitIdOf = (name: string): UnitId => asId(foldText(name).replace(/ /g, '-').slice(0, 60));

/** How the plan prints one body. */
interface Body {
  readonly names: string[];
  /** Other words for it: "các đơn vị chức năng Bộ Y tế", "Thường trực Ban Chỉ đạo". */
  readonly aliases: Set<string>;
}

/** The bodies a plan names, each once however it is spelt. */
class Register {
  private readonly bodies = new Map<string, Body>();

  constructor(readonly level: PlanLevel) {}

  add(name: string, printed: string = name): string {
    const key = keyOfName(name, this.level);
    const body = this.bodies.get(key) ?? { names: [], aliases: new Set<string>() };
    this.bodies.set(key, body);
    body.names.push(name);
    body.aliases.add(name).add(printed);
    return key;
  }

  /** The name becomes another word for a body that is there. */
  alias(key: string, printed: string): void {
    this.bodies.get(key)?.aliases.add(printed);
  }

  has(key: string): boolean {
    return this.bodies.has(key);
  }

  find(kind: Unit['kind']): string | undefined {
    return [...this.bodies].find(([key, { names }]) => kindOf(names[0] ?? '', key, this.level) === kind)?.[0];
  }

  units(): Map<string, Unit> {
    const ids = new Set<string>();
    return new Map([...this.bodies].map(([key, body]) => [key, this.unitOf(key, body, ids)]));
  }

  private unitOf(key: string, { names, aliases }: Body, taken: Set<string>): Unit {
    const name = bestName(names, this.level);
    const unitId = freeId(unitIdOf(name), taken);
    const others = [...aliases].filter((alias) => alias !== name);
    const kind = kindOf(name, key, this.level);
    return { unitId, name, kind, ...(others.length > 0 ? { aliases: others } : {}) };
  }
}

/** Two long names may begin alike. */
function freeId(wanted: UnitId, taken: Set<string>): UnitId {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = asId(`${wanted.slice(0, 56)}-${n}`);
  taken.add(id);
  return id;
}

const printedNames = (document: PlanDocument): string[] =>
  document.tasks.flatMap((t) => [...t.leads, ...t.supports]);

/** The people's committee itself and its chairman are reached through the Office. */
const OF_THE_OFFICE = /^(?:(?:chu tich|lanh dao|thuong truc) )?ubnd$/;
const STANDING_AGENCY = /^(?:thuong truc|co quan thuong truc)\b(?!.*\b(?:ubnd|hdnd)\b)/;

/**
 * An organisation for a plan whose own is not known: each body the plan names, once; made-up localities where it says
 * "địa phương"; committee and Office as it names them; as standing agency whoever gets the reports, else the police.
 */
export function deriveOrganisation(document: PlanDocument): Organisation {
  const level = levelOf(document);
  const committee = committeeName(document, level);
  const committeeKey = keyOfName(committee, level);
  const register = new Register(level);
  register.add(committee);
  const later: [RegExp, string][] = [];
  for (const printed of printedNames(document)) {
    const name = bodyNamed(printed);
    if (name === undefined) continue;
    const form = [OF_THE_OFFICE, STANDING_AGENCY].find((f) => f.test(keyOfName(name, level)));
    if (form) later.push([form, printed]);
    else register.add(name, printed);
  }
  const standing = standingAgencyOf(document, register, committeeKey);
  const office = register.find('office') ?? register.add(`Văn phòng UBND`);
  for (const [form, printed] of later) register.alias(form === OF_THE_OFFICE ? office : standing, printed);
  const units = register.units();
  const idOf = (key: string) => units.get(key)?.unitId as UnitId;
  const list = [...units].map(([key, unit]) =>
    key === committeeKey ? { ...unit, kind: 'committee' as const } : unit,
  );
  return {
    organisationId: 'rehearsal',
    name: document.plan.issuer ?? document.plan.title,
    units: [...list, ...localitiesFor(document, list, level)],
    steering: {
      committeeUnitId: idOf(committeeKey),
      standingAgencyUnitId: idOf(standing),
      officeUnitId: idOf(office),
    },
  };
}

/** Whoever gets the plans and reports of the others, where it is one of the units; else the police. */
function standingAgencyOf(document: PlanDocument, register: Register, committeeKey: string): string {
  const { level } = register;
  const got = receivers(document)
    .flatMap((name) => bodyNamed(name) ?? [])
    .map((name) => keyOfName(name, level))
    .filter((key) => key !== committeeKey && register.has(key) && kindOf(key, key, level) !== 'outside');
  const times = (key: string) => got.filter((k) => k === key).length;
  const [most] = [...new Set(got)].sort((a, b) => times(b) - times(a));
  return most ?? register.find('police') ?? register.add('Công an');
}

/** Only where the plan gives or asks something of localities as a group, and names too few of them itself. */
function localitiesFor(document: PlanDocument, units: readonly Unit[], level: PlanLevel): Unit[] {
  const groups = printedNames(document).map(groupNamed);
  const wanted = groups.includes('localities') || groups.includes('all');
  if (!wanted || units.filter((u) => u.kind === 'locality').length >= 3) return [];
  const hamlet = level.word === 'phuong' ? 'Tổ dân phố' : 'Thôn';
  const names =
    level.rank === 1 ? HAMLETS.map((n) => `${hamlet} ${n}`) : COMMUNES.map((name) => `UBND xã ${name}`);
  const taken = new Set<string>(units.map((u) => u.unitId));
  return names
    .filter((name) => !taken.has(unitIdOf(name)))
    .map((name) => ({ unitId: unitIdOf(name), name, kind: 'locality' }));
}
