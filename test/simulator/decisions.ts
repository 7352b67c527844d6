import {
  addDays,
  asId,
  dueDay,
  localDay,
  type ApplyDecision,
  type DecisionKind,
  type Reopen,
} from '@dondoc/domain';
import { BODIES, UNITS } from './random-task.js';
import { newId, someDay, type Scene } from './scene.js';

type Decision = Omit<ApplyDecision, 'type' | 'obligationId'>;

const common = (s: Scene) => ({
  decisionId: newId(
    s,
    'dc',
    s.state.decisions.map((d) => d.decisionId),
  ),
  // Checked when the decision is recorded, before it comes to a task.
  text: 'Thực hiện theo kết luận',
  document: `${s.chance.between(1, 9)}/TB-BCĐ`,
});

/** The kinds that fit where the part stands come more often; `close` seldom, or no life would last. */
const kindsFor = ({ ob }: Scene): readonly DecisionKind[] => [
  ...(['guide', 'extend', 'reassign', 'criticise', 'accept-objective-cause', 'keep', 'suspend'] as const),
  ...(ob.suspension ? (['resume', 'resume', 'resume', 'resume', 'resume', 'close'] as const) : []),
  ...(ob.outsideCompetence ? (['keep', 'keep', 'keep', 'reassign', 'reassign'] as const) : []),
  ...(['resume', 'close', 'reopen', 'suspend', 'extend'] as const),
];

export function decisionOf(s: Scene): Decision {
  const { chance, ob, now } = s;
  const kind = chance.pick(kindsFor(s));
  if (kind === 'reassign') return { ...common(s), kind, ...reassignment(s) };
  if (kind === 'extend') {
    const from = dueDay(ob.deadline) ?? localDay(now);
    return { ...common(s), kind, due: addDays(from, chance.between(-1, 60)) };
  }
  return { ...common(s), kind, ...(chance.of(0.6) ? { due: someDay(s) } : {}) };
}

const reassignment = ({ chance }: Scene): Pick<Decision, 'toUnit'> => {
  if (chance.of(0.03)) return {};
  const isBody = chance.of(0.2);
  return {
    toUnit: {
      unitId: asId(chance.pick(isBody ? BODIES : UNITS)),
      relation: isBody ? 'requested' : 'assigned',
    },
  };
};

export const reopening = (s: Scene): Omit<Reopen, 'type' | 'obligationId'> => ({
  ...common(s),
  ...(s.chance.of(0.8) ? { due: someDay(s) } : {}),
});
