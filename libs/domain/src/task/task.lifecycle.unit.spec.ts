import { describe, expect, test } from '@jest/globals';
import { assigned, by, foldTask, given, on, OB1, personOf } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import {
  asId,
  type ContestId,
  type DecisionId,
  type DifficultyId,
  type DocketItemId,
  type ExtensionId,
  type HandOffId,
  type MilestoneId,
  type OutsideEventId,
  type PersonId,
  type UnitId,
} from '../shared/ids.js';
import {
  checkLifecycle,
  HAND_OFF_STATUSES,
  lifecycleFaults,
  OBLIGATION_STATUSES,
} from './check-lifecycle.js';
import type { HandOffCommand, ObligationCommand } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import {
  HAND_OFF_LIFECYCLE,
  HAND_OFF_TRANSITIONS,
  OBLIGATION_LIFECYCLE,
  OBLIGATION_TRANSITIONS,
} from './task.lifecycle.js';
import type { HandOffStatus, ObligationStatus } from './task.state.js';

const ob = { obligationId: OB1 };
const h = { ...ob, handOffId: asId<HandOffId>('ho-1') };
const decisionId = asId<DecisionId>('dc-1');
const guided: TaskEvent = {
  type: 'DecisionApplied',
  data: { ...ob, decisionId, kind: 'guide', text: 'x', document: '1/TB', carryOutBy: asDay('2025-05-05') },
};
const decision = { ...ob, text: 'x', document: '2/TB', decisionId: asId<DecisionId>('dc-2') } as const;
const extensionId = asId<ExtensionId>('gh-1');
const contestId = asId<ContestId>('kn-1');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const standingAgency = personOf('cong-an', 'standing-agency');

const given2 = assigned({ units: ['so-tu-phap', 'so-y-te'] });

/** Each status by the shortest way into it; a second obligation keeps the task open when the first has ended. */
const acknowledged: TaskEvent[] = [
  { ...given2, data: { ...given2.data, milestones: [{ text: 'Dự thảo' }] } },
  guided,
  { type: 'TaskAcknowledged', data: ob },
];
const submitted: TaskEvent[] = [
  ...acknowledged,
  { type: 'ResultSubmitted', data: { ...ob, summary: 'x', evidence: [], late: true } },
];
const approved: TaskEvent[] = [...submitted, { type: 'ResultApproved', data: ob }];
const OBLIGATION_IN: Record<ObligationStatus, TaskEvent[]> = {
  assigned: acknowledged.slice(0, 2),
  acknowledged,
  'in-progress': [...acknowledged, { type: 'ProgressReported', data: { ...ob, note: 'x' } }],
  submitted,
  approved,
  confirmed: [...approved, { type: 'ResultConfirmed', data: { ...ob, late: false } }],
  closed: [...acknowledged, { type: 'ObligationClosed', data: { ...ob, decisionId, reason: 'x' } }],
};

const OBLIGATION_COMMANDS: Record<ObligationCommand['type'], readonly ObligationCommand[]> = {
  AssignPerson: [{ type: 'AssignPerson', ...ob, personId: asId<PersonId>('p-1') }],
  Acknowledge: [{ type: 'Acknowledge', ...ob }],
  ReportOutsideCompetence: [{ type: 'ReportOutsideCompetence', ...ob, reason: 'x' }],
  ReportProgress: [{ type: 'ReportProgress', ...ob, note: 'x' }],
  RequestHandOff: [{ type: 'RequestHandOff', ...h, toUnitId: asId<UnitId>('so-noi-vu'), content: 'x' }],
  RaiseDifficulty: [
    {
      type: 'RaiseDifficulty',
      ...ob,
      difficultyId: asId<DifficultyId>('df-1'),
      category: 'money',
      text: 'x',
      proposal: 'y',
    },
  ],
  GiveGuidance: [{ type: 'GiveGuidance', ...ob, text: 'x' }],
  UrgeUnit: [{ type: 'UrgeUnit', ...ob, text: 'x' }],
  PutOnDocket: [{ type: 'PutOnDocket', ...ob, docketItemId: asId<DocketItemId>('dk-1'), reason: 'x' }],
  SubmitResult: [{ type: 'SubmitResult', ...ob, summary: 'x', evidence: [{ document: '1/BC' }] }],
  ApproveResult: [{ type: 'ApproveResult', ...ob }],
  ConfirmResult: [{ type: 'ConfirmResult', ...ob }],
  ReturnResult: [{ type: 'ReturnResult', ...ob, reason: 'x' }],
  ReportDecisionCarriedOut: [{ type: 'ReportDecisionCarriedOut', ...ob, decisionId, note: 'x' }],
  RequestExtension: [{ type: 'RequestExtension', ...ob, extensionId, due: asDay('2025-09-30'), reason: 'x' }],
  AnswerExtension: [
    { type: 'AnswerExtension', ...ob, extensionId, answer: 'grant', reason: 'x', document: '3/TB' },
    { type: 'AnswerExtension', ...ob, extensionId, answer: 'refuse', reason: 'x' },
    {
      type: 'AnswerExtension',
      ...ob,
      extensionId,
      answer: 'offer',
      due: asDay('2025-08-30'),
      reason: 'x',
      document: '3/TB',
    },
  ],
  AnswerExtensionOffer: [
    { type: 'AnswerExtensionOffer', ...ob, extensionId, takes: true },
    { type: 'AnswerExtensionOffer', ...ob, extensionId, takes: false, reason: 'x' },
  ],
  ContestLateness: [{ type: 'ContestLateness', ...ob, contestId, reason: 'x', evidence: [] }],
  DecideContest: [
    { type: 'DecideContest', ...ob, contestId, setAside: true, reason: 'x', document: '3/TB' },
    { type: 'DecideContest', ...ob, contestId, setAside: false, reason: 'x', document: '3/TB' },
  ],
  ReportMilestone: [{ type: 'ReportMilestone', ...ob, milestoneId: asId<MilestoneId>('m-1'), note: 'x' }],
  EscalateByHand: [{ type: 'EscalateByHand', ...ob, office: 'leader-in-charge', reason: 'x' }],
  MeetCondition: [
    {
      type: 'MeetCondition',
      ...ob,
      outsideEventId: asId<OutsideEventId>('sk-1'),
      what: 'x',
      document: '9/BXD',
      happenedOn: asDay('2025-03-07'),
    },
  ],
  Reopen: [{ type: 'Reopen', ...ob, ...decision }],
  ApplyDecision: [
    { type: 'ApplyDecision', ...decision, kind: 'suspend' },
    { type: 'ApplyDecision', ...decision, kind: 'guide' },
    { type: 'ApplyDecision', ...decision, kind: 'criticise' },
    { type: 'ApplyDecision', ...decision, kind: 'accept-objective-cause' },
    { type: 'ApplyDecision', ...decision, kind: 'extend', due: asDay('2025-09-30') },
    { type: 'ApplyDecision', ...decision, kind: 'close' },
    {
      type: 'ApplyDecision',
      ...decision,
      kind: 'reassign',
      toUnit: { unitId: asId<UnitId>('so-noi-vu'), relation: 'assigned' },
    },
  ],
};

/** What must have happened before some acts make sense. */
const offer = { due: asDay('2025-08-30'), reason: 'x', document: '3/TB' };
const requestedLater: TaskEvent = {
  type: 'ExtensionRequested',
  data: { ...ob, extensionId, due: asDay('2025-09-30'), reason: 'x', afterDue: false },
};
const BEFORE: Partial<Record<ObligationCommand['type'], TaskEvent[]>> = {
  AnswerExtension: [requestedLater],
  AnswerExtensionOffer: [
    requestedLater,
    { type: 'ExtensionOffered', data: { ...ob, extensionId, ...offer } },
  ],
  DecideContest: [{ type: 'LatenessContested', data: { ...ob, contestId, reason: 'x', evidence: [] } }],
};
const waiting: TaskEvent = {
  ...given2,
  data: { ...given2.data, deadline: { kind: 'conditional', condition: 'Khi có hướng dẫn' } },
};
const goesOnLate: TaskEvent = {
  type: 'StandingBegan',
  data: { ...ob, from: by('2025-02-28'), to: { kind: 'standing' }, late: true },
};
const before = (status: ObligationStatus, act: ObligationCommand['type']): TaskEvent[] => [
  ...(act === 'MeetCondition' ? [waiting, ...OBLIGATION_IN[status].slice(1)] : OBLIGATION_IN[status]),
  ...(act === 'ContestLateness' && status === 'in-progress' ? [goesOnLate] : []),
  ...(BEFORE[act] ?? []),
];
const AUTHORITY: readonly string[] = ['AnswerExtension', 'DecideContest'];

const asked: TaskEvent = {
  type: 'HandOffRequested',
  data: {
    ...h,
    toUnitId: asId<UnitId>('so-noi-vu'),
    content: 'x',
    due: asDay('2025-04-01'),
    silence: 'escalate',
  },
};
const requested: TaskEvent[] = [...acknowledged, asked];
const delivered: TaskEvent[] = [
  ...requested,
  { type: 'HandOffDelivered', data: { ...h, note: 'x', evidence: [] } },
];
const HAND_OFF_IN: Record<HandOffStatus, TaskEvent[]> = {
  requested,
  accepted: [...requested, { type: 'HandOffAccepted', data: h }],
  answered: [...requested, { type: 'HandOffAnswered', data: { ...h, opinion: 'x', agrees: true } }],
  delivered,
  taken: [...delivered, { type: 'HandOffTaken', data: { ...h, silently: false } }],
  withdrawn: [...requested, { type: 'HandOffWithdrawn', data: { ...h, reason: 'x' } }],
  returned: [
    ...delivered,
    { type: 'HandOffReturned', data: { ...h, reason: 'x', due: asDay('2025-04-15') } },
  ],
};
const HAND_OFF_COMMANDS: Record<HandOffCommand['type'], HandOffCommand> = {
  AcceptHandOff: { type: 'AcceptHandOff', handOffId: h.handOffId },
  AnswerHandOff: { type: 'AnswerHandOff', handOffId: h.handOffId, opinion: 'x', agrees: true },
  DeliverHandOff: { type: 'DeliverHandOff', handOffId: h.handOffId, note: 'x', evidence: [] },
  TakeHandOff: { type: 'TakeHandOff', handOffId: h.handOffId },
  ReturnHandOff: { type: 'ReturnHandOff', handOffId: h.handOffId, reason: 'x' },
  ProposeHandOffDate: {
    type: 'ProposeHandOffDate',
    handOffId: h.handOffId,
    due: asDay('2025-05-15'),
    reason: 'x',
  },
  SettleHandOffDate: { type: 'SettleHandOffDate', handOffId: h.handOffId, agrees: true },
  WithdrawHandOff: { type: 'WithdrawHandOff', handOffId: h.handOffId, reason: 'x' },
};
const proposed: TaskEvent = {
  type: 'HandOffDateProposed',
  data: { ...h, due: asDay('2025-05-15'), reason: 'x' },
};

const onObligation = OBLIGATION_STATUSES.flatMap((status) =>
  Object.values(OBLIGATION_COMMANDS)
    .flat()
    .map((command) => [status, 'kind' in command ? command.kind : undefined, command] as const),
);
const named = ([status, kind, command]: (typeof onObligation)[number]) =>
  [status, `${command.type}${kind ? ` (${kind})` : ''}`, kind, command] as const;

describe('every act on an obligation agrees with the table', () => {
  test.each(onObligation.map(named))('%s × %s', (status, _name, kind, command) => {
    const actor = AUTHORITY.includes(command.type) ? chair : standingAgency;
    const tried = given(...before(status, command.type)).when(command, { actor });
    if (!OBLIGATION_LIFECYCLE[command.type].includes(status)) return tried.then('act-not-open');
    const moved = OBLIGATION_TRANSITIONS.find(
      (t) => t.act === command.type && t.from.includes(status) && (!t.when || t.when === kind),
    );
    if (!moved && command.type === 'Acknowledge') return tried.then();
    expect(tried.events).not.toHaveLength(0);
    expect(tried.state.obligations[0]?.status).toBe(moved?.to ?? status);
  });
});

/** A repeat of what has just been done is no fault. */
const QUIET = [
  'AcceptHandOff × accepted',
  'DeliverHandOff × delivered',
  'TakeHandOff × taken',
  'WithdrawHandOff × withdrawn',
];

describe('every act on a hand-off agrees with the table', () => {
  const pairs = HAND_OFF_STATUSES.flatMap((status) =>
    Object.values(HAND_OFF_COMMANDS).map((command) => [command.type, status, command] as const),
  );
  test.each(pairs)('%s × %s', (act, status, command) => {
    const context = act === 'SettleHandOffDate' ? [proposed] : [];
    const tried = given(...HAND_OFF_IN[status], ...context).when(command);
    if (QUIET.includes(`${act} × ${status}`)) return tried.then();
    if (!HAND_OFF_LIFECYCLE[act].includes(status)) return tried.then('act-not-open');
    const moved = HAND_OFF_TRANSITIONS.find((t) => t.act === act && t.from.includes(status));
    expect(tried.events).not.toHaveLength(0);
    expect(tried.state.handOffs[0]?.status).toBe(moved?.to ?? status);
  });

  test.each(['confirmed', 'closed'] as const)('none is open once its obligation is %s', (end) => {
    const ended = OBLIGATION_IN[end].slice(acknowledged.length);
    for (const command of Object.values(HAND_OFF_COMMANDS))
      given(...requested, ...ended)
        .when(command)
        .then('obligation-already-closed');
  });
});

describe('what time does agrees with the table', () => {
  test('an acknowledgement without progress is asked for again', () => {
    const tried = given(...acknowledged.filter((e) => e !== guided)).when(
      { type: 'TimePassed' },
      { now: '2025-04-25' },
    );
    expect(tried.state.obligations[0]?.status).toBe('assigned');
  });

  test.each(['requested', 'returned'] as const)('silence on a %s hand-off can mean agreement', (status) => {
    const silently = { ...asked, data: { ...asked.data, silence: 'take-as-agreed' } } as TaskEvent;
    const events = HAND_OFF_IN[status].map((e) => (e === asked ? silently : e));
    const tried = given(...events).when({ type: 'TimePassed' }, { now: '2025-04-17' });
    expect(tried.state.handOffs[0]?.status).toBe('taken');
  });
});

const everyCommand = [...Object.values(OBLIGATION_COMMANDS).flat(), ...Object.values(HAND_OFF_COMMANDS)];
const nameOf = (command: (typeof everyCommand)[number]) =>
  [`${command.type}${'kind' in command ? ` (${command.kind})` : ''}`, command] as const;

describe('what never was and what has ended', () => {
  test.each(everyCommand.map(nameOf))(
    '%s on a task that was never given out is refused',
    (_name, command) => {
      given().when(command).then('task-unknown');
    },
  );

  /** What can be done about a task that has ended: contest what was found, decide on that, take a part up again. */
  const AFTER_THE_END: readonly string[] = ['ContestLateness', 'DecideContest', 'Reopen'];
  const ended: TaskEvent[] = [assigned(), { type: 'TaskClosed', data: { reason: 'x' } }];

  test.each(everyCommand.filter((c) => !AFTER_THE_END.includes(c.type)).map(nameOf))(
    '%s on a closed task is refused',
    (_name, command) => {
      given(...ended)
        .when(command)
        .then('task-already-closed');
    },
  );

  test.each(everyCommand.filter((c) => AFTER_THE_END.includes(c.type)).map(nameOf))(
    '%s on a part that never was confirmed or closed is refused by its own table',
    (_name, command) => {
      given(...ended)
        .when(command, { actor: chair })
        .then('act-not-open');
    },
  );

  test('time does nothing to either', () => {
    given().when({ type: 'TimePassed' }, { now: '2026-03-01' }).then();
    given(assigned(), { type: 'TaskClosed', data: { reason: 'x' } })
      .when({ type: 'TimePassed' }, { now: '2026-03-01' })
      .then();
  });

  test('an obligation, a hand-off that is not there is named in the refusal', () => {
    given(assigned())
      .when({ type: 'Acknowledge', obligationId: asId('ob-9') })
      .then('obligation-unknown');
    given(assigned())
      .when({ type: 'AcceptHandOff', handOffId: asId('ho-9') })
      .then('hand-off-unknown');
  });

  test('a task is given out once, and never without an owner', () => {
    const { data } = assigned({ deadline: by('2025-06-30') });
    given().when({ type: 'AssignTask', task: data }).then({ type: 'TaskAssigned', data });
    given(assigned()).when({ type: 'AssignTask', task: data }).then();
    given()
      .when({ type: 'AssignTask', task: { ...data, obligations: [] } })
      .then('task-without-owner');
  });

  test('a task done before the plan was issued is closed as it is given out, with its document', () => {
    const { data } = assigned({ deadline: { kind: 'done', document: '155/KH-UBND' } });
    const closed: TaskEvent = { type: 'TaskClosed', data: { reason: '155/KH-UBND' } };
    given().when({ type: 'AssignTask', task: data }).then({ type: 'TaskAssigned', data }, closed);
    expect(foldTask(on('2025-03-10', { type: 'TaskAssigned', data }, closed)).outcome).toBe('closed');
  });
});

describe('the boot check', () => {
  test('finds nothing wrong with the tables', () => {
    expect(() => checkLifecycle()).not.toThrow();
  });

  test('names every fault of a bad one', () => {
    const faults = lifecycleFaults({
      name: 'lamp',
      acts: ['Switch', 'Mend'],
      statuses: ['on', 'off', 'broken', 'stuck'],
      ends: ['broken'],
      table: { Switch: ['on', 'on', 'dim'], Paint: ['broken'] },
      transitions: [
        { act: 'Switch', from: ['on', 'off'], to: 'gone' },
        { act: 'TimePassed', from: ['on'], to: 'broken' },
      ],
    });
    expect(faults).toEqual([
      'lamp: Mend is open nowhere',
      'lamp: Paint is no act',
      'lamp: Switch names the unknown status dim',
      'lamp: Switch names on twice',
      'lamp: Switch leads over the unknown gone',
      'lamp: Switch leads out of off, where it is not open',
      'lamp: broken is an end, and something is open in it',
      'lamp: nothing leads out of stuck',
    ]);
  });
});
