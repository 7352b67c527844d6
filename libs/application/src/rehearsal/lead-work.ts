import { addDays, dueDay, isWorking, localDay, type Actor, type ObligationState } from '@dondoc/domain';
import { laterDay, outsideCompetence } from './change-requests.js';
import type { Habit } from './diary.js';
import { milestoneReports } from './milestone-reports.js';
import { headOf } from './people.js';
import type { Intention, PersonsCommand } from './planned-act.js';
import type { Scene } from './scene.js';

/** A part is given out: by the head to an officer, who acknowledges it; the silent let it lie. */
export function onAssigned(scene: Scene, ob: ObligationState): readonly Intention[] {
  const { obligationId } = ob;
  const officer = scene.officer(ob);
  const habit = scene.habit(ob);
  if (habit === 'silent') return [];
  const elsewhere = outsideCompetence(scene, ob);
  if (elsewhere) return [elsewhere];
  const days = habit === 'prompt' ? 1 : 3;
  const assign: Intention = {
    at: scene.after(ob, days, 'assign'),
    actor: headOf(ob.unitId),
    command: { type: 'AssignPerson', obligationId, personId: officer.personId },
  };
  const slack = habit === 'prompt' ? 0 : scene.diary.between(0, 2, 'ack', ...scene.words(ob));
  const acknowledge: Intention = {
    at: scene.after(ob, days + 1 + slack, 'ack'),
    actor: officer,
    command: { type: 'Acknowledge', obligationId },
  };
  return [assign, acknowledge];
}

/** A period of a rhythm: whoever does the part acknowledges it; the silent wait to be urged. */
export function onPeriod(scene: Scene, ob: ObligationState): readonly Intention[] {
  const habit = scene.habit(ob);
  if (habit === 'silent') return [];
  const at = scene.after(ob, habit === 'prompt' ? 1 : 3, 'ack');
  return [{ at, actor: scene.worker(ob), command: { type: 'Acknowledge', obligationId: ob.obligationId } }];
}

export function onAcknowledged(scene: Scene, ob: ObligationState): readonly Intention[] {
  const worker = scene.worker(ob);
  const habit = scene.habit(ob);
  if (ob.period) return submission(scene, ob, worker, habit);
  const waiting = ob.deadline.kind === 'conditional' || ob.deadline.kind === 'none';
  const intentions: Intention[] = [];
  if (habit !== 'silent' && !waiting)
    intentions.push({
      at: scene.after(ob, daysToProgress(scene, ob, habit), 'progress'),
      actor: worker,
      command: {
        type: 'ReportProgress',
        obligationId: ob.obligationId,
        note: 'Đang triển khai theo kế hoạch của đơn vị.',
        percent: 30,
      },
    });
  if (!waiting) intentions.push(...handOff(scene, ob, worker), ...difficulty(scene, ob, worker));
  if (dueDay(ob.deadline)) intentions.push(...submission(scene, ob, worker, habit), ...laterDay(scene, ob));
  return waiting ? intentions : [...intentions, ...milestoneReports(scene, ob)];
}

/** The slow let their acknowledgement expire, once: asked anew they report in time. */
function daysToProgress(scene: Scene, ob: ObligationState, habit: 'prompt' | 'slow'): number {
  if (habit === 'prompt') return scene.diary.between(6, 14, ...scene.words(ob));
  return ob.assignment === 1 ? 24 : 12;
}

function handOff(scene: Scene, ob: ObligationState, worker: Actor): readonly Intention[] {
  const { state, diary } = scene;
  const words = scene.words(ob);
  const supports = state.task?.supports ?? [];
  const already = state.handOffs.some((h) => h.obligationId === ob.obligationId);
  if (already || supports.length === 0 || ob.relation === 'requested') return [];
  if (diary.roll('hand-off?', ...words) > (dueDay(ob.deadline) ? 0.7 : 0.15)) return [];
  const toUnitId = supports[diary.between(0, supports.length - 1, 'to', ...words)];
  if (!toUnitId || toUnitId === ob.unitId) return [];
  const at = scene.after(ob, 2, 'hand-off');
  const command: PersonsCommand = {
    type: 'RequestHandOff',
    obligationId: ob.obligationId,
    toUnitId,
    content: 'Cung cấp số liệu và ý kiến phối hợp để hoàn thiện sản phẩm của nhiệm vụ.',
    due: addDays(localDay(at), 14),
    ...(diary.comesTo(20, 'besides', ...words) ? { besides: true } : {}),
  };
  return [{ at, actor: worker, command }];
}

function difficulty(scene: Scene, ob: ObligationState, worker: Actor): readonly Intention[] {
  if (scene.state.difficulties.some((d) => d.obligationId === ob.obligationId)) return [];
  if (scene.diary.roll('difficulty?', ...scene.words(ob)) > 0.12) return [];
  const command: PersonsCommand = {
    type: 'RaiseDifficulty',
    obligationId: ob.obligationId,
    category: 'Kinh phí',
    text: 'Chưa được bố trí kinh phí, nhân lực theo yêu cầu của nhiệm vụ.',
    proposal: 'Đề nghị Ban Chỉ đạo xem xét bố trí kinh phí trong dự toán được giao.',
  };
  return [{ at: scene.after(ob, 5, 'difficulty'), actor: worker, command }];
}

/** Working days before (negative) or after the due day at which somebody hands in. */
function daysToDue(scene: Scene, ob: ObligationState, habit: 'prompt' | 'slow'): number {
  const words = scene.words(ob);
  if (ob.period)
    return habit === 'prompt'
      ? -scene.diary.between(0, 3, 'submit', ...words)
      : scene.diary.between(1, 4, 'submit', ...words);
  return habit === 'prompt'
    ? -scene.diary.between(2, 8, 'submit', ...words)
    : scene.diary.between(1, 9, 'submit', ...words);
}

function submission(scene: Scene, ob: ObligationState, actor: Actor, habit: Habit): readonly Intention[] {
  if (habit === 'silent') return [];
  const days = daysToDue(scene, ob, habit);
  const at = scene.diary.aroundDue(ob, scene.now, days, 'submit', ...scene.words(ob));
  return [{ at, actor, command: result(scene, ob) }];
}

export function result(scene: Scene, ob: ObligationState): PersonsCommand {
  const document = `${scene.diary.between(100, 999, 'doc', ...scene.words(ob))}/BC`;
  return {
    type: 'SubmitResult',
    obligationId: ob.obligationId,
    summary: 'Đã hoàn thành, gửi kèm sản phẩm.',
    evidence: [{ document }],
  };
}

/** What was given back is done again. */
export const onReturned = (scene: Scene, ob: ObligationState): readonly Intention[] => [
  { at: scene.after(ob, 3, 'again'), actor: scene.worker(ob), command: result(scene, ob) },
];

/** A new date starts the work again. */
export function onExtended(scene: Scene, ob: ObligationState): readonly Intention[] {
  const actor = scene.worker(ob);
  const steady = scene.diary.roll('extended', ...scene.words(ob)) < 0.6;
  const at = scene.diary.aroundDue(ob, scene.now, steady ? -3 : 5, 'extended', ...scene.words(ob));
  const acknowledge: Intention = {
    at: scene.after(ob, 1, 'late-ack'),
    actor,
    command: { type: 'Acknowledge', obligationId: ob.obligationId },
  };
  const first = ob.status === 'assigned' ? [acknowledge] : [];
  return [...first, { at, actor, command: result(scene, ob) }];
}

/** A suspended part goes on where it stood. */
export function onResumed(scene: Scene, ob: ObligationState): readonly Intention[] {
  if (ob.status === 'assigned') return onAssigned(scene, ob);
  if (!isWorking(ob) || !dueDay(ob.deadline)) return [];
  return submission(scene, ob, scene.worker(ob), scene.habit(ob));
}

export function onSubmitted(scene: Scene, ob: ObligationState): readonly Intention[] {
  const days = scene.habit(ob) === 'slow' ? 3 : 1;
  const command = { type: 'ApproveResult', obligationId: ob.obligationId } as const;
  return [{ at: scene.after(ob, days, 'approve'), actor: headOf(ob.unitId), command }];
}
