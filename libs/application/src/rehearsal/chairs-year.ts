import {
  addDays,
  atLocal,
  localDay,
  type Day,
  type Instant,
  type ObligationState,
  type TaskState,
} from '@dondoc/domain';
import { CHAIRS_HOUR } from './diary.js';
import { inOrder, type Errand, type PlanView } from './errand.js';
import { headOfCommittee } from './people.js';
import type { ConclusionCommand } from './planned-act.js';
import type { Surroundings } from './scene.js';

/** Working days after the issue between which something comes up. */
type Season = readonly [from: number, to: number];

/** What the chair does of their own accord in a year: one or two parts suspended until a day, one without, seldom one reopened. */
export function chairsYear(planId: string, now: Instant, around: Surroundings): readonly Errand[] {
  const { diary } = around;
  if (!diary.comesTo(100)) return [];
  const errand = (what: string, [from, to]: Season, take: Taking): Errand => {
    const day = diary.workingDay(localDay(now), diary.between(from, to, what, planId));
    return {
      at: atLocal(day, CHAIRS_HOUR),
      subject: `chair/${planId}/${what}`,
      settle: (tasks) => chosen(tasks, { what, day, take }, around),
    };
  };
  return [
    errand('suspend-1', [35, 60], suspendUntil),
    errand('suspend-open', [61, 88], suspend),
    ...(diary.comesTo(50, 'suspend-2?', planId) ? [errand('suspend-2', [90, 120], suspendUntil)] : []),
    ...(diary.comesTo(50, 'reopen?', planId) ? [errand('reopen', [121, 160], reopen)] : []),
  ];
}

interface Part {
  readonly state: TaskState;
  readonly ob: ObligationState;
}

/** What the chair takes up, and what they conclude on it. */
interface Taking {
  readonly isFit: (part: Part) => boolean;
  readonly conclude: (
    part: Part,
    day: Day,
    until: Day,
  ) => Pick<ConclusionCommand, 'kind' | 'text' | 'due' | 'seen'>;
}

const isUnderWay = ({ state, ob }: Part): boolean =>
  !state.closedAt &&
  !ob.suspension &&
  (ob.status === 'acknowledged' || ob.status === 'in-progress') &&
  (ob.deadline.kind === 'by' || ob.deadline.kind === 'standing');

const suspendUntil: Taking = {
  isFit: isUnderWay,
  conclude: (_, __, until) => ({
    ...{ kind: 'suspend', due: until },
    text: 'Tạm dừng để chờ rà soát quy hoạch hạ tầng dùng chung.',
  }),
};

const suspend: Taking = {
  isFit: isUnderWay,
  conclude: () => ({ kind: 'suspend', text: 'Tạm dừng cho đến khi bố trí được kinh phí.' }),
};

const reopen: Taking = {
  isFit: ({ ob }) => ob.status === 'confirmed',
  conclude: ({ state, ob }, day) => ({
    ...{ kind: 'reopen', seen: state.version },
    text: 'Kiểm tra cho thấy kết quả chưa đầy đủ; mở lại để bổ sung.',
    ...(ob.deadline.kind === 'by' ? { due: addDays(day, 30) } : {}),
  }),
};

function chosen(
  tasks: PlanView,
  { what, day, take }: { readonly what: string; readonly day: Day; readonly take: Taking },
  { organisation, diary }: Surroundings,
): ReturnType<Errand['settle']> {
  const { committeeUnitId } = organisation.steering;
  const roll = ({ state, ob }: Part) => diary.roll(what, state.task?.taskId ?? '', ob.obligationId);
  const [part] = inOrder(tasks)
    .flatMap((state) => state.obligations.map((ob) => ({ state, ob })))
    .filter(({ ob }) => ob.relation === 'assigned' && !ob.period && ob.unitId !== committeeUnitId)
    .filter((candidate) => take.isFit(candidate))
    .sort((a, b) => roll(a) - roll(b));
  if (!part?.state.task) return undefined;
  const { taskId } = part.state.task;
  const until = diary.workingDay(day, diary.between(12, 30, 'until', what));
  const command: ConclusionCommand = {
    type: 'RecordDecision',
    ...take.conclude(part, day, until),
    targets: [{ taskId, obligationId: part.ob.obligationId }],
    document: `${diary.between(10, 300, 'tb', what, taskId)}/TB-BCĐ`,
  };
  return { actor: headOfCommittee(organisation), command };
}
