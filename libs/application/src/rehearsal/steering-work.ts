import { asId, dueDay, type DecisionId, type ObligationState, type TaskEvent } from '@dondoc/domain';
import { result } from './lead-work.js';
import { headOf } from './people.js';
import type { Intention, PersonsCommand } from './planned-act.js';
import type { Scene } from './scene.js';

/** The desk answers most difficulties by itself. */
export function onDifficulty(scene: Scene, ob: ObligationState, difficultyId: string): readonly Intention[] {
  if (scene.diary.roll('guidance?', ...scene.words(ob)) > 0.65) return [];
  const command: PersonsCommand = {
    type: 'GiveGuidance',
    obligationId: ob.obligationId,
    text: 'Thống nhất chủ trương; đơn vị phối hợp Sở Tài chính lập dự toán bổ sung.',
    difficultyId: asId(difficultyId),
  };
  return [{ at: scene.after(ob, 2, 'guidance'), actor: scene.desk(ob), command }];
}

export function onApproved(scene: Scene, ob: ObligationState): readonly Intention[] {
  const { obligationId } = ob;
  const words = scene.words(ob);
  const back = ob.submission === 1 && scene.diary.roll('return?', ...words) < 0.1;
  const command: PersonsCommand = back
    ? { type: 'ReturnResult', obligationId, reason: 'Sản phẩm chưa có số liệu so với chỉ tiêu được giao.' }
    : { type: 'ConfirmResult', obligationId };
  const days = scene.diary.between(1, 3, 'confirm', ...words);
  return [{ at: scene.after(ob, days, 'confirm'), actor: scene.desk(ob), command }];
}

type Alarmed = Extract<TaskEvent, { data: { alarm?: unknown } }>;

/** The silent answer only the standing agency's urging, and only by acknowledging. */
export function onUrged(scene: Scene, ob: ObligationState, event: Alarmed): readonly Intention[] {
  const alarm = 'alarm' in event.data ? event.data.alarm : undefined;
  if (alarm?.trigger === 'stale') return onAsked(scene, ob);
  if (alarm?.trigger === 'overdue' && event.type === 'UnitUrged') return byHand(scene, ob);
  if (!alarm || alarm.trigger !== 'unacknowledged' || ob.status !== 'assigned') return [];
  if (event.type === 'TaskEscalated') return [];
  const command = { type: 'Acknowledge', obligationId: ob.obligationId } as const;
  return [{ at: scene.after(ob, 1, 'urged-ack'), actor: headOf(ob.unitId), command }];
}

/** Who is asked how things stand says so, sooner or later; the silent do not. */
function onAsked(scene: Scene, ob: ObligationState): readonly Intention[] {
  const habit = scene.habit(ob);
  if (habit === 'silent' || ob.suspension) return [];
  const command: PersonsCommand = {
    type: 'ReportProgress',
    obligationId: ob.obligationId,
    note: 'Đơn vị đang thực hiện thường xuyên, chưa phát sinh vướng mắc.',
  };
  return [{ at: scene.after(ob, habit === 'prompt' ? 1 : 4, 'asked'), actor: scene.worker(ob), command }];
}

/** Seldom the desk does not wait for the ladder. */
function byHand(scene: Scene, ob: ObligationState): readonly Intention[] {
  if (!scene.diary.comesTo(6, 'by-hand?', ...scene.words(ob))) return [];
  const command: PersonsCommand = {
    type: 'EscalateByHand',
    obligationId: ob.obligationId,
    office: 'leader-in-charge',
    reason: 'Đơn vị chưa trả lời đôn đốc, nhiệm vụ ảnh hưởng tiến độ chung.',
  };
  return [{ at: scene.after(ob, 1, 'by-hand'), actor: scene.desk(ob), command }];
}

export function onDecision(
  scene: Scene,
  ob: ObligationState,
  decision: { readonly decisionId: DecisionId; readonly kind: string; readonly carryOutBy?: unknown },
): readonly Intention[] {
  if (!decision.carryOutBy) return [];
  const actor = scene.worker(ob);
  const dated = dueDay(ob.deadline) !== undefined && ob.status !== 'assigned';
  if (decision.kind === 'criticise' && dated)
    return [{ at: scene.after(ob, 4, 'criticised'), actor, command: result(scene, ob) }];
  const days = scene.diary.roll('carry-out', ...scene.words(ob)) < 0.75 ? 6 : 14;
  const command: PersonsCommand = {
    type: 'ReportDecisionCarriedOut',
    obligationId: ob.obligationId,
    decisionId: decision.decisionId,
    note: 'Đã thực hiện ý kiến chỉ đạo của Ban Chỉ đạo.',
  };
  return [{ at: scene.after(ob, days, 'carry-out'), actor, command }];
}
