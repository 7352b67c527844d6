import type { PlanDocumentMilestone, PlanDocumentTarget } from '../../plan-document.js';

export const printDay = (iso: string): string => iso.split('-').reverse().join('/');

const grouped = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return part === undefined ? thousands : `${thousands},${part}`;
};

const comparisons: Record<NonNullable<PlanDocumentTarget['comparison']>, string> = {
  'at-least': 'tối thiểu ',
  'more-than': 'trên ',
  'at-most': 'tối đa ',
  exactly: 'đúng ',
};

/** "đến ngày 30/06/2026 đạt 80%", "từ ngày 01/04/2026 đạt trên 70%", "tối thiểu 12 mô hình", "đạt 12 mô hình". */
function printTarget({ value, unit, by, from, comparison }: PlanDocumentTarget): string {
  const than = comparison === undefined ? '' : comparisons[comparison];
  const figure = `${than}${grouped(value)}${unit === '%' ? '%' : ` ${unit}`}`.trim();
  const days = [
    ...(from === undefined ? [] : [`từ ngày ${printDay(from)}`]),
    ...(by === null ? [] : [`đến ngày ${printDay(by)}`]),
  ];
  // A count is one to be reached only after a word that asks for it.
  const asked = days.length > 0 || (unit !== '%' && comparison !== 'at-least');
  return [...days, ...(asked ? ['đạt'] : []), figure].join(' ');
}

export const printTargets = (targets: readonly PlanDocumentTarget[]): string =>
  targets.map(printTarget).join('; ');

export const printMilestones = (milestones: readonly PlanDocumentMilestone[]): string =>
  milestones.map(({ due, text }) => `đến ngày ${printDay(due)}: ${text}`).join('; ');
