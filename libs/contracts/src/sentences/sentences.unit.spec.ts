import { describe, expect, test } from '@jest/globals';
import type { AlarmFacts, TaskEvent } from '@dondoc/domain';
import { asDay, asId, asInstant } from '@dondoc/domain';
import { sentence } from './sentences.js';
import type { SentenceNames } from './telling.js';

const names: SentenceNames = {
  unit: (id) => (id === 'snv' ? 'Sở Nội vụ' : id === 'cat' ? 'Công an thành phố' : id),
  person: (id) => (id === 'p1' ? 'Nguyễn Văn A' : id),
  obligationUnit: () => 'Sở Nội vụ',
};
const alarm: AlarmFacts = {
  key: 'ob-1/deadline-1/ladder/2',
  trigger: 'overdue',
  step: 2,
  level: 2,
  obligationId: asId('ob-1'),
  dueAt: asInstant('2025-10-03T01:00:00.000Z'),
  late: false,
  to: { office: 'standing-agency', unitId: asId('cat') },
  policyVersion: 'default/1',
  calendarVersion: 'vn-2023-2026/1',
};
const urged: TaskEvent = { type: 'UnitUrged', data: { obligationId: asId('ob-1'), alarm } };

describe('a sentence', () => {
  test('of an automatic act says the rule and the step', () => {
    expect(sentence({ ...urged, actor: { id: 'system' } }, names, 'vi')).toBe(
      'Hệ thống đôn đốc Sở Nội vụ thay mặt cơ quan thường trực (Công an thành phố): quá hạn 3 ngày làm việc, theo bước 2 của quy tắc default/1.',
    );
    expect(sentence({ ...urged, actor: { id: 'system' } }, names, 'en')).toContain(
      '3 working days overdue, by step 2 of rule default/1',
    );
  });

  // rules: d-signing-capacity
  test('names the head whose place a deputy signs in, and the body somebody signs for', () => {
    const at = (capacity: string, unitId: string) =>
      sentence(
        { ...urged, data: { obligationId: asId('ob-1'), text: 'x' }, actor: { id: 'p1', unitId, capacity } },
        names,
        'vi',
      );
    expect(at('KT.', 'Ban Chỉ đạo thành phố')).toMatch(
      /^KT\. Trưởng Ban, Ban Chỉ đạo thành phố \(Nguyễn Văn A\)/,
    );
    expect(at('TM.', 'Ban Chỉ đạo thành phố')).toMatch(/^TM\. Ban Chỉ đạo thành phố \(Nguyễn Văn A\)/);
    expect(at('TL.', 'snv')).toMatch(/^TL\. Giám đốc, Sở Nội vụ/);
  });

  test('of a unit asked to acknowledge again does not say that it never did', () => {
    const told = (key: string) =>
      sentence(
        {
          type: 'ReminderSent',
          data: { obligationId: asId('ob-1'), alarm: { ...alarm, key, trigger: 'unacknowledged', step: 1 } },
          actor: { id: 'system' },
        },
        names,
        'vi',
      );
    expect(told('ob-1/assignment-1/ack/1')).toContain('chưa tiếp nhận sau 1 ngày');
    expect(told('ob-1/assignment-2/ack/1')).toContain('chưa tiếp nhận lại sau 1 ngày');
    expect(told('ob-1/assignment-12/ack/1')).toContain('chưa tiếp nhận lại sau 1 ngày');
  });

  test('keeps the full stop of what somebody wrote out of its own', () => {
    const told: TaskEvent = {
      type: 'ProgressReported',
      data: { obligationId: asId('ob-1'), note: 'Đã rà soát. Còn 4 xã.' },
    };
    expect(sentence({ ...told, actor: { id: 'p1', unitId: 'snv' } }, names, 'vi')).toMatch(
      /“Đã rà soát\. Còn 4 xã”\.$/,
    );
  });

  test('of an act made late by an outage says when it was due', () => {
    const late: TaskEvent = {
      type: 'UnitUrged',
      data: { obligationId: asId('ob-1'), alarm: { ...alarm, late: true } },
    };
    expect(sentence(late, names, 'vi')).toContain('thực hiện muộn, đáng lẽ lúc 08:00 03/10/2025');
  });

  test('under a policy whose days are not at hand does not invent them', () => {
    const other: TaskEvent = {
      type: 'UnitUrged',
      data: { obligationId: asId('ob-1'), alarm: { ...alarm, policyVersion: 'huế/3' } },
    };
    expect(sentence(other, names, 'vi')).toContain('quá hạn số ngày đã định, theo bước 2 của quy tắc huế/3');
  });

  test('of a human act names the office first, then the person', () => {
    const event: TaskEvent = {
      type: 'ProgressReported',
      data: { obligationId: asId('ob-1'), note: 'xong đợt 1' },
    };
    const actor = { id: 'p1', unitId: 'snv' };
    expect(sentence({ ...event, actor }, names, 'vi')).toBe(
      'Sở Nội vụ (Nguyễn Văn A) báo cáo tiến độ: “xong đợt 1”.',
    );
  });

  test('says by when and why a deadline moved', () => {
    const by = (due: string) => ({ kind: 'by' as const, due: asDay(due) });
    const event: TaskEvent = {
      type: 'DeadlineExtended',
      data: {
        obligationId: asId('ob-1'),
        decisionId: asId('d1'),
        from: by('2025-09-30'),
        to: by('2025-10-20'),
        document: '12/TB-BCĐ',
        reason: 'chờ hạ tầng',
        afterDue: true,
      },
    };
    expect(sentence(event, names, 'vi')).toBe(
      'Gia hạn cho Sở Nội vụ: thời hạn cũ đến hết ngày 30/09/2025, thời hạn mới trước ngày 20/10/2025 (tính đến hết ngày 20/10), theo văn bản 12/TB-BCĐ (quyết định sau khi đã quá hạn); lý do: “chờ hạ tầng”.',
    );
  });
});
