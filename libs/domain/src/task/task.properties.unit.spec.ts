import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  by,
  defaultRules as sampleRules,
  keyOf,
  local,
  personOf,
  sampleTask,
  type SampleTask,
} from '@dondoc/testing';
import { addDays } from '../calendar/day.js';
import { addMs, epochOf, instantFromEpoch, localDay, type Instant } from '../calendar/instant.js';
import { DomainError } from '../shared/domain-error.js';
import {
  asId,
  type DecisionId,
  type DifficultyId,
  type DocketItemId,
  type HandOffId,
  type ObligationId,
} from '../shared/ids.js';
import { compareAlarms } from './alarm.js';
import { pendingAlarms } from './pending-alarms.js';
import { standingOf } from './standing.js';
import type { TaskCommand } from './task.commands.js';
import { decide, taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.state.js';

const HOUR = 3_600_000;
const standing = personOf('cong-an', 'standing-agency');
const office = personOf('van-phong', 'office');
const evidence = [{ document: '1/BC' }];

/** What anybody might do: the number picks the part, the thing and the day. */
const ACTS: readonly ((n: number, now: Instant, state: TaskState) => TaskCommand)[] = [
  (n, _now, state) => forward(part(n), state),
  (n) => ({ type: 'Acknowledge', ...part(n) }),
  (n) => ({ type: 'ReportProgress', ...part(n), note: 'x' }),
  (n) => ({ type: 'AssignPerson', ...part(n), personId: asId(`p-${n}`) }),
  (n) => ({ type: 'ReportOutsideCompetence', ...part(n), reason: 'x' }),
  (n, now) => ({
    type: 'RequestHandOff',
    ...part(n),
    handOffId: handOff(n),
    toUnitId: asId('so-noi-vu'),
    content: 'x',
    due: addDays(localDay(now), n * 3),
    silence: n % 2 ? 'escalate' : 'take-as-agreed',
  }),
  (n) => ({ type: 'AcceptHandOff', handOffId: handOff(n) }),
  (n) => ({ type: 'AnswerHandOff', handOffId: handOff(n), opinion: 'x', agrees: false }),
  (n) => ({ type: 'DeliverHandOff', handOffId: handOff(n), note: 'x', evidence: [] }),
  (n) => ({ type: 'TakeHandOff', handOffId: handOff(n) }),
  (n) => ({ type: 'ReturnHandOff', handOffId: handOff(n), reason: 'x' }),
  (n) => ({
    type: 'RaiseDifficulty',
    ...part(n),
    difficultyId: asId<DifficultyId>(`df-${n}`),
    category: 'money',
    text: 'x',
    proposal: 'y',
  }),
  (n) => ({ type: 'GiveGuidance', ...part(n), text: 'x' }),
  (n) => ({ type: 'UrgeUnit', ...part(n), text: 'x' }),
  (n) => ({ type: 'PutOnDocket', ...part(n), docketItemId: asId<DocketItemId>(`by-hand-${n}`), reason: 'x' }),
  (n) => ({ type: 'SubmitResult', ...part(n), summary: 'x', evidence }),
  (n) => ({ type: 'ApproveResult', ...part(n) }),
  (n) => ({ type: 'ConfirmResult', ...part(n) }),
  (n) => ({ type: 'ReturnResult', ...part(n), reason: 'x' }),
  (n) => ({
    type: 'ReportDecisionCarriedOut',
    ...part(n),
    decisionId: asId<DecisionId>(`dc-${n}`),
    note: 'x',
  }),
  (n, now) => ({ ...decision(n), kind: 'guide', due: addDays(localDay(now), n) }),
  (n, now) => ({ ...decision(n), kind: 'extend', due: addDays(localDay(now), 20 + n) }),
  (n) => ({ ...decision(n), kind: 'reassign', toUnit: { unitId: asId(`so-${n}`), relation: 'assigned' } }),
  (n) => ({ ...decision(n), kind: 'close' }),
];

/** The act that brings a part on its way, so that some tasks get to their end. */
function forward(on: { readonly obligationId: ObligationId }, state: TaskState): TaskCommand {
  const status = state.obligations.find((ob) => ob.obligationId === on.obligationId)?.status;
  if (status === 'assigned') return { type: 'Acknowledge', ...on };
  if (status === 'submitted') return { type: 'ApproveResult', ...on };
  if (status === 'approved') return { type: 'ConfirmResult', ...on };
  return { type: 'SubmitResult', ...on, summary: 'x', evidence };
}
const part = (n: number) => ({ obligationId: asId<ObligationId>(`ob-${(n % 3) + 1}`) });
const handOff = (n: number) => asId<HandOffId>(`ho-${n % 4}`);
const decision = (n: number) =>
  ({
    type: 'ApplyDecision',
    ...part(n),
    decisionId: asId<DecisionId>(`dc-${n}`),
    text: 'x',
    document: 'y',
  }) as const;

interface Step {
  /** Hours that go by before the act. */
  readonly hours: number;
  /** Whether time is asked for before the act; if not, it is an outage so far. */
  readonly awake: boolean;
  readonly act: number;
  readonly n: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  hours: fc.oneof(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 48, max: 600 })),
  awake: fc.boolean(),
  act: fc.oneof(fc.constant(0), fc.nat(ACTS.length - 1)),
  n: fc.nat(8),
});
const sample: fc.Arbitrary<SampleTask> = fc.record({
  units: fc.constantFrom(['so-tu-phap', 'so-y-te'], ['so-tu-phap', 'cong-an']),
  requested: fc.constant(['toa-an']),
  deadline: fc.constantFrom(
    by('2025-04-10'),
    by('2025-12-31'),
    by('2025-03-01'),
    { kind: 'standing' } as const,
    { kind: 'none' } as const,
  ),
});
const life = fc.tuple(sample, fc.array(step, { maxLength: 50, size: 'max' }));
type Life = [SampleTask, readonly Step[]];

interface Moment {
  readonly state: TaskState;
  readonly now: Instant;
}

const fold = (state: TaskState, events: readonly TaskEvent[], now: Instant) =>
  events.reduce((s, e) => taskDecider.evolve(s, e, now), state);
const passTime = ({ state, now }: Moment) =>
  decide(state, { type: 'TimePassed' }, { now, rules: sampleRules });

/** Lives a task through, telling of every batch of events; a refused act changes nothing. */
function live(
  [task, steps]: Life,
  hear: (events: readonly TaskEvent[], after: Moment) => void = () => {},
): Moment {
  let moment: Moment = { state: taskDecider.initialState, now: local('2025-03-10 08:30') };
  const happen = (events: readonly TaskEvent[]) => {
    moment = { ...moment, state: fold(moment.state, events, moment.now) };
    hear(events, moment);
  };
  const tryTo = (command: TaskCommand) => {
    const actor = moment.state.obligations.some((ob) => ob.status === 'approved' && ob.unitId === 'cong-an')
      ? office
      : standing;
    try {
      happen(decide(moment.state, command, { now: moment.now, rules: sampleRules, actor }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  };
  tryTo({ type: 'AssignTask', task: sampleTask(task) });
  for (const { hours, awake, act, n } of steps) {
    moment = { ...moment, now: addMs(moment.now, hours * HOUR) };
    if (awake) happen(passTime(moment));
    const command = ACTS[act]?.(n, moment.now, moment.state);
    if (command) tryTo(command);
  }
  return moment;
}

const check = (property: (life: Life) => void, numRuns = 60) =>
  fc.assert(
    fc.property(life, (one) => property(one)),
    { numRuns },
  );

describe('whatever anybody does, and whenever', () => {
  test('no key of time happens twice', () => {
    check((one) => {
      const seen = new Set<string>();
      live(one, (events) => {
        for (const key of events.flatMap((e) => keyOf(e) ?? [])) {
          expect(seen).not.toContain(key);
          seen.add(key);
        }
      });
    });
  });

  test('the version is the number of events', () => {
    check((one) => {
      let count = 0;
      live(one, (events, { state }) => expect(state.version).toBe((count += events.length)));
    });
  });

  test('time asked for twice at one instant does nothing the second time', () => {
    check((one) => {
      const end = live(one);
      const after = { ...end, state: fold(end.state, passTime(end), end.now) };
      expect(passTime(after)).toEqual([]);
    });
  });

  test('nothing is pending that has happened, and nothing on a closed task', () => {
    check((one) => {
      live(one, (_events, { state }) => {
        const pending = pendingAlarms(state, sampleRules);
        expect(pending.filter((a) => state.obligations.some((o) => o.fired[a.key]))).toEqual([]);
        expect(pending).toEqual([...pending].sort(compareAlarms));
        if (state.closedAt) expect(pending).toEqual([]);
      });
    });
  });

  test('every part has an owner at every moment', () => {
    check((one) => {
      live(one, (_events, { state }) => {
        expect(state.obligations).toHaveLength(3);
        for (const ob of state.obligations) expect(ob.unitId).not.toBe('');
      });
    });
  });

  test('a body outside the line is never late, escalated or put on the docket for its deadline', () => {
    check((one) => {
      live(one, (events, { state }) => {
        const outside = state.obligations.filter((ob) => ob.relation === 'requested');
        expect(outside.filter((ob) => ob.late || ob.escalationLevel > 0)).toEqual([]);
        for (const ob of outside)
          for (const e of events)
            if (
              'alarm' in e.data &&
              e.data.alarm?.trigger === 'overdue' &&
              e.data.alarm.obligationId === ob.obligationId
            )
              expect(e.type).toBe('StatusAsked');
      });
    });
  });

  test('a standing names at most fifty watches, sorted, one per act and instant, in at most 200 bytes', () => {
    check((one) => {
      live(one, (_events, { state }) => {
        const { watches, version, closed } = standingOf(state, sampleRules);
        expect([version, closed]).toEqual([state.version, state.closedAt !== undefined]);
        expect(watches.length).toBeLessThanOrEqual(50);
        expect(watches).toEqual([...watches].sort(compareAlarms));
        expect(new Set(watches.map((w) => `${w.act}@${w.at}`)).size).toBe(watches.length);
        expect(watches.filter((w) => Buffer.byteLength(w.summary) > 200)).toEqual([]);
      });
    });
  });

  test('the watches one by one, in the order of the standing, do what time does at once', () => {
    check((one) => {
      const end = live(one);
      const atOnce = passTime(end);
      const oneByOne: TaskEvent[] = [];
      let state = end.state;
      for (;;) {
        const watch = standingOf(state, sampleRules).watches.find((w) => w.at <= end.now);
        if (!watch) break;
        const only = { act: watch.act, at: watch.at };
        const events = decide(state, { type: 'TimePassed', only }, { now: end.now, rules: sampleRules });
        expect(events).not.toEqual([]);
        oneByOne.push(...events);
        state = fold(state, events, end.now);
      }
      expect(oneByOne).toEqual(atOnce);
    });
  });

  test('asked for every four hours, time does what it does when asked at the instants that are due', () => {
    check((one) => {
      const { state, now } = live(one);
      const start = { state: fold(state, passTime({ state, now }), now), now };
      const until = addMs(now, 45 * 24 * HOUR);
      const small = run(start, until, (_state, at) => nextQuarter(at));
      const exact = run(start, until, (s, at) => pendingAlarms(s, sampleRules).find((a) => a.at > at)?.at);
      expect(small).toEqual(exact);
      expect(small.filter((e) => 'alarm' in e.data && e.data.alarm?.late)).toEqual([]);
    }, 10);
  });
});

/** The next of 00:00, 04:00, 08:00 … in Viet Nam. */
const nextQuarter = (at: Instant): Instant =>
  instantFromEpoch((Math.floor((epochOf(at) - HOUR) / (4 * HOUR)) + 1) * 4 * HOUR + HOUR);

/** The events of time alone from a moment on, asked for at the instants that `next` names. */
function run(start: Moment, until: Instant, next: (state: TaskState, at: Instant) => Instant | undefined) {
  const events: TaskEvent[] = [];
  let { state } = start;
  for (let at: Instant | undefined = start.now; at && at <= until; at = next(state, at)) {
    const now: Instant = at;
    const batch = decide(state, { type: 'TimePassed' }, { now, rules: sampleRules });
    state = fold(state, batch, now);
    events.push(...batch);
  }
  return events;
}

test('the acts above do reach every status: the properties are not about tasks that never move', () => {
  const statuses = new Set<string>();
  const types = new Set<string>();
  fc.assert(
    fc.property(life, (one) => {
      live(one, (events, { state }) => {
        for (const ob of state.obligations) statuses.add(ob.status);
        for (const event of events) types.add(event.type);
      });
    }),
    { numRuns: 200, seed: 6 },
  );
  expect([...statuses].toSorted()).toEqual([
    'acknowledged',
    'approved',
    'assigned',
    'closed',
    'confirmed',
    'in-progress',
    'submitted',
  ]);
  expect(types.size).toBeGreaterThan(24);
});
