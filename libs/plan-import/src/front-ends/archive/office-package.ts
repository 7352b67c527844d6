import type { Archive } from './archive.js';
import { relatedPart } from './relationships.js';

export interface OfficePackage {
  /** What the package is: a document, a workbook, or something that is not read, by its usual name. */
  kind: 'docx' | 'xlsx' | 'PPTX' | 'XLSB' | 'ODF' | 'ZIP';
  /** Name of the main part. */
  part: string;
}

/** What a zip archive holds, by its parts and not by the name of the file; a macro is a part that nobody asks for. */
export function officePackageOf(archive: Archive): OfficePackage {
  const usual = ['word/document.xml', 'xl/workbook.xml'].find((name) => archive.has(name));
  const part = relatedPart(archive, '', 'officeDocument') ?? usual ?? '';
  return { kind: kindOf(archive, part), part };
}

function kindOf(archive: Archive, part: string): OfficePackage['kind'] {
  if (/^word\/.*\.xml$/iu.test(part)) return 'docx';
  if (/^xl\/.*\.xml$/iu.test(part)) return 'xlsx';
  if (/^xl\/.*\.bin$/iu.test(part)) return 'XLSB';
  if (part.startsWith('ppt/')) return 'PPTX';
  return archive.has('content.xml') && archive.has('mimetype') ? 'ODF' : 'ZIP';
}
