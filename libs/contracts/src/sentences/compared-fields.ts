import {
  printDeadline,
  type ComparedHeadField,
  type ComparedTaskField,
  type Deadline,
  type FieldChange,
  type Milestone,
  type OwnerRef,
  type PlanConduct,
  type PlanHead,
  type Target,
  type TargetComparison,
} from '@dondoc/domain';
import { dayIn } from './error-sentence.js';
import type { Bilingual, Language } from './language.js';

const w = (vi: string, en: string): Bilingual => ({ vi, en });

/** What a field of a plan or of a task is called, where two drafts are compared. */
export const COMPARED_WORDS: Readonly<Record<ComparedHeadField | ComparedTaskField, Bilingual>> = {
  title: w('tên kế hoạch', 'title'),
  issuer: w('cơ quan ban hành', 'issuer'),
  number: w('số', 'number'),
  date: w('ngày', 'date'),
  basedOn: w('căn cứ', 'based on'),
  supersedes: w('thay thế', 'supersedes'),
  validTo: w('hiệu lực đến', 'valid to'),
  meetings: w('kỳ họp', 'meetings'),
  reviews: w('kỳ báo cáo', 'reviews'),
  difficultiesTo: w('nơi nhận khó khăn, vướng mắc', 'where difficulties go'),
  receivers: w('nơi nhận', 'receivers'),
  money: w('kinh phí', 'money'),
  signedAs: w('chức vụ người ký', 'office it is signed in'),
  conduct: w('tổ chức thực hiện', 'organisation of the work'),
  ref: w('ký hiệu', 'reference'),
  content: w('nội dung', 'content'),
  leadsPrinted: w('đơn vị chủ trì (như in)', 'leads as printed'),
  supportsPrinted: w('đơn vị phối hợp (như in)', 'supports as printed'),
  owners: w('đơn vị chủ trì', 'lead units'),
  supports: w('đơn vị phối hợp', 'supporting units'),
  deadline: w('thời hạn', 'deadline'),
  deadlineText: w('thời hạn (như in)', 'deadline as printed'),
  product: w('sản phẩm', 'product'),
  targets: w('chỉ tiêu', 'targets'),
  milestones: w('mốc thực hiện', 'milestones'),
  requested: w('đề nghị', 'requested'),
  duty: w('nhiệm vụ theo tổ chức thực hiện', 'standing duty'),
};

type Change = FieldChange<ComparedHeadField | ComparedTaskField>;

const THAN: Readonly<Record<TargetComparison, Bilingual>> = {
  'at-least': w('tối thiểu', 'at least'),
  'more-than': w('trên', 'more than'),
  'at-most': w('không quá', 'at most'),
  exactly: w('đúng', 'exactly'),
};

function figureText({ value, unit, comparison, from, by }: Target, lang: Language): string {
  const than = comparison ? `${THAN[comparison][lang]} ` : '';
  const since = from ? ` (${w('từ', 'from')[lang]} ${dayIn(from)})` : '';
  return `${than}${value} ${unit}${since}${by ? ` (${dayIn(by)})` : ''}`;
}

/** Both sides of a change as people read them; units by the names `nameOf` gives. */
export function fieldChangeText(
  { field, before, after }: Change,
  lang: Language,
  nameOf: (unitId: string) => string,
): { before: string; after: string } {
  const nothing = lang === 'vi' ? '(không có)' : '(nothing)';
  const said = (value: unknown): string => {
    const text = value === undefined ? '' : valueText(field, value, lang, nameOf);
    return text === '' ? nothing : text;
  };
  return { before: said(before), after: said(after) };
}

function valueText(
  field: Change['field'],
  value: unknown,
  lang: Language,
  nameOf: (unitId: string) => string,
): string {
  switch (field) {
    case 'deadline':
      return printDeadline(value as Deadline);
    case 'owners':
    case 'supports':
      return (value as OwnerRef[])
        .map((owner) => (owner.kind === 'unit' ? nameOf(owner.unitId) : owner.printed))
        .join('; ');
    case 'targets':
      return (value as Target[]).map((target) => figureText(target, lang)).join('; ');
    case 'milestones':
      return (value as Milestone[]).map((m) => `${m.text}${m.due ? ` (${dayIn(m.due)})` : ''}`).join('; ');
    case 'signedAs':
      return (value as NonNullable<PlanHead['signedAs']>).office.join(' / ');
    case 'conduct':
      return (value as PlanConduct[])
        .map(({ who, what, to }) => `${who.join(', ')}: ${what}${to ? ` (→ ${to})` : ''}`)
        .join('; ');
    case 'requested':
    case 'duty':
      return lang === 'vi' ? (value ? 'có' : 'không') : value ? 'yes' : 'no';
    default:
      return Array.isArray(value) ? value.join('; ') : dayIn(String(value));
  }
}
