import { describe, expect, it } from '@jest/globals';
import { readTable } from './plan-texts.js';

describe('the columns of a first and a last day', () => {
  it('with one cell over both say it once', () => {
    const [task] = readTable([
      '| STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian bắt đầu | Thời gian kết thúc |',
      '|---|---|---|---|---|---|',
      '| 1 | Trực ban 24/24 giờ | Công an xã | Trạm Y tế xã | Khi có tin bão | Khi có tin bão |',
    ]);
    expect(task).toMatchObject({
      deadlineText: 'Khi có tin bão',
      deadline: { kind: 'conditional', condition: 'Khi có tin bão' },
    });
  });
});
