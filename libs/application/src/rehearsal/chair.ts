import {
  addDays,
  dueDay,
  localDay,
  type DocketItemId,
  type Instant,
  type ObligationState,
  type Organisation,
  type TaskState,
} from '@dondoc/domain';
import type { Diary } from './diary.js';
import { headOfCommittee } from './people.js';
import type { Intention, PersonsCommand } from './planned-act.js';

const decided = (state: TaskState, ob: ObligationState) =>
  state.decisions.filter((d) => d.obligationId === ob.obligationId);

/** What the head of the committee concludes on an item, two or three working days after it reached the docket. */
export function decisionOn(
  state: TaskState,
  ob: ObligationState,
  docketItemId: DocketItemId,
  now: Instant,
  around: { readonly organisation: Organisation; readonly diary: Diary },
): Intention {
  const { diary, organisation } = around;
  const words = [state.task?.taskId ?? '', ob.obligationId, String(decided(state, ob).length)];
  const at = diary.after(now, diary.between(2, 3, 'decide', ...words), 'decide', ...words);
  return {
    at,
    actor: headOfCommittee(organisation),
    command: conclusion(state, ob, docketItemId, at, diary),
  };
}

function conclusion(
  state: TaskState,
  ob: ObligationState,
  docketItemId: DocketItemId,
  at: Instant,
  diary: Diary,
): PersonsCommand {
  const { task } = state;
  const trigger = state.docket.find((item) => item.docketItemId === docketItemId)?.trigger;
  const before = decided(state, ob);
  const base = {
    type: 'RecordDecision' as const,
    targets: task ? [{ taskId: task.taskId, obligationId: ob.obligationId }] : [],
    document: `${diary.between(10, 300, 'tb', task?.taskId ?? '', ob.obligationId, before.length)}/TB-BCĐ`,
  };
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
