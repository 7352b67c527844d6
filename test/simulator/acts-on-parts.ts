import { addDays, asId, dueDay, localDay, type Addressee, type ObligationCommand } from '@dondoc/domain';
import { decisionOf, reopening } from './decisions.js';
import { BODIES, UNITS } from './random-task.js';
import { knownId, newId, paper, someDay, words, type Scene } from './scene.js';

type Acts = {
  readonly [Type in ObligationCommand['type']]: (
    scene: Scene,
  ) => Omit<Extract<ObligationCommand, { type: Type }>, 'type' | 'obligationId'>;
};
const OFFICES: readonly Addressee[] = ['head-of-unit', 'standing-agency', 'head-of-committee'];
const nothing = () => ({});
const maybe = <T extends object>({ chance }: Scene, value: T): T | object => (chance.of(0.5) ? value : {});
const evidence = (s: Scene) => (s.chance.of(0.05) ? [] : [{ document: paper(s) }]);

/** Every command on a part, as somebody might say it: a command that is missing here does not compile. */
export const ACTS_ON_PARTS: Acts = {
  AssignPerson: ({ chance }) => ({ personId: asId(`p-${chance.between(1, 3)}`) }),
  Acknowledge: nothing,
  ReportOutsideCompetence: (s) => ({
    reason: words(s),
    ...maybe(s, { proposedUnitId: asId(s.chance.pick(UNITS)) }),
  }),
  ReportProgress: (s) => ({ note: words(s), ...maybe(s, { percent: s.chance.between(0, 101) }) }),
  RequestHandOff: (s) => ({
    handOffId: newId(
      s,
      'ho',
      s.state.handOffs.map((h) => h.handOffId),
    ),
    toUnitId: asId(s.chance.pick([...UNITS, ...BODIES])),
    content: words(s),
    ...maybe(s, { due: someDay(s, 20) }),
    ...maybe(s, { silence: s.chance.pick(['escalate', 'take-as-agreed'] as const) }),
    ...maybe(s, { besides: s.chance.of(0.5) }),
    ...maybe(s, { product: 'Danh sách' }),
  }),
  RaiseDifficulty: (s) => ({
    difficultyId: newId(
      s,
      'df',
      s.state.difficulties.map((d) => d.difficultyId),
    ),
    category: 'Kinh phí',
    text: words(s),
    proposal: words(s),
  }),
  GiveGuidance: (s) => ({
    text: words(s),
    ...maybe(s, {
      difficultyId: knownId(
        s,
        'df',
        s.state.difficulties.map((d) => d.difficultyId),
      ),
    }),
  }),
  UrgeUnit: (s) => ({ text: words(s) }),
  PutOnDocket: (s) => ({ docketItemId: s.fresh('by-hand'), reason: words(s) }),
  SubmitResult: (s) => ({ summary: words(s), evidence: evidence(s) }),
  ApproveResult: nothing,
  ConfirmResult: nothing,
  ReturnResult: (s) => ({ reason: words(s) }),
  ReportDecisionCarriedOut: (s) => ({
    decisionId: knownId(
      s,
      'dc',
      s.state.decisions.map((d) => d.decisionId),
    ),
    note: words(s),
  }),
  RequestExtension: (s) => ({
    extensionId: newId(s, 'ex', s.ob.extension ? [s.ob.extension.extensionId] : []),
    due: laterDay(s),
    reason: words(s),
    ...maybe(s, { document: paper(s) }),
  }),
  AnswerExtension: (s) => ({
    extensionId: openExtension(s),
    answer: s.chance.pick(['grant', 'refuse', 'offer'] as const),
    due: laterDay(s),
    reason: words(s),
    ...(s.chance.of(0.9) ? { document: paper(s) } : {}),
  }),
  AnswerExtensionOffer: (s) => ({
    extensionId: openExtension(s),
    takes: s.chance.of(0.3),
    ...(s.chance.of(0.9) ? { reason: words(s) } : {}),
  }),
  ContestLateness: (s) => ({
    contestId: newId(s, 'ct', s.ob.contest ? [s.ob.contest.contestId] : []),
    reason: words(s),
    evidence: evidence(s),
  }),
  DecideContest: (s) => ({
    contestId: knownId(s, 'ct', s.ob.contest ? [s.ob.contest.contestId] : []),
    setAside: s.chance.of(0.5),
    reason: words(s),
    document: paper(s),
  }),
  ReportMilestone: (s) => ({
    milestoneId: knownId(
      s,
      'm',
      s.ob.milestones.map((m) => m.milestoneId),
    ),
    note: words(s),
    ...(s.chance.of(0.8) ? { value: s.chance.pick([10, 80, 100, Number.NaN]) } : {}),
  }),
  EscalateByHand: (s) => ({ office: s.chance.pick(OFFICES), reason: words(s) }),
  MeetCondition: (s) => ({
    outsideEventId: s.fresh('oe'),
    what: words(s),
    document: paper(s),
    happenedOn: addDays(localDay(s.now), s.chance.between(-10, s.chance.of(0.05) ? 3 : 0)),
    ...(s.chance.of(0.7) ? { due: someDay(s) } : {}),
  }),
  Reopen: reopening,
  ApplyDecision: decisionOf,
};

/** Mostly later than the day in force. */
const laterDay = (s: Scene) => {
  const due = dueDay(s.ob.deadline) ?? localDay(s.now);
  const today = localDay(s.now);
  return addDays(due > today ? due : today, s.chance.between(s.chance.of(0.1) ? -2 : 1, 30));
};

const openExtension = (s: Scene) => knownId(s, 'ex', s.ob.extension ? [s.ob.extension.extensionId] : []);
