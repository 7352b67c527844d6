import { describe, expect, it } from '@jest/globals';
import { readPlanBlocks } from '../../src/read-plan-blocks.js';
import { contentOf, expected, linesIn, textsIn } from './fixtures.js';
import { down, page, read } from './pages.js';

const content = await contentOf('prose');
const lines = linesIn(content.blocks);
const opening = (text: string) => lines.find((l) => l.text.startsWith(text));

describe('a plan printed as a PDF', () => {
  it('is read paragraph by paragraph, the left column of letterhead and signature first, page numbers and running feet left out', () => {
    expect(textsIn(content.blocks)).toEqual(expected.prose);
    expect(content).toMatchObject({ pages: 4, pagesWithoutText: [] });
  });

  it('tells of each paragraph its printed lines, numbered over the whole document, and the page it starts on', () => {
    expect(opening('Số: 32')).toEqual({ text: 'Số: 32/KH-UBND', line: 3, endLine: 3, page: 1 });
    expect(opening('- Công an xã chủ trì')).toMatchObject({ line: 100, endLine: 102, page: 3 });
    lines.forEach((line, i) => expect(line.line).toBe((lines[i - 1]?.endLine ?? 0) + 1));
  });

  it('tells where each printed line of a joined paragraph begins', () => {
    const joined = opening('- Công an xã chủ trì');
    const pieces = joined?.starts?.map((s, i) => joined.text.slice(s.at, joined.starts?.[i + 1]?.at));
    expect(pieces?.map((p) => p.trim())).toEqual([
      '- Công an xã chủ trì, phối hợp với Ban Chỉ huy Quân sự xã tổ chức chốt',
      'chặn tại các ngầm tràn khi nước lên trên 0,3 m (thực hiện khi có lệnh của Ban',
      'Chỉ huy).',
    ]);
    expect(joined?.starts?.map((s) => s.line)).toEqual([100, 101, 102]);
  });

  it('holds what the reader of plans needs: tasks with leads, supporters, times and products', () => {
    const plan = readPlanBlocks(lines);
    expect(plan.plan).toMatchObject({ number: '32/KH-UBND', date: '2026-02-12' });
    const task = plan.tasks.find((t) => t.content.startsWith('Tập huấn cho đội xung kích'));
    expect(task).toMatchObject({
      leads: ['Ban Chỉ huy Quân sự xã'],
      supports: ['Hội Chữ thập đỏ xã', 'Trạm Y tế xã'],
      deadline: { kind: 'by' },
    });
  });
});

describe('notes at the foot of a page', () => {
  const notes = (size: number) =>
    read(
      page(1, [
        ...down([...Array.from({ length: 12 }, (_, i) => `${i + 1}. Rà soát việc thứ ${i + 1}.`)]),
        { text: '13. Trình chính sách hỗ trợ hợp tác xã', x: 60, y: 320 },
        { text: '1', x: 288, y: 315, size: 7 },
        { text: '1 Thay thế Nghị quyết số 14/2021/NQ-HĐND.', x: 60, y: 760, size },
      ]),
    );
  it('are left out with their signs where they are set smaller', () => {
    expect(notes(10).at(-1)).toBe('13. Trình chính sách hỗ trợ hợp tác xã');
  });
  it('leave a measure its figure', () => {
    const lines = read(
      page(1, [
        ...down(Array.from({ length: 12 }, (_, i) => `${i + 1}. Rà soát 30 km2 rừng của thôn thứ ${i + 1}.`)),
        { text: '2 Thay thế Nghị quyết số 14/2021/NQ-HĐND.', x: 60, y: 760, size: 10 },
      ]),
    );
    expect(lines[0]).toBe('1. Rà soát 30 km2 rừng của thôn thứ 1.');
    expect(lines.join(' ')).toContain('2 Thay thế');
  });
  it('are not supposed in lines as large as the text', () => {
    expect(notes(12).join(' ')).toContain('1 Thay thế');
  });
});
