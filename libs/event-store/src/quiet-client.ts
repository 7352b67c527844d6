import type pg from 'pg';

const heard = new WeakSet<object>();

/**
 * A connection that breaks while it is checked out also emits 'error', which would end the process; the statement
 * under way fails with the same cause and is dealt with there.
 */
export function quietClient(client: pg.ClientBase): void {
  if (heard.has(client)) return;
  heard.add(client);
  client.on('error', () => undefined);
}

/** The same for connections that wait in the pool: the pool drops them by itself. */
export function quietPool(pool: pg.Pool): void {
  if (heard.has(pool)) return;
  heard.add(pool);
  pool.on('error', () => undefined);
}
