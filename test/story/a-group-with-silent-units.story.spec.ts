import { expect, test } from '@jest/globals';
import { asId, printDay, localDay, statusAt, type DecisionId, type ObligationId } from '@dondoc/domain';
import { alarmOf, assignTask, by, local, personOf, sampleRules } from '@dondoc/testing';

const communes = [
  'an-phu',
  'binh-khe',
  'cam-son',
  'dong-hai',
  'hoa-lac',
  'long-thanh',
  'my-lam',
  'tan-giang',
];
const silent = ['cam-son', 'my-lam'];
const desk = personOf('cong-an', 'standing-agency');
const chair = personOf('ban-chi-dao', 'head-of-committee');

// rules: b.7-2, b.7-4, d-scores, e-6
test('of eight communes given one task, six finish in time, two stay silent, and only those two are urged, reported and blamed', () => {
  // "All communes" clean their registers by 31 December 2025: one task, eight parts, each commune answers for itself.
  const task = assignTask({ units: communes, deadline: by('2025-12-31') }, '2025-10-01 08:30');
  const partOf = (commune: string) =>
    task.state.obligations.find((ob) => ob.unitId === commune)?.obligationId ?? asId<ObligationId>('none');
  const finish = (commune: string, day: string) => {
    const obligationId = partOf(commune);
    const chairman = personOf(commune);
    const evidence = [{ document: `15/BC-${commune}` }];
    task.act(`${day} 09:00`, { type: 'Acknowledge', obligationId }, chairman);
    task.act(`${day} 10:00`, { type: 'SubmitResult', obligationId, summary: 'Xong', evidence }, chairman);
    task.act(`${day} 11:00`, { type: 'ApproveResult', obligationId }, chairman);
    task.act(`${day} 15:00`, { type: 'ConfirmResult', obligationId }, desk);
  };
  const prompt = communes.filter((c) => !silent.includes(c));
  for (const commune of prompt) finish(commune, '2025-10-02');

  // New Year: 1 and 2 January are off, Saturday 10 January is worked instead. The ladder counts working days.
  task.until('2026-01-22 08:00');
  const ladder = task.entries.filter((e) => alarmOf(e.event)?.trigger === 'overdue');
  expect(
    ladder.map(
      (e) => `${printDay(localDay(e.at))} ${alarmOf(e.event)?.to.office} ${alarmOf(e.event)?.obligationId}`,
    ),
  ).toEqual([
    '05/01/2026 head-of-unit ob-3',
    '05/01/2026 head-of-unit ob-7',
    '07/01/2026 standing-agency ob-3',
    '07/01/2026 standing-agency ob-7',
    '15/01/2026 leader-in-charge ob-3',
    '15/01/2026 leader-in-charge ob-7',
    '22/01/2026 head-of-committee ob-3',
    '22/01/2026 head-of-committee ob-7',
  ]);
  const words = statusAt(task.state, local('2026-01-22 08:00'), sampleRules).obligations;
  expect(communes.filter((c) => words.get(partOf(c)) === 'overdue')).toEqual(silent);
  expect(communes.filter((c) => words.get(partOf(c)) === 'completed-on-time')).toEqual(prompt);

  // The committee sees two names, not eight. It criticises one, and accepts that a flood kept the other.
  expect(task.state.docket.map((item) => item.obligationId)).toEqual([partOf('cam-son'), partOf('my-lam')]);
  const conclude = { type: 'ApplyDecision', document: '3/TB-BCĐ' } as const;
  const text = 'Phê bình; hoàn thành trước 30/01/2026.';
  task.act(
    '2026-01-26 09:00',
    {
      ...conclude,
      obligationId: partOf('cam-son'),
      decisionId: asId<DecisionId>('kl-1'),
      kind: 'criticise',
      text,
    },
    chair,
  );
  const flood = 'Chấp nhận lý do khách quan: lũ tháng 12.';
  task.act(
    '2026-01-26 09:00',
    {
      ...conclude,
      obligationId: partOf('my-lam'),
      decisionId: asId<DecisionId>('kl-2'),
      kind: 'accept-objective-cause',
      text: flood,
    },
    chair,
  );
  finish('cam-son', '2026-01-28');
  finish('my-lam', '2026-01-29');

  // The task as a whole is late by two parts; six communes carry no blame, and the flooded one is excused.
  expect(task.entries.at(-1)?.event).toEqual({
    type: 'TaskCompleted',
    data: { late: true, lateObligations: 2 },
  });
  const late = task.state.obligations.filter((ob) => ob.late);
  expect(late.map((ob) => [ob.unitId, ob.excused])).toEqual([
    ['cam-son', false],
    ['my-lam', true],
  ]);
});
