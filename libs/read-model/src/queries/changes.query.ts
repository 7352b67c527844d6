import type { Reader } from './reader.js';

/** Tasks with events after a position, up to what the tables show; for live screens. */
export interface ChangedTasks {
  readonly position: number;
  readonly taskIds: readonly string[];
}

/** At most 500 tasks; `visibleTo` leaves only those the unit takes part in. */
export async function changedTasks(
  { dataSource }: Reader,
  after: number,
  visibleTo?: string,
): Promise<ChangedTasks> {
  const rows = await dataSource.query<{ position: string; task_ids: string[] }[]>(
    `select (select position from read.projection_position) as position,
      array(select distinct t.task_id from dondoc.events e join read.task t on t.task_id = substr(e.stream, 6)
        where e.position > $1 and e.position <= (select position from read.projection_position)
          and e.stream like 'task/%' and ($2::text is null or t.party_unit_ids @> array[$2::text]) limit 500) as task_ids`,
    [after, visibleTo ?? null],
  );
  return { position: Number(rows[0]?.position ?? 0), taskIds: rows[0]?.task_ids ?? [] };
}
