import type { AllowedActs, Application, Caller, PlanActs } from '@dondoc/application';
import type { DocketItemView, HandOffView, PlanView, TaskView, WorkItemView } from '@dondoc/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { APPLICATION } from '../http/tokens.js';

interface OnTask {
  readonly taskId: string;
}

/** Writes into views what the caller may do now; the read model cannot know it, for it does not know who asks. */
@Injectable()
export class Acts {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  async ofWork(caller: Caller, items: readonly WorkItemView[]): Promise<WorkItemView[]> {
    return this.fill(caller, items, (acts, item) =>
      item.handOffId === null ? acts.obligations.get(item.obligationId) : acts.handOffs.get(item.handOffId),
    );
  }

  async ofHandOffs(caller: Caller, items: readonly HandOffView[]): Promise<HandOffView[]> {
    return this.fill(caller, items, (acts, item) => acts.handOffs.get(item.handOffId));
  }

  async ofDocket(caller: Caller, items: readonly DocketItemView[]): Promise<DocketItemView[]> {
    return this.fill(caller, items, (acts, item) => acts.obligations.get(item.obligationId));
  }

  onTask(view: TaskView, acts: AllowedActs): TaskView {
    const ofObligation = (id: string) => acts.obligations.get(id) ?? [];
    return {
      ...view,
      allowedActs: [...new Set([...acts.obligations.values()].flat())],
      obligations: view.obligations.map((ob) => ({ ...ob, allowedActs: ofObligation(ob.obligationId) })),
      handOffs: view.handOffs.map((h) => ({ ...h, allowedActs: acts.handOffs.get(h.handOffId) ?? [] })),
      docket: view.docket.map((item) => ({ ...item, allowedActs: ofObligation(item.obligationId) })),
    };
  }

  onPlan(view: PlanView, { plan, meetings }: PlanActs): PlanView {
    const acts = (periodKey: string) => meetings.get(periodKey) ?? [];
    return {
      ...view,
      allowedActs: plan,
      meetings: view.meetings.map((meeting) => ({ ...meeting, allowedActs: acts(meeting.periodKey) })),
    };
  }

  /** What the caller may not see is left out, whatever the list. */
  private async fill<Item extends OnTask>(
    caller: Caller,
    items: readonly Item[],
    actsOf: (acts: AllowedActs, item: Item) => readonly string[] | undefined,
  ): Promise<Item[]> {
    const known = await this.app.queries.tasks(
      caller,
      items.map(({ taskId }) => taskId),
    );
    return items.flatMap((item) => {
      const acts = known.get(item.taskId);
      return acts ? [{ ...item, allowedActs: actsOf(acts, item) ?? [] }] : [];
    });
  }
}
