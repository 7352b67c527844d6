import { expect, test } from '@jest/globals';
import type { PlanDraftView } from '@dondoc/contracts';
import { draftText, tasksText } from './draft-text.js';

const task = (more: object) => ({
  ...{ key: 't01', ref: 'I.1', content: 'Rà soát', owners: [], supports: [], duty: false },
  ...{ deadline: { kind: 'none' }, ...more },
});
const draftOf = (...tasks: object[]) =>
  ({ planId: 'kh', head: { title: 'T', issuer: 'UBND' }, tasks, findings: [] }) as unknown as PlanDraftView;
const shown = (draft: PlanDraftView) => draftText(draft, (unitId) => unitId, 'vi').join('\n');

test('a printed time that was not understood is not called missing', () => {
  expect(shown(draftOf(task({ deadlineText: 'Trước ngày 31/4/2026' })))).toContain(
    'Thời hạn: chưa đọc được — “Trước ngày 31/4/2026”',
  );
  expect(shown(draftOf(task({})))).toContain('Thời hạn: không ghi thời hạn\n');
});

test('a supporting body that means no unit yet is shown as printed', () => {
  const supports = [{ kind: 'unit', unitId: 'stp' }];
  expect(shown(draftOf(task({ supports, supportsPrinted: ['Sở Tư pháp', 'Ban quản lý chợ'] })))).toContain(
    'Phối hợp: stp — “Sở Tư pháp; Ban quản lý chợ”',
  );
  expect(shown(draftOf(task({ supportsPrinted: ['Ban quản lý chợ'] })))).toContain(
    'Phối hợp: (chưa có) — “Ban quản lý chợ”',
  );
  expect(shown(draftOf(task({ supports, supportsPrinted: ['Sở TP'] })))).toContain('Phối hợp: stp\n');
});

test('a duty is counted apart from the tasks', () => {
  expect(tasksText(draftOf(task({}), task({ duty: true })), 'vi')).toBe(
    '1 nhiệm vụ, 1 việc theo tổ chức thực hiện',
  );
});

test('what stands behind the list of tasks is shown part by part, as it was corrected', () => {
  const bare = draftOf(task({}));
  const head = {
    ...bare.head,
    signedAs: { capacity: 'KT', office: ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
    receivers: ['Như Điều 3', 'Lưu: VT'],
    conduct: [{ who: ['Sở Nội vụ'], what: 'theo dõi, đôn đốc', to: 'Ban Chỉ đạo' }],
  } as PlanDraftView['head'];
  expect(shown({ ...bare, head })).toContain(
    [
      ...['Tổ chức thực hiện:', '  Sở Nội vụ: theo dõi, đôn đốc (gửi Ban Chỉ đạo)'],
      ...['Chức vụ người ký:', '  CHỦ TỊCH / PHÓ CHỦ TỊCH (ký KT.)'],
      ...['Nơi nhận:', '  Như Điều 3', '  Lưu: VT'],
    ].join('\n'),
  );
  expect(shown(bare)).not.toContain('Nơi nhận');
});
