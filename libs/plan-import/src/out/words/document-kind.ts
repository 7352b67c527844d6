/** Abbreviations of Decree 30/2020/NĐ-CP, annex III, as they stand in document numbers. */
const kinds: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  KL: 'Kết luận',
  TT: 'Thông tư',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  ĐA: 'Đề án',
  PA: 'Phương án',
  BC: 'Báo cáo',
  UBND: 'Công văn',
};

/** "Quyết định số 06/QĐ-TTg". */
export function namedDocument(number: string): string {
  const sign = /^\d+(?:\/\d{4})?[-/](\p{L}+)/u.exec(number)?.[1] ?? '';
  return `${kinds[sign] ?? 'Văn bản'} số ${number}`;
}
