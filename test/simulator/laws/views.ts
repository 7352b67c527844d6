import { standingOf } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { TaskFacts } from '../../../libs/read-model/src/projection/task-facts.js';
import { escalationRow } from '../../../libs/read-model/src/projection/escalation-row.js';
import { projectTask, type TaskRows } from '../../../libs/read-model/src/projection/task-rows.js';
import { touchedBy } from '../../../libs/read-model/src/projection/touched.js';
import { must, mustEqual } from '../law.js';
import type { Life } from '../life.js';

/** What the tables hold, written as the projector writes them: only the rows of the parts that were touched. */
export class Views {
  private readonly tables = new Map<string, object>();
  private touched: 'all' | Set<string> = new Set();

  hear(stored: StoredEvent, facts: TaskFacts): void {
    const parts = touchedBy(stored);
    if (parts === 'all' || this.touched === 'all') this.touched = 'all';
    else for (const part of parts) this.touched.add(part);
    const row = escalationRow(facts, stored);
    if (row) must(row.unitId !== '', 'an escalation has its unit', () => row);
  }

  /**
   * A row shows days by the calendar with which it was last written; a notice that moves no armed alarm writes none. What is
   * compared here is rows of one calendar: all are taken as written anew.
   */
  calendarMoved(): void {
    this.touched = 'all';
  }

  write({ taskFacts, rules }: Life): void {
    const rows = projectTask(taskFacts, rules, this.touched);
    if (rows) for (const [key, row] of keyed(rows)) this.tables.set(key, row);
    this.touched = new Set();
    if (!rows) return;
    const standing = standingOf(taskFacts.state, rules);
    mustEqual(rows.task.ballUnitIds, standing.ball, 'tables and workflow name the same holders of the ball');
    mustEqual(rows.task.version, standing.version, 'tables and workflow are of one version');
    mustEqual(
      rows.task.nextAt,
      standing.watches[0]?.at ?? null,
      'tables and workflow wait for the same instant',
    );
    mustEqual(rows.task.openHandOffs, standing.openHandOffs, 'tables and workflow count the same hand-offs');
  }

  /** Rebuilt from the log at once, the tables are what they became step by step. */
  agree(life: Life): void {
    this.write(life);
    life.crash();
    const rebuilt = projectTask(life.taskFacts, life.rules);
    const wanted = new Map(rebuilt ? keyed(rebuilt) : []);
    mustEqual([...this.tables.keys()].sort(), [...wanted.keys()].sort(), 'a rebuild makes the same rows');
    for (const [key, row] of wanted)
      mustEqual(this.tables.get(key), row, `a rebuild makes the same row ${key}`);
  }
}

function keyed(rows: TaskRows): [string, object][] {
  return [
    ['task', rows.task],
    ...rows.obligations.map((row): [string, object] => [`part ${row.obligationId}`, row]),
    ...rows.handOffs.map((row): [string, object] => [`hand-off ${row.handOffId}`, row]),
    ...rows.difficulties.map((row): [string, object] => [`difficulty ${row.difficultyId}`, row]),
    ...rows.decisions.map((row): [string, object] => [`decision ${row.decisionId} ${row.obligationId}`, row]),
    ...rows.docket.map((row): [string, object] => [`docket ${row.docketItemId}`, row]),
  ];
}
