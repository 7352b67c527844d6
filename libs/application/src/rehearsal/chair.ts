import {
  addDays,
  dueDay,
  localDay,
  relationOf,
  type DocketItemId,
  type Instant,
  type ObligationState,
} from '@dondoc/domain';
import type { ConclusionCommand, Intention } from './planned-act.js';
import type { Scene } from './scene.js';

const decided = ({ state }: Scene, ob: ObligationState) =>
  state.decisions.filter((d) => d.obligationId === ob.obligationId);

/** What the head of the committee concludes on an item, two or three working days after it reached the docket. */
export function decisionOn(scene: Scene, ob: ObligationState, docketItemId: DocketItemId): Intention {
  const { diary, now } = scene;
  const words = [scene.taskId, ob.obligationId, String(decided(scene, ob).length)];
  const at = diary.after(now, diary.between(2, 3, 'decide', ...words), 'decide', ...words);
  return { at, actor: scene.chair, command: conclusion(scene, ob, docketItemId, at) };
}

/** What every conclusion on one part has. */
function concluded(scene: Scene, ob: ObligationState) {
  const { task } = scene.state;
  const n = scene.diary.between(10, 300, 'tb', scene.taskId, ob.obligationId, decided(scene, ob).length);
  return {
    type: 'RecordDecision' as const,
    targets: task ? [{ taskId: task.taskId, obligationId: ob.obligationId }] : [],
    document: `${n}/TB-BCĐ`,
  };
}

function conclusion(
  scene: Scene,
  ob: ObligationState,
  docketItemId: DocketItemId,
  at: Instant,
): ConclusionCommand {
  const trigger = scene.state.docket.find((item) => item.docketItemId === docketItemId)?.trigger;
  const before = decided(scene, ob);
  const base = concluded(scene, ob);
  if (trigger !== 'overdue' || !dueDay(ob.deadline))
    return {
      ...base,
      kind: 'guide',
      text: 'Giao đơn vị chủ động phối hợp Sở Tài chính tháo gỡ, báo cáo kết quả.',
    };
  if (before.length === 0)
    return {
      ...base,
      kind: 'extend',
      due: addDays(localDay(at), 30),
      text: 'Gia hạn; yêu cầu người đứng đầu trực tiếp chỉ đạo.',
    };
  if (before.length === 1)
    return {
      ...base,
      kind: 'criticise',
      text: 'Phê bình việc chậm trễ; hoàn thành trong thời gian sớm nhất.',
    };
  return { ...base, kind: 'close', text: 'Kết thúc theo dõi riêng, chuyển nội dung sang kế hoạch năm sau.' };
}

/** A unit says that a part is not its to do: given to the unit it proposed, or kept where it is. */
export function onCompetenceDenied(scene: Scene, ob: ObligationState): readonly Intention[] {
  const { diary, around } = scene;
  const words = scene.words(ob);
  const proposed = ob.outsideCompetence?.proposedUnitId;
  const unit = around.organisation.units.find(({ unitId }) => unitId === proposed);
  const base = concluded(scene, ob);
  const command: ConclusionCommand =
    unit && diary.roll('competence', ...words) < 0.6
      ? {
          ...{ ...base, kind: 'reassign', text: 'Giao đơn vị được đề xuất chủ trì thực hiện.' },
          toUnit: { unitId: unit.unitId, relation: relationOf(unit) },
        }
      : { ...base, kind: 'keep', text: 'Nội dung thuộc lĩnh vực quản lý của đơn vị; tiếp tục chủ trì.' };
  const days = diary.between(2, 7, 'competence-decision', ...words);
  return [{ at: scene.after(ob, days, 'competence-decision'), actor: scene.chair, command }];
}

/** What was suspended without a last day is taken up again some weeks later; its periods go with it. */
export function onSuspended(scene: Scene, ob: ObligationState): readonly Intention[] {
  if (!ob.suspension || ob.suspension.until || ob.parentId) return [];
  const days = scene.diary.between(20, 40, 'resume', ...scene.words(ob));
  const text = 'Đã đủ điều kiện; tiếp tục thực hiện nhiệm vụ.';
  const command: ConclusionCommand = { ...concluded(scene, ob), kind: 'resume', text };
  return [{ at: scene.after(ob, days, 'resume'), actor: scene.chair, command }];
}
