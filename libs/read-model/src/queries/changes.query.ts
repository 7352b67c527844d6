import type { Reader } from './reader.js';

/** Tasks with events after a position and up to another, both of what the tables show; for live screens. */
export interface ChangedTasks {
  /** Up to where the answer goes: ask again after it until it is no more than what is known to be shown. */
  readonly position: number;
  readonly taskIds: readonly string[];
}

interface Row {
  readonly position: string;
  readonly task_id: string | null;
  readonly first: string | null;
}

const MOST = 500;

/** At most `most` tasks: where there are more, the answer ends right before the first that is left out. */
export async function changedTasks(
  { dataSource }: Reader,
  after: number,
  most = MOST,
): Promise<ChangedTasks> {
  const rows = await dataSource.query<Row[]>(
    `with shown as (select position from read.projection_position), changed as (
      select substr(e.stream, 6) as task_id, min(e.position) as first from dondoc.events e
        where e.position > $1 and e.position <= (select position from shown) and e.stream like 'task/%'
        group by e.stream order by first limit $2 + 1
    )
    select shown.position, changed.task_id, changed.first from shown left join changed on true order by first`,
    [after, most],
  );
  return changedIn(rows, most);
}

function changedIn(rows: readonly Row[], most: number): ChangedTasks {
  const taskIds = rows.slice(0, most).flatMap(({ task_id }) => task_id ?? []);
  const [leftOut] = rows.slice(most);
  const position = leftOut === undefined ? Number(rows[0]?.position ?? 0) : Number(leftOut.first) - 1;
  return { position, taskIds };
}
