import { describe, expect, it } from '@jest/globals';
import { readPlanBlocks } from '../../src/read-plan-blocks.js';
import { contentOf, expected, linesIn, textsIn } from './fixtures.js';

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
