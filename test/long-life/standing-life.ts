import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createApplication, setup, type Application, type Caller, type InputOf } from '@dondoc/application';
import { openClock } from '@dondoc/config';
import { taskWorkflowId } from '@dondoc/contracts';
import { asId, type Organisation, type PersonId, type Role, type UnitId } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import { WorkerBench } from '../../apps/worker/test/worker-bench.js';

const unit = (unitId: string, kind: Organisation['units'][number]['kind']) => ({
  ...{ unitId: asId<UnitId>(unitId), name: unitId, kind },
});
/** The units that `TaskDesk` gives its tasks to. */
const organisation: Organisation = {
  organisationId: 'city',
  name: 'Thành phố Thử',
  units: [
    unit('ban-chi-dao', 'committee'),
    unit('cong-an', 'police'),
    unit('van-phong', 'office'),
    unit('so-tai-chinh', 'department'),
  ],
  steering: {
    committeeUnitId: asId('ban-chi-dao'),
    standingAgencyUnitId: asId('cong-an'),
    officeUnitId: asId('van-phong'),
  },
};
const callerOf = (role: Role, unitId: string): Caller => ({
  kind: 'person',
  organisationId: 'city',
  unitKind: organisation.units.find((one) => one.unitId === unitId)!.kind,
  actor: { personId: asId<PersonId>(`${role}-${unitId}`), role, unitId: asId<UnitId>(unitId) },
});
const head = callerOf('head-of-unit', 'so-tai-chinh');
const desk = callerOf('standing-agency', 'cong-an');

/** Reports under way at once: enough that signals come in at every moment of the workflow, the roll-over too. */
const AT_ONCE = 4;

export interface LifeFigures {
  readonly events: readonly StoredEvent[];
  readonly notes: readonly string[];
  readonly commands: number;
  readonly runs: number;
  /** Megabytes in use after a collection, at the end of each period. */
  readonly heap: readonly number[];
}

/** Lives a monthly standing task for so many periods, through the whole worker, on a clock that is stepped. */
export async function liveThrough(
  bench: WorkerBench,
  periods: number,
  reportsEach: number,
  from: string,
): Promise<LifeFigures> {
  const { pool, store } = bench.database;
  const dataDir = await mkdtemp(join(tmpdir(), 'dondoc-life-'));
  const clock = await openClock({ kind: 'stepped' }, pool);
  const app = createApplication({ pool, store, clock, dataDir });
  await app.execute('registerOrganisation', { asker: setup, key: 'organisation', input: { organisation } });
  const taskId = asId<InputOf<'acknowledge'>['taskId']>(
    await bench.desk.assign({ kind: 'periodic', every: 'month' }, from),
  );
  const life = new Life(app, taskId, bench);
  await life.act('acknowledge', head, { obligationId: asId('ob-1') });
  const heap: number[] = [];
  for (let period = 1; period <= periods; period += 1) {
    await life.period(reportsEach);
    heap.push(heapInUse());
  }
  await bench.caughtUp(taskId);
  await rm(dataDir, { recursive: true, force: true });
  const { notes, commands } = life;
  return { events: await bench.desk.events(taskId), notes, commands, runs: await life.runs(), heap };
}

class Life {
  readonly notes: string[] = [];
  commands = 0;
  private opened = 0;

  constructor(
    private readonly app: Application,
    private readonly taskId: InputOf<'acknowledge'>['taskId'],
    private readonly bench: WorkerBench,
  ) {}

  act<Name extends 'acknowledge' | 'reportProgress' | 'submitResult' | 'approveResult' | 'confirmResult'>(
    name: Name,
    asker: Caller,
    input: Omit<InputOf<Name>, 'taskId'>,
  ) {
    this.commands += 1;
    const whole = { ...input, taskId: this.taskId } as unknown as InputOf<Name>;
    return this.app.execute(name, { asker, key: randomUUID(), input: whole });
  }

  /** Steps to the opening of the next period, and carries that period to its confirmation. */
  async period(reports: number): Promise<void> {
    const obligationId = await this.nextPeriod();
    const on = { obligationId };
    await this.act('acknowledge', head, on);
    let left = reports;
    const report = async () => {
      while (left > 0) {
        left -= 1;
        const note = `báo cáo ${this.notes.length + 1}`;
        this.notes.push(note);
        await this.act('reportProgress', head, { ...on, note });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, report));
    await this.act('submitResult', head, { ...on, summary: 'xong', evidence: [{ document: '12/BC-STC' }] });
    await this.act('approveResult', head, on);
    await this.act('confirmResult', desk, on);
  }

  private async nextPeriod() {
    for (;;) {
      await this.bench.step(this.taskId);
      const { state } = await this.app.queries.task(desk, this.taskId);
      const parts = state.obligations.filter((ob) => ob.parentId !== undefined);
      if (parts.length === this.opened) continue;
      this.opened = parts.length;
      return parts.at(-1)!.obligationId;
    }
  }

  /** Runs of its workflow: each but the first begins where the one before became long. */
  async runs(): Promise<number> {
    let runs = 0;
    const query = `WorkflowId = '${taskWorkflowId(this.taskId)}'`;
    for await (const _ of this.bench.client.workflow.list({ query })) runs += 1;
    return runs;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
