import {
  asId,
  foldText,
  groupNamed,
  type Organisation,
  type Unit,
  type UnitId,
  type UnitKind,
} from '@dondoc/domain';
import type { PlanDocument } from '@dondoc/plan-import';

const LOCALITIES = [
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

const OUTSIDE =
  /^(?:toa an|vien kiem sat|chi cuc thue|cuc thue|thue |ngan hang nha nuoc|kho bac|bao hiem xa hoi|bo |trung tam du lieu quoc gia|cuc |tong cuc|buu dien|cong ty|tap doan|doanh nghiep|thi hanh an)/;

function kindOf(name: string): UnitKind {
  const words = foldText(name);
  if (/^cong an/.test(words)) return 'police';
  if (/^(?:van phong|vp) /.test(words)) return 'office';
  if (OUTSIDE.test(words)) return 'outside';
  if (/^(?:ubnd|uy ban nhan dan) (?:xa|phuong|quan|huyen|thi xa)/.test(words)) return 'locality';
  return 'department';
}

/** Readable and stable: the first letters of the name's words, without marks ("Sở Khoa học và Công nghệ" → "so-khoa-hoc-va-cong-nghe"). */
export const unitIdOf = (name: string): UnitId => asId(foldText(name).replace(/ /g, '-').slice(0, 60));

/**
 * An organisation for a plan whose own is not known: each named unit once, nine made-up localities for "địa phương",
 * and committee, standing agency (the police) and Office as the plan names them.
 */
export function deriveOrganisation(document: PlanDocument): Organisation {
  const units = new Map<string, Unit>();
  const add = (name: string, kind: UnitKind): UnitId => {
    const unitId = unitIdOf(name);
    if (!units.has(unitId)) units.set(unitId, { unitId, name, kind });
    return unitId;
  };
  const committeeUnitId = add(committeeName(document), 'committee');
  for (const name of namedUnits(document)) add(name, kindOf(name));
  const find = (kind: UnitKind) => [...units.values()].find((u) => u.kind === kind)?.unitId;
  const standingAgencyUnitId = find('police') ?? add('Công an', 'police');
  const officeUnitId = find('office') ?? add('Văn phòng UBND', 'office');
  for (const name of LOCALITIES) add(`UBND xã ${name}`, 'locality');
  return {
    organisationId: 'rehearsal',
    name: document.plan.issuer ?? document.plan.title,
    units: [...units.values()],
    steering: { committeeUnitId, standingAgencyUnitId, officeUnitId },
  };
}

function committeeName(document: PlanDocument): string {
  const names = document.duties.flatMap((d) => [...d.who, ...(d.to ? [d.to] : [])]);
  const found = names.find((n) => /^ban chi dao/.test(foldText(n)));
  return found ?? 'Ban Chỉ đạo';
}

function namedUnits(document: PlanDocument): readonly string[] {
  const all = document.tasks.flatMap((t) => [...t.leads, ...t.supports]);
  return all.filter((name) => groupNamed(name) === undefined && foldText(name).split(' ').length <= 14);
}
