import { randomUUID } from 'node:crypto';
import { asDay, asId, type DraftTask, type ObligationId, type PlanId, type TaskId } from '@dondoc/domain';
import type { CommandAnswer } from '../src/index.js';
import { callerOf, type TestOffice } from './test-office.js';

export const task = (n: number, more: Partial<DraftTask> = {}): DraftTask => ({
  key: `t0${n}`,
  ref: `I.${n}`,
  content: `Việc ${n}`,
  leadsPrinted: ['Sở Nội vụ'],
  supportsPrinted: [],
  owners: [{ kind: 'unit', unitId: asId('snv') }],
  supports: [],
  deadline: { kind: 'by', due: asDay('2026-03-31') },
  targets: [],
  ...more,
});
export const head = { title: 'Kế hoạch thử', basedOn: [], supersedes: [] };
/** Of the first unit that answers for a task. */
export const obligationId = asId<ObligationId>('ob-1');

type Run = (name: string, login: string, input: unknown, more?: object) => Promise<CommandAnswer>;

/** Commands by name and login, in an office that is open by the time they are sent. */
export function commandsOf(office: () => TestOffice) {
  const key = () => randomUUID();
  const run = ((name: never, login: string, input: never, more = {}) =>
    office().app.execute(name, { asker: callerOf(login), key: key(), input, ...more })) as Run;

  /** An issued plan; answers its task ids. */
  async function issued(
    tasks: readonly DraftTask[] = [task(1), task(2)],
  ): Promise<{ planId: PlanId; taskIds: TaskId[] }> {
    const drafted = await run('draftPlan', 'clerk', { head, tasks });
    const planId = asId<PlanId>(drafted.ids['planId'] ?? '');
    await run('issuePlan', 'deputy', { planId, issuedOn: asDay('2026-01-15') });
    return { planId, taskIds: tasks.map((_, i) => asId<TaskId>(`${planId}-t0${i + 1}`)) };
  }
  const types = async (stream: string) =>
    (await office().store.readStream(stream)).map((event) => event.type);
  return { key, run, issued, types };
}
