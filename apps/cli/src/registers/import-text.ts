import type { ImportAnswer } from '@dondoc/application';

type Row = readonly [vi: string, en: string, count: number];

const rowsOf = ({ organisation, people }: ImportAnswer): readonly Row[] => [
  ['đơn vị thêm', 'units added', organisation.added.length],
  ['đơn vị sửa', 'units changed', organisation.changed.length],
  ['đơn vị bỏ', 'units left out', organisation.leftOut.length],
  ['tên tổ chức sửa', 'name changed', Number(organisation.name)],
  ['cơ quan chỉ đạo, thường trực sửa', 'steering bodies changed', Number(organisation.steering)],
  ['thứ tự sửa', 'order changed', Number(organisation.order)],
  ['người thêm', 'people added', people.added.length],
  ['người sửa', 'people changed', people.changed.length],
  ['chức vụ thêm', 'offices added', people.officesAdded.length],
  ['chức vụ sửa', 'offices changed', people.officesChanged.length],
];

/** What an import did, Vietnamese first, one line a language. */
export function importText(answer: ImportAnswer): string {
  const { organisationId, changed } = answer;
  if (!changed)
    return `Tổ chức ${organisationId} đã đúng như tệp; không ghi gì. · ${organisationId} is as the file says already; nothing was written.\n`;
  const rows = rowsOf(answer).filter(([, , count]) => count > 0);
  const vi = rows.map(([words, , count]) => `${words}: ${count}`).join('; ');
  const en = rows.map(([, words, count]) => `${words}: ${count}`).join('; ');
  return `Đã nhập tổ chức ${organisationId} (${vi}).\nImported ${organisationId} (${en}).\n`;
}
