import type { EventStore } from '@dondoc/event-store';
import type pg from 'pg';
import { taskStream } from '../streams/streams.js';
import { ORPHANED, type EvidenceRegister } from './evidence-register.js';

interface Candidate {
  readonly evidenceId: string;
  readonly taskId: string;
  readonly sha256: string;
}

export interface SweepParts {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly evidence: EvidenceRegister;
}

const AT_ONCE = 100;

/**
 * Removes files that were uploaded more than a day ago and that no event refers to. Harmless to repeat and to run in
 * several processes at once. Answers how many were removed.
 */
export async function sweepEvidence({ pool, store, evidence }: SweepParts): Promise<number> {
  await evidence.removeParts();
  let removed = 0;
  let candidates = await candidatesAfter(pool, '');
  while (candidates.length > 0) {
    const referred = await referredTo(store, candidates);
    await pool.query('update register.evidence set in_log = true where evidence_id = any($1)', [
      candidates.filter((c) => referred.has(c)).map((c) => c.evidenceId),
    ]);
    for (const orphan of candidates.filter((c) => !referred.has(c)))
      if (await evidence.forget(orphan)) removed += 1;
    candidates = await candidatesAfter(pool, candidates.at(-1)?.evidenceId ?? '');
  }
  return removed;
}

async function candidatesAfter(pool: pg.Pool, after: string): Promise<Candidate[]> {
  const { rows } = await pool.query<Candidate>(
    `select evidence_id as "evidenceId", task_id as "taskId", sha256 from register.evidence
      where evidence_id > $1 and ${ORPHANED} order by evidence_id limit ${AT_ONCE}`,
    [after],
  );
  return rows;
}

/** A file is referred to only in its own task. Wherever in an event its id stands, the file stays. */
async function referredTo(
  store: EventStore,
  candidates: readonly Candidate[],
): Promise<ReadonlySet<Candidate>> {
  const tasks = [...new Set(candidates.map((c) => c.taskId))];
  const streams = await store.readStreams(tasks.map(taskStream));
  const said = new Map(
    tasks.map((id) => [id, JSON.stringify((streams.get(taskStream(id)) ?? []).map((event) => event.data))]),
  );
  return new Set(candidates.filter((c) => said.get(c.taskId)?.includes(JSON.stringify(c.evidenceId))));
}
