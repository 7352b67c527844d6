import type { Archive } from '../archive/archive.js';
import { readXml, type XmlAttributes } from '../archive/read-xml.js';
import { relationshipsOf } from '../archive/relationships.js';

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Its part in the archive. */
  part: string;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days are counted from 1904 (old Macintosh files). */
  from1904: boolean;
  sharedStrings?: string;
  styles?: string;
}

/** The sheets of a workbook in their order, charts left out. */
export function workbookOf(archive: Archive, part: string): Workbook {
  const related = relationshipsOf(archive, part).filter(({ target }) => archive.has(target));
  const partOf = (type: string) => related.find((r) => r.type === type)?.target;
  const book: Workbook = {
    sheets: [],
    from1904: false,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
  readXml(archive, part, {
    open(name, attributes) {
      if (name === 'workbookPr') book.from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const target = related.find((r) => r.id === attributes['r:id'] && r.type === 'worksheet')?.target;
      if (target !== undefined) book.sheets.push(sheetOf(attributes, target));
    },
  });
  return book;
}

const sheetOf = (attributes: XmlAttributes, part: string): Sheet => ({
  name: attributes['name'] ?? '',
  hidden: (attributes['state'] ?? 'visible') !== 'visible',
  part,
});
