import { foldText, type UnitKind } from '@dondoc/domain';
import { isAbove, type PlanLevel } from './plan-level.js';

/** Vertical and independent bodies, ministries and companies: under nobody's people's committee. */
const OUTSIDE = new RegExp(
  `^(?:${[
    'toa an',
    'vien kiem sat',
    'thi hanh an',
    'cuc',
    'tong cuc',
    'chi cuc (?:thue|hai quan|thi hanh an|thong ke|quan ly thi truong)',
    'thue',
    'hai quan',
    'thong ke',
    'kho bac',
    'bao hiem',
    'ngan hang',
    'quy tin dung',
    'bo (?!phan)',
    'ban chi huy quan su',
    'bo chi huy',
    'trung tam du lieu quoc gia',
    'buu dien',
    'dien luc',
    'vien thong',
    'vnpt',
    'viettel',
    'mobifone',
    'cong ty',
    'tong cong ty',
    'tap doan',
    'doanh nghiep',
    'hop tac xa',
    'thanh uy',
    'tinh uy',
    'huyen uy',
    'quan uy',
    'dang uy',
  ].join('|')})(?:\\b|(?<= ))`,
);
const LOCALITY = /^ubnd (?:xa|phuong|thi tran|quan|huyen|thi xa|thanh pho) \S/;

/** What kind of body bears a name, `key` being what is left of it without level and place. */
export function kindOf(name: string, key: string, level: PlanLevel): UnitKind {
  if (OUTSIDE.test(foldText(name)) || OUTSIDE.test(key) || isAbove(name, level)) return 'outside';
  if (/^cong an\b/.test(key)) return 'police';
  if (/^van phong(?:$| .*\bubnd\b)/.test(key)) return 'office';
  return LOCALITY.test(key) ? 'locality' : 'department';
}
