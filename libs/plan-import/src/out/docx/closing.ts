import type { Table } from 'docx';
import type { PlanForm } from '../words/plan-form.js';
import { centred, paragraph, sideBySide } from './docx-parts.js';

/** Receivers on the left, who signs on the right; nothing where the plan names neither. */
export function signatureBlock({ receivers, signature }: PlanForm): Table[] {
  if (receivers.length === 0 && signature.office.length === 0) return [];
  const [heading, ...lines] = receivers;
  const left = [
    ...(heading === undefined ? [] : [paragraph(heading, { size: 12, bold: true, italics: true })]),
    ...lines.map((line) => paragraph(line, { size: 11 })),
  ];
  const right = [
    ...signature.office.map((line) => centred(line, { bold: true })),
    // Room for the signature and the seal.
    centred('', {}, { spacing: { before: 1200 } }),
    centred(signature.name, { bold: true }),
  ];
  return [sideBySide(left.length > 0 ? left : [paragraph('')], right, [80, 85])];
}
