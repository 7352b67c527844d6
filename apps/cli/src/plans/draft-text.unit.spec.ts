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

test('what a head correction changes around the list is shown', () => {
  const closing = {
    money: ['Ngân sách thành phố'],
    conduct: [{ who: ['Sở Nội vụ'], what: 'tổng hợp', to: 'Chủ tịch' }],
    receivers: ['Lưu: VT'],
    signedAs: { capacity: 'KT', office: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  };
  const draft = draftOf(task({}));
  const head = { ...draft.head, ...closing } as unknown as PlanDraftView['head'];
  expect(shown({ ...draft, head })).toContain(
    [
      ...['Kinh phí:', '  - Ngân sách thành phố', 'Tổ chức thực hiện, không ghi thời hạn:'],
      ...['  - Sở Nội vụ: tổng hợp (→ Chủ tịch)', 'Nơi nhận:', '  - Lưu: VT'],
      'Chức vụ người ký: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    ].join('\n'),
  );
});

test('a duty is counted apart from the tasks', () => {
  expect(tasksText(draftOf(task({}), task({ duty: true })), 'vi')).toBe(
    '1 nhiệm vụ, 1 việc theo tổ chức thực hiện',
  );
});
