import type { Archive } from '../archive/archive.js';
import { readXml } from '../archive/read-xml.js';

/** Formats that a workbook does not spell out (ISO/IEC 29500-1 §18.8.30); 14 is the short date of the reader's country. */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'dd/mm/yyyy',
  16: 'dd/mm/yyyy',
  17: 'mm/yyyy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};

/** The number format of each cell style, in the order in which cells refer to them. */
export function numberFormatsOf(archive: Archive, part: string | undefined): string[] {
  const named = new Map<number, string>();
  const formats: string[] = [];
  if (part === undefined) return formats;
  let inStyles = false;
  readXml(archive, part, {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') named.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inStyles = true;
      else if (name === 'xf' && inStyles) formats.push(named.get(id) ?? builtIn[id] ?? 'General');
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  return formats;
}
