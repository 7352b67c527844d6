import type pg from 'pg';
import { tableOf, type TableSpec } from './table-spec.js';

const ROWS_PER_STATEMENT = 2000;
type Client = Pick<pg.ClientBase, 'query'>;

/** Puts rows into a table, replacing those with the same key; one statement for up to 2,000 rows. */
export async function writeRows<Row extends object>(
  client: Client,
  schema: string,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  const table = tableOf(entity);
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = rows.slice(from, from + ROWS_PER_STATEMENT).map((row) => asColumns(table, row));
    await client.query(upsertOf(schema, table), [JSON.stringify(part)]);
  }
}

function asColumns({ columns }: TableSpec, row: object): Record<string, unknown> {
  const values = row as Readonly<Record<string, unknown>>;
  const out: Record<string, unknown> = {};
  for (const [property, column] of columns) out[column] = values[property] ?? null;
  return out;
}

const statements = new Map<string, string>();

function upsertOf(schema: string, table: TableSpec): string {
  const name = `${schema}.${table.name}`;
  const known = statements.get(name);
  if (known !== undefined) return known;
  const columns = table.columns.map(([, column]) => `"${column}"`);
  const key = table.key.map((column) => `"${column}"`);
  const sets = columns.filter((c) => !key.includes(c)).map((c) => `${c} = excluded.${c}`);
  const statement = `insert into ${name} (${columns.join(', ')})
    select ${columns.join(', ')} from json_populate_recordset(null::${name}, $1::json)
    on conflict (${key.join(', ')}) do update set ${sets.join(', ')}`;
  statements.set(name, statement);
  return statement;
}
