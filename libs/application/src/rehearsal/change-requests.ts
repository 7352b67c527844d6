import {
  deadlineAfter,
  dueDay,
  localDay,
  type ContestId,
  type ExtensionId,
  type ObligationState,
  type Unit,
} from '@dondoc/domain';
import { headOf } from './people.js';
import type { Intention, PersonsCommand } from './planned-act.js';
import type { Scene } from './scene.js';

/** Of a hundred parts, about how many a unit of that habit asks a later day for. */
const ASKING = { prompt: 5, slow: 40, silent: 0 } as const;

/** The slow see it coming, some of them, and ask for a later day before theirs has come. */
export function laterDay(scene: Scene, ob: ObligationState): readonly Intention[] {
  const { diary, now } = scene;
  const words = scene.words(ob);
  const due = dueDay(ob.deadline);
  if (!due || ob.extension || ob.extensions > 0 || ob.relation === 'requested') return [];
  if (scene.isChairsOwn(ob) || !diary.comesTo(ASKING[scene.habit(ob)], 'later-day?', ...words)) return [];
  const at = diary.aroundDue(ob, now, -diary.between(2, 7, 'later-day', ...words), 'later-day', ...words);
  if (localDay(at) > due) return [];
  const command: PersonsCommand = {
    type: 'RequestExtension',
    obligationId: ob.obligationId,
    due: diary.workingDay(due, diary.between(8, 20, 'later-day-to', ...words)),
    reason: 'Khối lượng công việc lớn, phải chờ số liệu của các đơn vị phối hợp.',
    document: `${scene.number(ob, 'later-day')}/CV`,
  };
  return [{ at, actor: headOf(ob.unitId), command }];
}

/** The chair grants it, offers a nearer day, or does not agree; sometimes only after a reminder. */
export function onLaterDayAsked(
  scene: Scene,
  ob: ObligationState,
  extensionId: ExtensionId,
): readonly Intention[] {
  const { diary } = scene;
  const words = scene.words(ob);
  const due = dueDay(ob.deadline);
  if (!due) return [];
  const on = { type: 'AnswerExtension', obligationId: ob.obligationId, extensionId } as const;
  const document = `${scene.number(ob, 'extension')}/TB-BCĐ`;
  const roll = diary.roll('extension', ...words);
  const command: PersonsCommand =
    roll < 0.55
      ? { ...on, answer: 'grant', reason: 'Lý do xác đáng, đồng ý gia hạn.', document }
      : roll < 0.8
        ? {
            ...{ ...on, answer: 'offer', document },
            due: diary.workingDay(due, 5),
            reason: 'Rút ngắn để kịp tiến độ chung.',
          }
        : {
            ...on,
            answer: 'refuse',
            reason: 'Đơn vị đã có đủ thời gian, thực hiện đúng thời hạn được giao.',
          };
  const days = diary.between(1, 4, 'extension', ...words);
  return [{ at: scene.after(ob, days, 'extension'), actor: scene.chair, command }];
}

export function onLaterDayOffered(
  scene: Scene,
  ob: ObligationState,
  extensionId: ExtensionId,
): readonly Intention[] {
  const takes = scene.diary.roll('offer', ...scene.words(ob)) < 0.75;
  const command: PersonsCommand = {
    ...{ type: 'AnswerExtensionOffer', obligationId: ob.obligationId, extensionId, takes },
    ...(takes ? {} : { reason: 'Đơn vị cố gắng hoàn thành theo thời hạn cũ.' }),
  };
  return [{ at: scene.after(ob, 1, 'offer'), actor: headOf(ob.unitId), command }];
}

/** Found late, some say that it was not their fault. */
export function onConfirmed(scene: Scene, ob: ObligationState): readonly Intention[] {
  const words = scene.words(ob);
  if (!ob.late || ob.excused || ob.contest || scene.isChairsOwn(ob) || deadlineAfter(ob.deadline)) return [];
  if (!scene.diary.comesTo(ob.period ? 3 : 25, 'contest?', ...words)) return [];
  const command: PersonsCommand = {
    type: 'ContestLateness',
    obligationId: ob.obligationId,
    reason: 'Chậm do hệ thống của cơ quan cấp trên tạm dừng để nâng cấp.',
    evidence: [{ document: `${scene.number(ob, 'contest')}/CV` }],
  };
  const days = scene.diary.between(2, 6, 'contest', ...words);
  return [{ at: scene.after(ob, days, 'contest'), actor: headOf(ob.unitId), command }];
}

export function onContested(scene: Scene, ob: ObligationState, contestId: ContestId): readonly Intention[] {
  const setAside = scene.diary.roll('set-aside', ...scene.words(ob)) < 0.45;
  const command: PersonsCommand = {
    type: 'DecideContest',
    obligationId: ob.obligationId,
    contestId,
    setAside,
    reason: setAside
      ? 'Xác nhận nguyên nhân khách quan như đơn vị đã nêu.'
      : 'Đơn vị biết trước việc nâng cấp nhưng không báo cáo.',
    document: `${scene.number(ob, 'contest-decision')}/TB-BCĐ`,
  };
  const days = scene.diary.between(2, 7, 'contest-decision', ...scene.words(ob));
  return [{ at: scene.after(ob, days, 'contest-decision'), actor: scene.chair, command }];
}

/** Now and then a unit finds that a part is not its to do, and says whose it is. */
export function outsideCompetence(scene: Scene, ob: ObligationState): Intention | undefined {
  if (ob.assignment > 1 || ob.relation === 'requested' || scene.isChairsOwn(ob)) return undefined;
  if (!scene.diary.comesTo(3, 'competence?', ob.unitId, ...scene.words(ob))) return undefined;
  const other = whoseElse(scene, ob);
  return {
    at: scene.after(ob, 2, 'competence'),
    actor: headOf(ob.unitId),
    command: {
      type: 'ReportOutsideCompetence',
      obligationId: ob.obligationId,
      reason: 'Nội dung không thuộc chức năng, nhiệm vụ của đơn vị.',
      ...(other ? { proposedUnitId: other.unitId } : {}),
    },
  };
}

/** The first supporting unit in the committee's line that has no part of its own. */
const whoseElse = ({ state, around }: Scene, { unitId }: ObligationState): Unit | undefined =>
  (state.task?.supports ?? [])
    .filter((id) => id !== unitId && !state.obligations.some((ob) => ob.unitId === id))
    .flatMap((id) => around.organisation.units.filter((unit) => unit.unitId === id))
    .find(({ kind }) => kind !== 'outside' && kind !== 'committee');
