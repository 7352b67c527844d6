import {
  asId,
  confirmerOf,
  dueDay,
  localDay,
  addDays,
  type Actor,
  type DecisionId,
  type HandOffState,
  type Instant,
  type ObligationId,
  type ObligationState,
  type Organisation,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import { decisionOn } from './chair.js';
import type { Diary } from './diary.js';
import { deskOf, headOf, officerOf } from './people.js';
import type { Intention, PersonsCommand } from './planned-act.js';

export interface Surroundings {
  readonly organisation: Organisation;
  readonly diary: Diary;
}

/** What the people concerned decide to do when they hear of an event. */
export function reactionsTo(
  state: TaskState,
  event: TaskEvent,
  at: Instant,
  around: Surroundings,
): readonly Intention[] {
  const scene = new Scene(state, at, around);
  switch (event.type) {
    case 'TaskAssigned':
      return state.obligations.flatMap((ob) => scene.onAssigned(ob));
    case 'ObligationReassigned':
    case 'AcknowledgementExpired':
      return scene.with(event.data.obligationId, (ob) => scene.onAssigned(ob));
    case 'TaskAcknowledged':
      return scene.with(event.data.obligationId, (ob) => scene.onAcknowledged(ob));
    case 'ProgressReported':
    case 'ResultReturned':
    case 'DeadlineExtended':
      return scene.with(event.data.obligationId, (ob) => scene.onWorkAhead(ob, event.type));
    case 'HandOffRequested':
    case 'HandOffReturned':
      return scene.withHandOff(event.data.handOffId, (h) => scene.onHandOff(h));
    case 'HandOffDelivered':
      return scene.withHandOff(event.data.handOffId, (h) => scene.onDelivered(h));
    case 'DifficultyRaised':
      return scene.with(event.data.obligationId, (ob) => scene.onDifficulty(ob, event.data.difficultyId));
    case 'ResultSubmitted':
      return scene.with(event.data.obligationId, (ob) => scene.onSubmitted(ob));
    case 'ResultApproved':
      return scene.with(event.data.obligationId, (ob) => scene.onApproved(ob));
    case 'UnitUrged':
    case 'StatusAsked':
    case 'TaskEscalated':
      return event.data.alarm?.handOffId
        ? scene.withHandOff(event.data.alarm.handOffId, (h) => scene.onHandOffUrged(h, event.type))
        : scene.with(event.data.obligationId, (ob) => scene.onUrged(ob, event));
    case 'TaskPutOnDocket':
      return scene.with(event.data.obligationId, (ob) => [
        decisionOn(state, ob, event.data.docketItemId, at, around),
      ]);
    case 'DecisionApplied':
      return scene.with(event.data.obligationId, (ob) => scene.onDecision(ob, event.data));
    default:
      return [];
  }
}

/** One moment in one task, with what each kind of person does in it. */
class Scene {
  constructor(
    private readonly state: TaskState,
    private readonly now: Instant,
    private readonly around: Surroundings,
  ) {}

  private get taskId(): string {
    return this.state.task?.taskId ?? '';
  }

  private get diary(): Diary {
    return this.around.diary;
  }

  with(id: ObligationId, react: (ob: ObligationState) => readonly Intention[]): readonly Intention[] {
    return this.state.obligations.filter((ob) => ob.obligationId === id).flatMap(react);
  }

  withHandOff(id: string, react: (h: HandOffState) => readonly Intention[]): readonly Intention[] {
    return this.state.handOffs.filter((h) => h.handOffId === id).flatMap(react);
  }

  /** Names the occasion by the part's own story, not by what happened elsewhere in the task meanwhile. */
  private words(ob: ObligationState | HandOffState): string[] {
    const counts =
      'handOffId' in ob ? [ob.handOffId, ob.occasion] : [ob.assignment, ob.occasion, ob.submission];
    return [this.taskId, ob.obligationId, counts.join('.')];
  }

  private habit(ob: ObligationState) {
    return this.diary.habit(ob.unitId, this.taskId);
  }

  private officer(ob: ObligationState): Actor {
    const n = this.diary.between(1, 2, 'officer', ob.unitId, this.taskId) === 1 ? 1 : 2;
    return officerOf(ob.unitId, n);
  }

  /** Whoever was named, else the head: that is who a unit's acts come from. */
  private worker(ob: ObligationState): Actor {
    return ob.personId ? { ...this.officer(ob), personId: ob.personId } : headOf(ob.unitId);
  }

  private after(ob: ObligationState, days: number, what: string): Instant {
    return this.diary.after(this.now, days, what, ...this.words(ob));
  }

  onAssigned(ob: ObligationState): readonly Intention[] {
    const { obligationId } = ob;
    const officer = this.officer(ob);
    const habit = this.habit(ob);
    if (habit === 'silent') return [];
    const days = habit === 'prompt' ? 1 : 3;
    const assign: Intention = {
      at: this.after(ob, days, 'assign'),
      actor: headOf(ob.unitId),
      command: { type: 'AssignPerson', obligationId, personId: officer.personId },
    };
    const slack = habit === 'prompt' ? 0 : this.diary.between(0, 2, 'ack', ...this.words(ob));
    const acknowledge: Intention = {
      at: this.after(ob, days + 1 + slack, 'ack'),
      actor: officer,
      command: { type: 'Acknowledge', obligationId },
    };
    return [assign, acknowledge];
  }

  onAcknowledged(ob: ObligationState): readonly Intention[] {
    const { obligationId } = ob;
    const worker = this.worker(ob);
    const habit = this.habit(ob);
    const waiting = ob.deadline.kind === 'conditional' || ob.deadline.kind === 'none';
    const intentions: Intention[] = [];
    if (habit !== 'silent' && !waiting)
      intentions.push({
        at: this.after(ob, this.daysToProgress(ob, habit), 'progress'),
        actor: worker,
        command: {
          type: 'ReportProgress',
          obligationId,
          note: 'Đang triển khai theo kế hoạch của đơn vị.',
          percent: 30,
        },
      });
    if (!waiting) intentions.push(...this.handOff(ob, worker), ...this.difficulty(ob, worker));
    if (dueDay(ob.deadline)) intentions.push(...this.submission(ob, worker, habit));
    return intentions;
  }

  /** The slow let their acknowledgement expire, once: asked anew they report in time. */
  private daysToProgress(ob: ObligationState, habit: 'prompt' | 'slow'): number {
    if (habit === 'prompt') return this.diary.between(6, 14, ...this.words(ob));
    return ob.assignment === 1 ? 24 : 12;
  }

  private handOff(ob: ObligationState, worker: Actor): readonly Intention[] {
    const supports = this.state.task?.supports ?? [];
    const already = this.state.handOffs.some((h) => h.obligationId === ob.obligationId);
    if (already || supports.length === 0 || ob.relation === 'requested') return [];
    if (this.diary.roll('hand-off?', ...this.words(ob)) > (dueDay(ob.deadline) ? 0.7 : 0.15)) return [];
    const toUnitId = supports[this.diary.between(0, supports.length - 1, 'to', ...this.words(ob))];
    if (!toUnitId || toUnitId === ob.unitId) return [];
    const at = this.after(ob, 2, 'hand-off');
    const content = 'Cung cấp số liệu và ý kiến phối hợp để hoàn thiện sản phẩm của nhiệm vụ.';
    return [
      {
        at,
        actor: worker,
        command: {
          type: 'RequestHandOff',
          obligationId: ob.obligationId,
          toUnitId,
          content,
          due: addDays(localDay(at), 14),
        },
      },
    ];
  }

  private difficulty(ob: ObligationState, worker: Actor): readonly Intention[] {
    if (this.state.difficulties.some((d) => d.obligationId === ob.obligationId)) return [];
    if (this.diary.roll('difficulty?', ...this.words(ob)) > 0.12) return [];
    const text = 'Chưa được bố trí kinh phí, nhân lực theo yêu cầu của nhiệm vụ.';
    const proposal = 'Đề nghị Ban Chỉ đạo xem xét bố trí kinh phí trong dự toán được giao.';
    const command = {
      type: 'RaiseDifficulty',
      obligationId: ob.obligationId,
      category: 'Kinh phí',
      text,
      proposal,
    } as const;
    return [{ at: this.after(ob, 5, 'difficulty'), actor: worker, command }];
  }

  private submission(
    ob: ObligationState,
    actor: Actor,
    habit: 'prompt' | 'slow' | 'silent',
  ): readonly Intention[] {
    if (habit === 'silent') return [];
    const words = this.words(ob);
    const days =
      habit === 'prompt'
        ? -this.diary.between(2, 8, 'submit', ...words)
        : this.diary.between(1, 9, 'submit', ...words);
    return [
      { at: this.diary.aroundDue(ob, this.now, days, 'submit', ...words), actor, command: this.result(ob) },
    ];
  }

  private result(ob: ObligationState): PersonsCommand {
    const document = `${this.diary.between(100, 999, 'doc', ...this.words(ob))}/BC`;
    return {
      type: 'SubmitResult',
      obligationId: ob.obligationId,
      summary: 'Đã hoàn thành, gửi kèm sản phẩm.',
      evidence: [{ document }],
    };
  }

  /** After progress nothing new is planned; a return or a new date starts the work again. */
  onWorkAhead(
    ob: ObligationState,
    why: 'ProgressReported' | 'ResultReturned' | 'DeadlineExtended',
  ): readonly Intention[] {
    if (why === 'ProgressReported') return [];
    const actor = this.worker(ob);
    if (why === 'ResultReturned')
      return [{ at: this.after(ob, 3, 'again'), actor, command: this.result(ob) }];
    const steady = this.diary.roll('extended', ...this.words(ob)) < 0.6;
    const at = this.diary.aroundDue(ob, this.now, steady ? -3 : 5, 'extended', ...this.words(ob));
    const acknowledge: Intention = {
      at: this.after(ob, 1, 'late-ack'),
      actor,
      command: { type: 'Acknowledge', obligationId: ob.obligationId },
    };
    return [...(ob.status === 'assigned' ? [acknowledge] : []), { at, actor, command: this.result(ob) }];
  }

  onHandOff(h: HandOffState): readonly Intention[] {
    const habit = this.diary.habit(h.toUnitId, `${this.taskId}/${h.obligationId}/hand-off`);
    if (habit === 'silent') return [];
    const actor = headOf(h.toUnitId);
    const accept = this.diary.after(this.now, habit === 'prompt' ? 1 : 3, 'accept', ...this.words(h));
    const deliver = this.diary.after(this.now, habit === 'prompt' ? 7 : 14, 'deliver', ...this.words(h));
    return [
      { at: accept, actor, command: { type: 'AcceptHandOff', handOffId: h.handOffId } },
      { at: deliver, actor, command: this.delivery(h) },
    ];
  }

  private delivery(h: HandOffState): PersonsCommand {
    return {
      type: 'DeliverHandOff',
      handOffId: h.handOffId,
      note: 'Gửi số liệu và ý kiến phối hợp.',
      evidence: [],
    };
  }

  onHandOffUrged(h: HandOffState, why: TaskEvent['type']): readonly Intention[] {
    if (why !== 'TaskEscalated' || h.status === 'accepted') return [];
    const at = this.diary.after(this.now, 2, 'deliver-urged', ...this.words(h));
    return [{ at, actor: headOf(h.toUnitId), command: this.delivery(h) }];
  }

  onDelivered(h: HandOffState): readonly Intention[] {
    const ob = this.state.obligations.find((o) => o.obligationId === h.obligationId);
    if (!ob) return [];
    const back = h.occasion === 1 && this.diary.roll('hand-off-back', ...this.words(ob)) < 0.1;
    const command: PersonsCommand = back
      ? { type: 'ReturnHandOff', handOffId: h.handOffId, reason: 'Số liệu chưa đầy đủ theo biểu mẫu.' }
      : { type: 'TakeHandOff', handOffId: h.handOffId };
    return [{ at: this.after(ob, 1, 'take'), actor: this.worker(ob), command }];
  }

  private desk(ob: ObligationState): Actor {
    const { task } = this.state;
    return deskOf(this.around.organisation, task ? confirmerOf(task, ob.unitId) : ob.unitId);
  }

  onDifficulty(ob: ObligationState, difficultyId: string): readonly Intention[] {
    if (this.diary.roll('guidance?', ...this.words(ob)) > 0.65) return [];
    const text = 'Thống nhất chủ trương; đơn vị phối hợp Sở Tài chính lập dự toán bổ sung.';
    const command = {
      type: 'GiveGuidance',
      obligationId: ob.obligationId,
      text,
      difficultyId: asId(difficultyId),
    } as PersonsCommand;
    return [{ at: this.after(ob, 2, 'guidance'), actor: this.desk(ob), command }];
  }

  onSubmitted(ob: ObligationState): readonly Intention[] {
    const days = this.habit(ob) === 'slow' ? 3 : 1;
    const command = { type: 'ApproveResult', obligationId: ob.obligationId } as const;
    return [{ at: this.after(ob, days, 'approve'), actor: headOf(ob.unitId), command }];
  }

  onApproved(ob: ObligationState): readonly Intention[] {
    const { obligationId } = ob;
    const back = ob.submission === 1 && this.diary.roll('return?', ...this.words(ob)) < 0.1;
    const command: PersonsCommand = back
      ? { type: 'ReturnResult', obligationId, reason: 'Sản phẩm chưa có số liệu so với chỉ tiêu được giao.' }
      : { type: 'ConfirmResult', obligationId };
    return [
      {
        at: this.after(ob, this.diary.between(1, 3, 'confirm', ...this.words(ob)), 'confirm'),
        actor: this.desk(ob),
        command,
      },
    ];
  }

  /** The silent answer only the standing agency's urging, and only by acknowledging. */
  onUrged(
    ob: ObligationState,
    event: Extract<TaskEvent, { data: { alarm?: unknown } }>,
  ): readonly Intention[] {
    const alarm = 'alarm' in event.data ? event.data.alarm : undefined;
    if (alarm?.trigger === 'stale') return this.onAsked(ob);
    if (!alarm || alarm.trigger !== 'unacknowledged' || ob.status !== 'assigned') return [];
    if (event.type === 'TaskEscalated') return [];
    const command = { type: 'Acknowledge', obligationId: ob.obligationId } as const;
    return [{ at: this.after(ob, 1, 'urged-ack'), actor: headOf(ob.unitId), command }];
  }

  /** Who is asked how things stand says so, sooner or later; the silent do not. */
  private onAsked(ob: ObligationState): readonly Intention[] {
    const habit = this.habit(ob);
    if (habit === 'silent') return [];
    const command = {
      type: 'ReportProgress',
      obligationId: ob.obligationId,
      note: 'Đơn vị đang thực hiện thường xuyên, chưa phát sinh vướng mắc.',
    } as const;
    return [{ at: this.after(ob, habit === 'prompt' ? 1 : 4, 'asked'), actor: this.worker(ob), command }];
  }

  onDecision(
    ob: ObligationState,
    decision: { readonly decisionId: DecisionId; readonly kind: string; readonly carryOutBy?: unknown },
  ): readonly Intention[] {
    if (!decision.carryOutBy) return [];
    const actor = this.worker(ob);
    const dated = dueDay(ob.deadline) !== undefined && ob.status !== 'assigned';
    if (decision.kind === 'criticise' && dated)
      return [{ at: this.after(ob, 4, 'criticised'), actor, command: this.result(ob) }];
    const days = this.diary.roll('carry-out', ...this.words(ob)) < 0.75 ? 6 : 14;
    const note = 'Đã thực hiện ý kiến chỉ đạo của Ban Chỉ đạo.';
    const command: PersonsCommand = {
      type: 'ReportDecisionCarriedOut',
      obligationId: ob.obligationId,
      decisionId: decision.decisionId,
      note,
    };
    return [{ at: this.after(ob, days, 'carry-out'), actor, command }];
  }
}
