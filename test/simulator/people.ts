import {
  confirmerOf,
  HAND_OFF_LIFECYCLE,
  OBLIGATION_LIFECYCLE,
  type Actor,
  type HandOffCommand,
  type HandOffState,
  type ObligationCommand,
} from '@dondoc/domain';
import { personOf } from '@dondoc/testing';
import { ACTS_ON_HAND_OFFS } from './acts-on-hand-offs.js';
import { ACTS_ON_PARTS } from './acts-on-parts.js';
import type { Deed, Scene } from './scene.js';

type PartAct = ObligationCommand['type'];
type HandOffAct = HandOffCommand['type'];
const PART_ACTS = Object.keys(ACTS_ON_PARTS) as PartAct[];
const HAND_OFF_ACTS = Object.keys(ACTS_ON_HAND_OFFS) as HandOffAct[];

/** What somebody does next: mostly what is open to them, often what brings the part on, now and then what is not theirs to do. */
export function randomDeed(scene: Scene): Deed {
  const { chance, state } = scene;
  const handOffs = state.handOffs.filter((h) => h.obligationId === scene.ob.obligationId);
  if (handOffs.length > 0 && chance.of(0.35)) return onHandOff(scene, chance.pick(handOffs));
  const act = partAct(scene);
  const data = { type: act, obligationId: scene.ob.obligationId, ...ACTS_ON_PARTS[act](scene) };
  return { command: data as ObligationCommand, actor: actorOf(scene, act) };
}

function onHandOff(scene: Scene, { handOffId, status, proposal, fromUnitId }: HandOffState): Deed {
  const { chance } = scene;
  const open = HAND_OFF_ACTS.filter((act) => HAND_OFF_LIFECYCLE[act].includes(status));
  const act: HandOffAct =
    proposal && chance.of(0.5)
      ? 'SettleHandOffDate'
      : chance.pick(open.length > 0 && chance.of(0.95) ? open : HAND_OFF_ACTS);
  const data = { type: act, handOffId, ...ACTS_ON_HAND_OFFS[act](scene) };
  return { command: data as HandOffCommand, actor: personOf(fromUnitId, 'person-assigned') };
}

function partAct(scene: Scene): PartAct {
  const { chance, ob } = scene;
  if (chance.of(0.04)) return chance.pick(PART_ACTS);
  if (chance.of(0.5)) {
    const wanted = answersOf(scene);
    if (wanted.length > 0 && chance.of(0.6)) return chance.pick(wanted);
    return forward(scene);
  }
  const open = PART_ACTS.filter((act) => OBLIGATION_LIFECYCLE[act].includes(ob.status));
  return open.length > 0 ? chance.pick(open) : 'AssignPerson';
}

/** What others wait for. */
const answersOf = ({ ob, state }: Scene): readonly PartAct[] => [
  ...(ob.extension ? ([ob.extension.offer ? 'AnswerExtensionOffer' : 'AnswerExtension'] as const) : []),
  ...(ob.contest && !ob.contest.decidedAt ? (['DecideContest'] as const) : []),
  ...(ob.late && !ob.contest ? (['ContestLateness'] as const) : []),
  ...(ob.suspension || ob.outsideCompetence ? (['ApplyDecision'] as const) : []),
  ...(ob.deadline.kind === 'conditional' ? (['MeetCondition'] as const) : []),
  ...(ob.milestones.some((m) => !m.reachedAt) ? (['ReportMilestone'] as const) : []),
  ...(state.closedAt && ob.status !== 'assigned' ? (['Reopen'] as const) : []),
];

function forward({ ob, chance }: Scene): PartAct {
  switch (ob.status) {
    case 'assigned':
      return 'Acknowledge';
    case 'acknowledged':
      return 'ReportProgress';
    case 'in-progress':
      return chance.pick(['SubmitResult', 'ReportProgress', 'RequestHandOff']);
    case 'submitted':
      return 'ApproveResult';
    case 'approved':
      return 'ConfirmResult';
    case 'confirmed':
    case 'closed':
      return chance.of(0.2) ? 'Reopen' : 'ContestLateness';
  }
}

const BY_THE_COMMITTEE: ReadonlySet<string> = new Set<PartAct>([
  'AnswerExtension',
  'DecideContest',
  'ApplyDecision',
  'Reopen',
]);

/** Mostly whoever may; now and then somebody of another unit. */
function actorOf({ chance, state, ob }: Scene, act: PartAct): Actor {
  const { task } = state;
  if (!task || chance.of(0.04)) return personOf(chance.pick(['xa-1', 'cong-an']), 'standing-agency');
  if (BY_THE_COMMITTEE.has(act))
    return personOf(task.steering.committeeUnitId, chance.pick(['head-of-committee', 'deputy-head']));
  if (act === 'ConfirmResult' || act === 'ReturnResult')
    return personOf(confirmerOf(task, ob.unitId), 'standing-agency');
  return personOf(ob.unitId);
}
