import { groupNamed, type Organisation, type Unit, type UnitId } from '@dondoc/domain';
import type { PlanDocument } from '@dondoc/plan-import';
import { BodyRegister, unitIdOf } from './body-register.js';
import { levelOf, type PlanLevel } from './plan-level.js';
import { committeeName, receivers } from './steering-names.js';
import { kindOf } from './unit-kind.js';
import { bodyNamed, keyOfName } from './unit-name.js';

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

const printedNames = (document: PlanDocument): string[] =>
  document.tasks.flatMap((t) => [...t.leads, ...t.supports]);

/** The people's committee itself and its chairman are reached through the Office. */
const THROUGH_OFFICE = /^(?:(?:chu tich|lanh dao|thuong truc) )?ubnd$/;
const BY_ITS_OFFICE = /^(?:thuong truc|co quan thuong truc)\b(?!.*\b(?:ubnd|hdnd)\b)/;

/**
 * An organisation for a plan whose own is not known: each body the plan names, once; made-up localities where it says
 * "địa phương"; committee and Office as it names them; as standing agency whoever gets the reports, else the police.
 */
export function deriveOrganisation(document: PlanDocument): Organisation {
  const register = new BodyRegister(levelOf(document));
  const committee = register.add(committeeName(document, register.level));
  const { ofOffice, ofAgency } = enterBodies(document, register);
  const agency = standingAgencyOf(document, register, committee);
  const office = register.find('office') ?? register.add('Văn phòng UBND');
  for (const printed of ofOffice) register.alias(office, printed);
  for (const printed of ofAgency) register.alias(agency, printed);
  const units = register.units();
  const idOf = (key: string) => units.get(key)?.unitId as UnitId;
  const list = [...units].map(([key, unit]) => (key === committee ? asCommittee(unit) : unit));
  return {
    organisationId: 'rehearsal',
    name: document.plan.issuer ?? document.plan.title,
    units: [...list, ...localitiesFor(document, list, register.level)],
    steering: {
      committeeUnitId: idOf(committee),
      standingAgencyUnitId: idOf(agency),
      officeUnitId: idOf(office),
    },
  };
}

const asCommittee = (unit: Unit): Unit => ({ ...unit, kind: 'committee' });

/** Enters every body named, and hands back the names that are other words for the Office and the standing agency. */
function enterBodies(document: PlanDocument, register: BodyRegister) {
  const ofOffice: string[] = [];
  const ofAgency: string[] = [];
  for (const printed of printedNames(document)) {
    const name = bodyNamed(printed);
    if (name === undefined) continue;
    const key = keyOfName(name, register.level);
    if (THROUGH_OFFICE.test(key)) ofOffice.push(printed);
    else if (BY_ITS_OFFICE.test(key)) ofAgency.push(printed);
    else register.add(name, printed);
  }
  return { ofOffice, ofAgency };
}

/** Whoever gets the plans and reports of the others, where it is a unit that can follow them; else the police. */
function standingAgencyOf(document: PlanDocument, register: BodyRegister, committeeKey: string): string {
  const { level } = register;
  const follows = (name: string, key: string) =>
    key !== committeeKey &&
    register.has(key) &&
    // The Office confirms what the standing agency does itself: it cannot be both.
    ['police', 'department'].includes(kindOf(name, key, level));
  const got = receivers(document)
    .flatMap((name) => bodyNamed(name) ?? [])
    .map((name) => [name, keyOfName(name, level)] as const)
    .filter(([name, key]) => follows(name, key))
    .map(([, key]) => key);
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
