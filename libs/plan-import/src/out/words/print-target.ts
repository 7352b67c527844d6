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
  exactly: '',
};

/** "đến ngày 30/06/2026 đạt 80%", "tối thiểu 12 mô hình". */
function printTarget({ value, unit, by, comparison }: PlanDocumentTarget): string {
  const than = comparison === undefined ? (unit === '%' ? '' : 'tối thiểu ') : comparisons[comparison];
  const figure = unit === '%' ? `${than}${grouped(value)}%` : `${than}${grouped(value)} ${unit}`.trim();
  return by === null ? figure : `đến ngày ${printDay(by)} đạt ${figure}`;
}

export const printTargets = (targets: readonly PlanDocumentTarget[]): string =>
  targets.map(printTarget).join('; ');

export const printMilestones = (milestones: readonly PlanDocumentMilestone[]): string =>
  milestones.map(({ due, text }) => `đến ngày ${printDay(due)}: ${text}`).join('; ');
