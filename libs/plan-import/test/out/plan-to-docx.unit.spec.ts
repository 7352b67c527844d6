import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planToDocx, readPlanText, type PlanDocument } from '@dondoc/plan-import';
import { isTable, type SourceTable } from '../../src/front-ends/source-block.js';
import { wordsPrinted, wordsSeen } from '../../src/out/carried/words-seen.js';
import { planForm } from '../../src/out/words/plan-form.js';
import { blocksOfDocx, partsOf, walk } from '../support/office-file.js';
import { anyPlan } from '../support/plan-arbitraries.js';

const sample = readPlanText(
  await readFile(new URL('../../../../docs/samples/ke-hoach-lam-giang-2026.txt', import.meta.url), 'utf8'),
);
const document: PlanDocument = {
  ...sample,
  plan: {
    ...sample.plan,
    receivers: ['Thường trực Thành ủy', 'Lưu: VT'],
    signatory: { capacity: 'TM', office: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Hải Đăng' },
  },
  money: [{ text: 'Kinh phí do ngân sách bảo đảm.', source: null }],
};
let file: Uint8Array;
let body: string;
beforeAll(async () => {
  file = await planToDocx(document);
  body = partsOf(file)['word/document.xml'] ?? '';
});
const tables = (): SourceTable[] => blocksOfDocx(file).filter(isTable);

describe('a plan as a Word file', () => {
  it('stands on A4 with the margins of Decree 30/2020, its annex on a page turned sideways', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/u);
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(partsOf(file)['word/styles.xml']).toContain('w:ascii="Times New Roman"');
  });
  it('counts its pages on top from the second on', () => {
    expect(body).toContain('<w:titlePg/>');
    const headers = Object.entries(partsOf(file)).filter(([name]) => /^word\/header\d/u.test(name));
    expect(headers.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(2);
  });
  it('repeats the header of the annex and keeps each row whole', () => {
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/gu)).toHaveLength(sample.tasks.length + 3);
  });
  it('has the tasks of the plan in its annex, the reference as printed in the first column', () => {
    const [header, ...rows] = (tables().at(-1)?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
    expect(header).toEqual([
      'Ký hiệu',
      'Nội dung nhiệm vụ',
      'Đơn vị chủ trì',
      'Đơn vị phối hợp',
      'Thời gian hoàn thành',
      'Sản phẩm',
      'Ghi chú',
    ]);
    expect(rows.map((row) => row.slice(0, 2))).toEqual(
      sample.tasks.map(({ ref, content }) => [ref, content]),
    );
    expect(rows[5]?.slice(2, 5)).toEqual([
      'Sở Y tế, Sở Tư pháp',
      'Công an thành phố, Bảo hiểm xã hội thành phố, các bệnh viện có khoa sản trên địa bàn',
      'Hoàn thành trong tháng 5/2026 và duy trì thực hiện thường xuyên',
    ]);
    expect(rows[6]?.[2]).toBe('Đề nghị Thuế thành phố Lam Giang');
  });
  it('has letterhead, closing sections, receivers and signature', () => {
    const words = wordsSeen(blocksOfDocx(file))[0];
    for (const text of [
      'ỦY BAN NHÂN DÂN THÀNH PHỐ LAM GIANG Số: 07/KH-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'Lam Giang, ngày 15 tháng 01 năm 2026 KẾ HOẠCH',
      'Căn cứ Nghị quyết số 57-NQ/TW;',
      'I. KINH PHÍ Kinh phí do ngân sách bảo đảm. II. TỔ CHỨC THỰC HIỆN 1. Các sở, ngành',
      'Kế hoạch này thay thế Kế hoạch số 19/KH-UBND.',
      'Nơi nhận: - Thường trực Thành ủy; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Hải Đăng PHỤ LỤC',
    ])
      expect(words).toContain(text);
  });
  it('names a section of a table over its rows', async () => {
    const tasks = document.tasks.slice(0, 3).map((task, i) => ({ ...task, ref: `row ${i + 1}` }));
    const counts = { tasks: 3, bySection: { 'SỞ Y TẾ': 2, 'SỞ NỘI VỤ': 1 } };
    const rows = blocksOfDocx(await planToDocx({ ...document, tasks, counts })).findLast(isTable)?.rows;
    expect(rows?.map(({ cells }) => cells[0]?.text)).toEqual(['STT', 'SỞ Y TẾ', '1', '2', 'SỞ NỘI VỤ', '3']);
    expect(rows?.[1]?.cells).toMatchObject([{ columns: 7 }]);
  });
  it('is the same file when it is written again', async () => {
    expect(await planToDocx(document)).toEqual(file);
  });
  it('makes a field, a link or a program of no text, and loses no word', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const written = await planToDocx(plan);
        const names = new Set<string>();
        for (const [part, xml] of Object.entries(partsOf(written)))
          if (/^word\/(?!header)/u.test(part)) walk(xml, { open: (name) => names.add(name) });
        const live = ['w:instrText', 'w:fldSimple', 'w:fldChar', 'w:hyperlink', 'w:object', 'w:altChunk'];
        expect(live.filter((name) => names.has(name))).toEqual([]);
        expect(wordsSeen(blocksOfDocx(written))).toEqual(wordsPrinted(planForm(plan), 'last'));
      }),
      { numRuns: 25 },
    );
  });
});
