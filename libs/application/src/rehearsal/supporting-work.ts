import { type HandOffState, type TaskEvent } from '@dondoc/domain';
import { headOf } from './people.js';
import type { Intention, PersonsCommand } from './planned-act.js';
import type { Scene } from './scene.js';

/** A supporting unit is asked, or asked again. */
export function onHandOff(scene: Scene, h: HandOffState): readonly Intention[] {
  const withdrawn = withdrawal(scene, h);
  const habit = scene.diary.habit(h.toUnitId, `${scene.taskId}/${h.obligationId}/hand-off`);
  if (habit === 'silent') return withdrawn;
  const actor = headOf(h.toUnitId);
  if (habit === 'slow' && h.occasion === 1 && scene.diary.comesTo(35, 'propose?', ...scene.words(h)))
    return [...withdrawn, proposal(scene, h)];
  const accept = scene.after(h, habit === 'prompt' ? 1 : 3, 'accept');
  const deliver = scene.after(h, habit === 'prompt' ? 7 : 14, 'deliver');
  return [
    ...withdrawn,
    { at: accept, actor, command: { type: 'AcceptHandOff', handOffId: h.handOffId } },
    { at: deliver, actor, command: delivery(h) },
  ];
}

const delivery = ({ handOffId }: HandOffState): PersonsCommand => ({
  type: 'DeliverHandOff',
  handOffId,
  note: 'Gửi số liệu và ý kiến phối hợp.',
  evidence: [],
});

/** The slow would rather have another day. */
function proposal(scene: Scene, h: HandOffState): Intention {
  const words = scene.words(h);
  const due = scene.diary.workingDay(h.due, scene.diary.between(3, 8, 'propose', ...words));
  const reason = 'Số liệu phải tổng hợp từ cơ sở, cần thêm thời gian.';
  return {
    at: scene.after(h, 2, 'propose'),
    actor: headOf(h.toUnitId),
    command: { type: 'ProposeHandOffDate', handOffId: h.handOffId, due, reason },
  };
}

/** Seldom the lead finds what it needs elsewhere. */
function withdrawal(scene: Scene, h: HandOffState): readonly Intention[] {
  const ob = scene.leadOf(h);
  if (!ob || h.occasion > 1 || !scene.diary.comesTo(4, 'withdraw?', ...scene.words(ob))) return [];
  const reason = 'Đơn vị đã có số liệu từ hệ thống dùng chung.';
  const command = { type: 'WithdrawHandOff', handOffId: h.handOffId, reason } as const;
  return [{ at: scene.after(ob, 4, 'withdraw'), actor: scene.worker(ob), command }];
}

/** The lead agrees to the other day, or keeps its own. */
export function onDateProposed(scene: Scene, h: HandOffState): readonly Intention[] {
  const ob = scene.leadOf(h);
  if (!ob) return [];
  const agrees = scene.diary.roll('settle', ...scene.words(ob)) < 0.75;
  const command: PersonsCommand = {
    ...{ type: 'SettleHandOffDate', handOffId: h.handOffId, agrees },
    ...(agrees ? {} : { reason: 'Ngày đề xuất quá sát thời hạn của nhiệm vụ.' }),
  };
  const days = scene.diary.between(1, 3, 'settle', ...scene.words(ob));
  return [{ at: scene.after(ob, days, 'settle'), actor: scene.worker(ob), command }];
}

/** An agreed day is a promise, mostly kept; else the supporting unit comes round to the day it was given, a little late. */
export function onDateSettled(scene: Scene, h: HandOffState): readonly Intention[] {
  const actor = headOf(h.toUnitId);
  const words = scene.words(h);
  const agreed = h.status === 'accepted';
  const days = agreed && scene.diary.roll('keeps', ...words) < 0.8 ? -1 : 2;
  const at = scene.diary.around(h.due, scene.now, days, 'deliver', ...words);
  const accept: Intention = {
    at: scene.after(h, 1, 'accept'),
    actor,
    command: { type: 'AcceptHandOff', handOffId: h.handOffId },
  };
  return [...(agreed ? [] : [accept]), { at, actor, command: delivery(h) }];
}

export function onHandOffUrged(scene: Scene, h: HandOffState, why: TaskEvent['type']): readonly Intention[] {
  if (why !== 'TaskEscalated' || h.status === 'accepted' || h.proposal) return [];
  return [{ at: scene.after(h, 2, 'deliver-urged'), actor: headOf(h.toUnitId), command: delivery(h) }];
}

export function onDelivered(scene: Scene, h: HandOffState): readonly Intention[] {
  const ob = scene.leadOf(h);
  if (!ob) return [];
  const back = h.occasion === 1 && scene.diary.roll('hand-off-back', ...scene.words(ob)) < 0.1;
  const command: PersonsCommand = back
    ? { type: 'ReturnHandOff', handOffId: h.handOffId, reason: 'Số liệu chưa đầy đủ theo biểu mẫu.' }
    : { type: 'TakeHandOff', handOffId: h.handOffId };
  return [{ at: scene.after(ob, 1, 'take'), actor: scene.worker(ob), command }];
}
