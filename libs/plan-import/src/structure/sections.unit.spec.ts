import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './outline.js';
import { mainSections } from './sections.js';

const sections = (...texts: string[]) =>
  mainSections(outlineOf(texts.map((text, i) => ({ text, line: i + 1, endLine: i + 1 }))));
const kindOf = (heading: string) => sections(heading)[0]?.kind;

describe('a main section', () => {
  it.each([
    'I. KẾT QUẢ THỰC HIỆN NĂM 2025',
    'I. ĐÁNH GIÁ TÌNH HÌNH NĂM 2025',
    'I. Đánh giá kết quả năm 2025',
    'I. TÌNH HÌNH',
    'II. HẠN CHẾ, TỒN TẠI',
    'II. MỘT SỐ TỒN TẠI, HẠN CHẾ',
    'III. NGUYÊN NHÂN',
  ])('on what was before holds no tasks: %s', (heading) => expect(kindOf(heading)).toBe('purpose'));
  it.each(['I. KẾT QUẢ NĂM 2025 VÀ NHIỆM VỤ NĂM 2026', 'I. HẠN CHẾ VÀ GIẢI PHÁP', 'II. NHIỆM VỤ'])(
    'that names tasks holds them: %s',
    (heading) => expect(kindOf(heading)).toBe('tasks'),
  );
  it('is no item of a plan without main headings', () =>
    expect(kindOf('1. Đánh giá kết quả thực hiện chuyển đổi số')).toBe('tasks'));
});

describe('the part on aims in a section of aims and tasks', () => {
  const parts = (aim: string) =>
    sections(
      'I. MỤC TIÊU, NHIỆM VỤ',
      '1. Mục tiêu',
      aim,
      '2. Nhiệm vụ',
      '- Lập kho dữ liệu.',
    )[0]?.node.items.map((n) => n.text);
  it('is no list of tasks', () => expect(parts('- Nâng cao nhận thức.')).toEqual(['Nhiệm vụ']));
  it('is one where it says who is to reach them', () =>
    expect(parts('- Sở Y tế chủ trì nâng cao nhận thức.')).toEqual(['Mục tiêu', 'Nhiệm vụ']));
});

describe('a section that shares the work out', () => {
  const kinds = (...tasks: string[]) =>
    sections('I. NỘI DUNG', ...tasks, 'II. PHÂN CÔNG THỰC HIỆN', '1. Sở Y tế báo cáo hằng tháng.').map(
      (s) => s.kind,
    );
  it('says who organises it where the tasks before it name their owners', () =>
    expect(
      kinds('1. Lập kho.', '- Đơn vị chủ trì: Sở Y tế.', '2. Mở lớp.', '- Đơn vị chủ trì: Sở Nội vụ.'),
    ).toEqual(['tasks', 'duties']));
  it('is the list of tasks where nobody was named before', () =>
    expect(kinds('1. Lập kho.', '2. Mở lớp.')).toEqual(['tasks', 'tasks']));
});
