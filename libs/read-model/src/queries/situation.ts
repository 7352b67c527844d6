import { statusSentence, type ObligationView } from '@dondoc/contracts';
import type { StatusWord } from '@dondoc/domain';
import type { TaskEntity } from '../entities/index.js';
import type { ReadContext, Words } from './reader.js';
import { wordAt } from './view-parts.js';

const LATE: ReadonlySet<StatusWord> = new Set(['overdue', 'completed-late']);

/** The state of a task in one sentence; where one part alone is late, whose days they were. */
export function situationSentence(
  task: TaskEntity,
  obligations: readonly ObligationView[],
  words: Words,
  ctx: ReadContext,
): string {
  const parts = obligations.filter((o) => o.parentId === null);
  const periods = obligations.filter((o) => o.parentId !== null);
  const status = wordAt(task, ctx.now);
  // Of a task that is due soon it is no matter that a report of last month was late.
  const late = LATE.has(status) ? obligations.filter((o) => o.status === status && !o.excused) : [];
  const [first] = late;
  const confirmed = (all: readonly ObligationView[]) => all.filter((o) => o.stage === 'confirmed').length;
  return statusSentence(
    {
      status,
      overdueAt: task.overdueAt,
      closedAt: task.closedAt,
      ball: task.ballUnitIds.map((id) => words.unit(id)),
      confirmed: confirmed(parts),
      total: parts.length,
      periods: { confirmed: confirmed(periods), total: periods.length },
      lateParts: late.length,
      ...(late.length === 1 && first && first.heldDays.elapsed > 0
        ? { held: { ...first.heldDays, confirmerName: first.confirmer.name } }
        : {}),
      onDocket: task.onDocket,
    },
    ctx.lang,
  );
}
