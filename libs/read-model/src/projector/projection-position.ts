import type pg from 'pg';

type Client = Pick<pg.ClientBase, 'query'>;

/** Channel on which every step of the projection is told; the payload is the position the tables now show. */
export const PROJECTED_CHANNEL = 'dondoc_projected';

/** Position the tables show; the row stays locked to the end of the transaction, which keeps a rebuild and the projector apart. */
export async function lockPosition(client: Client): Promise<number> {
  const { rows } = await client.query<{ position: string }>(
    'select position from read.projection_position for update',
  );
  return Number(rows[0]?.position ?? 0);
}

/** Moves the position and tells those who listen, when the transaction commits. */
export async function advancePosition(client: Client, position: number): Promise<void> {
  await client.query(
    `with moved as (update read.projection_position set position = $1 returning position)
      select pg_notify('${PROJECTED_CHANNEL}', position::text) from moved`,
    [position],
  );
}
