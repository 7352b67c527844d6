import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  changesAgainstDefault,
  deriveOrganisation,
  draftFromDocument,
  lastInstant,
  Simulation,
  summaryOf,
} from '@dondoc/application';
import { drawPolicy, errorSentence } from '@dondoc/contracts';
import {
  asDay,
  asId,
  defaultPolicy,
  policyFaults,
  publicSectorCalendar,
  type EscalationPolicy,
  type PlanId,
  type PolicyStep,
} from '@dondoc/domain';
import { readPlanText } from '@dondoc/plan-import';

// An office finds the default too slow: what is overdue should be before the committee after five days, not fifteen, and
// without the standing agency having to urge.
const withOverdue = (...overdue: readonly PolicyStep[]): EscalationPolicy => ({
  ...defaultPolicy,
  version: 'thanh-pho/1',
  steps: { ...defaultPolicy.steps, overdue },
});

// rules: d-urging-regulation
test('a policy that goes round in a loop is told so in a sentence, step by step', () => {
  const round = withOverdue(
    { after: 1, act: 'escalate', whom: 'leader-in-charge' },
    { after: 2, act: 'escalate', whom: 'head-of-unit' },
    { after: 5, act: 'docket', whom: 'head-of-committee', repeatEvery: 5 },
  );
  const told = policyFaults(round).map(({ code, params }) => errorSentence(code, params, 'vi').detail);
  expect(told).toEqual([
    'Bước 2 của “Quá hạn” (overdue) báo cáo, đôn đốc ở cấp thấp hơn bước trước đó dù chưa ai xử lý; hãy giữ hoặc nâng cấp nhận, hoặc chuyển thành nhắc việc (remind).',
    'Bước 3 của “Quá hạn” (overdue) đưa vào danh mục nội dung trình họp lần nữa; mỗi nội dung chỉ trình một lần, hãy bỏ lần lặp lại (việc chờ kết luận có quy tắc docket-undecided).',
  ]);
});

// rules: d-urging-regulation, b.4-6
test('a policy is read as numbered steps and tried on a year of the plan before anything rests on it', () => {
  const policy = withOverdue(
    { after: 1, act: 'escalate', whom: 'head-of-unit' },
    { after: 2, act: 'escalate', whom: 'leader-in-charge' },
    { after: 5, act: 'docket', whom: 'head-of-committee' },
  );
  expect(policyFaults(policy)).toEqual([]);
  expect(drawPolicy(policy, 'vi').ladders.find(({ trigger }) => trigger === 'overdue')?.steps).toEqual([
    'Quá hạn 1 ngày làm việc: báo cáo người đứng đầu đơn vị.',
    'Quá hạn 2 ngày làm việc: báo cáo lãnh đạo phụ trách.',
    'Quá hạn 5 ngày làm việc: đưa vào danh mục nội dung trình họp, trình Ban Chỉ đạo.',
  ]);

  const text = readFileSync(
    join(import.meta.dirname, '../../docs/samples/ke-hoach-lam-giang-2026.txt'),
    'utf8',
  );
  const document = readPlanText(text);
  const organisation = deriveOrganisation(document);
  const [issuedOn, to] = [asDay('2026-01-15'), asDay('2026-12-31')];
  const setting = {
    plan: draftFromDocument(document, organisation, asId<PlanId>('kh-2026')),
    ...{ organisation, issuedOn, to, seed: 1 },
    rules: { policy, calendar: publicSectorCalendar },
  };
  const simulation = new Simulation(setting);
  const events = simulation.run();
  const year = summaryOf(events, simulation.states(), lastInstant(to));
  const changes = changesAgainstDefault(setting, year);

  const figure = (name: string, level?: string) =>
    changes.find(
      (c) => c.figure === name && (level === undefined || (c.trigger === 'overdue' && c.level === level)),
    );
  // Nobody is urged for being overdue any more; instead the leader in charge hears of far more tasks than before.
  expect(figure('escalations', '2')?.before).toBeGreaterThan(0);
  expect(figure('escalations', '2')?.after).toBe(0);
  expect(figure('urgings')?.after).toBeLessThan(figure('urgings')?.before ?? 0);
  const ofTheLeader = figure('escalations', '3');
  expect(ofTheLeader?.after).toBeGreaterThan(2 * (ofTheLeader?.before ?? Infinity));
});
