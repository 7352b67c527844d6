import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import { readPlanFile, readPlanText, type PlanDocumentTask } from '@dondoc/plan-import';
import { compileReader } from './compiled-reader.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let reader: { child: string; remove: () => Promise<void> };
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dondoc-docx-'));
  reader = await compileReader();
});
afterAll(async () => {
  await reader.remove();
  await rm(home, { recursive: true });
});

/** Level of Word's list (none: plain text), the label it prints, the words. */
type Line = [level: number | null, label: string, words: string];
const plan: Line[] = [
  [null, '', 'KẾ HOẠCH'],
  [null, '', 'SỐ HÓA HỒ SƠ XÃ BÌNH KHÊ NĂM 2026'],
  [0, 'I.', 'MỤC ĐÍCH'],
  [1, '1.', 'Phục vụ người dân tốt hơn.'],
  [0, 'II.', 'NHIỆM VỤ'],
  [1, '1.', 'Dữ liệu'],
  [2, 'a)', 'Lập danh mục hồ sơ cần số hóa.'],
  [3, '-', 'Đơn vị chủ trì: Phòng Văn hóa - Xã hội.'],
  [3, '-', 'Đơn vị phối hợp: Phòng Kinh tế, Công an xã.'],
  [3, '-', 'Thời gian: Trước ngày 31/3/2026.'],
  [2, 'b)', 'Số hóa sổ hộ tịch.'],
  [3, '-', 'Đơn vị chủ trì: Công an xã.'],
  [3, '-', 'Thời gian: Quý III/2026.'],
  [1, '2.', 'Hạ tầng'],
  [2, 'a)', 'Lắp đặt máy lấy số tự động.'],
  [3, '-', 'Đơn vị chủ trì: Văn phòng HĐND và UBND xã.'],
  [3, '-', 'Thời gian: Thường xuyên.'],
];

function asDocx(): Promise<Buffer> {
  const level = (n: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: n,
    format,
    text,
    alignment: AlignmentType.LEFT,
  });
  const levels = [
    level(0, LevelFormat.UPPER_ROMAN, '%1.'),
    level(1, LevelFormat.DECIMAL, '%2.'),
    level(2, LevelFormat.LOWER_LETTER, '%3)'),
    level(3, LevelFormat.BULLET, '\uF0B7'),
  ];
  const children = plan.map(
    ([n, , words]) =>
      new Paragraph({ text: words, ...(n === null ? {} : { numbering: { reference: 'plan', level: n } }) }),
  );
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'plan', levels }] }, sections: [{ children }] }),
  );
}

describe('a plan in a Word document', () => {
  it('with lists that Word numbers gives the same plan as its text', async () => {
    const path = join(home, 'plan.doc');
    await writeFile(path, await asDocx());
    const typed = plan.map(([, label, words]) => `${label} ${words}`.trim()).join('\n');
    const twin = readPlanText(typed);
    expect(twin.tasks.map((t) => t.ref)).toEqual(['II.1.a', 'II.1.b', 'II.2.a']);
    expect(await readPlanFile(path, reader)).toEqual(twin);
  });
});

interface Expected {
  plan: object;
  tasks: object[];
}

describe('the sample plan of Tân Hòa in Word', () => {
  it('is read as its reviewed result', async () => {
    const expected = JSON.parse(
      await readFile(at('../fixtures/ke-hoach-xa-tan-hoa-2026.expected.json'), 'utf8'),
    ) as Expected;
    const read = await readPlanFile(at('../../../docs/samples/ke-hoach-xa-tan-hoa-2026.docx'), reader);
    expect(read.plan).toMatchObject(expected.plan);
    const reviewed = ({ ref, content, leads, supports, deadline, product, requested }: PlanDocumentTask) => ({
      ref,
      content,
      leads,
      supports,
      deadline,
      product,
      requested,
    });
    expect(read.tasks.map(reviewed)).toEqual(expected.tasks);
  });
});
