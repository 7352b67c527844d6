import { describe, expect, it } from '@jest/globals';
import { readPlanText } from '@dondoc/plan-import';

const closing = [
  'III. TỔ CHỨC THỰC HIỆN',
  '- Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ lập hồ sơ sức khỏe, hoàn thành trong Quý II/2026.',
  '- Giao Công an tỉnh chủ trì làm sạch dữ liệu trước ngày 30/9/2026.',
  '- Giao UBND các xã, phường mở điểm hỗ trợ trong tháng 4/2026; duy trì thường xuyên.',
  '- Giao Sở Nội vụ theo dõi, đôn đốc, báo cáo UBND tỉnh trước ngày 20 hằng tháng.',
];
const read = (...body: string[]) =>
  readPlanText(['KẾ HOẠCH', 'CHUYỂN ĐỔI SỐ NĂM 2026', 'II. NỘI DUNG', ...body, ...closing].join('\n\n'));
const prose = 'Đẩy mạnh ứng dụng dữ liệu trong khám bệnh, chữa bệnh và quản lý sức khỏe người dân.';

describe('a plan that assigns its work only at its end', () => {
  it.each([[['1. Phát triển dữ liệu', prose]], [[prose]]])('has the items there as tasks', (body) => {
    const { tasks, duties, warnings } = read(...body);
    expect(tasks.map((t) => [t.ref, t.leads, t.supports, t.deadline])).toEqual([
      ['III-1', ['Sở Y tế'], ['Sở Nội vụ'], { kind: 'by', due: '2026-06-30' }],
      ['III-2', ['Công an tỉnh'], [], { kind: 'by', due: '2026-09-30' }],
      ['III-3', ['UBND các xã, phường'], [], { kind: 'by', due: '2026-04-30', thenStanding: true }],
    ]);
    expect(duties.map((d) => d.who)).toEqual([['Sở Nội vụ']]);
    expect(warnings.map((w) => w.code)).toContain('body-left-to-closing');
  });
  it.each([
    [['1. Xây dựng kho dữ liệu dùng chung của tỉnh.']],
    [['1. Phát triển dữ liệu', 'Sở Y tế chủ trì xây dựng kho dữ liệu.']],
    [['1. Phát triển dữ liệu', 'Xây dựng kho dữ liệu, hoàn thành trước ngày 30/6/2026.']],
  ])('is none where the body has an item, an owner or a time: %j', (body) => {
    const { tasks, duties } = read(...body);
    expect(tasks).toHaveLength(1);
    expect(duties.length).toBeGreaterThan(3);
  });
});
