import type pg from 'pg';
import { projectedTables } from '../projector/table-spec.js';

type Client = Pick<pg.ClientBase, 'query'>;

/** Schema in which the tables are made again beside the live ones. */
export const SHADOW = 'read_rebuild';

/** Empty tables like the live ones, with their keys only: the other indexes are cheaper to make at the end. */
export async function createShadow(client: Client): Promise<void> {
  await client.query(`drop schema if exists ${SHADOW} cascade; create schema ${SHADOW}`);
  for (const { name, key } of projectedTables) {
    await client.query(
      `create table ${SHADOW}.${name} (like read.${name} including defaults including constraints including storage);
       alter table ${SHADOW}.${name} add primary key (${key.join(', ')})`,
    );
  }
}

/** The live tables' other indexes, by the same names, on the shadow tables. */
export async function indexShadow(client: Client): Promise<void> {
  const { rows } = await client.query<{ indexdef: string }>(
    `select indexdef from pg_indexes where schemaname = 'read' and indexname not like '%\\_pkey' order by indexname`,
  );
  for (const { indexdef } of rows) await client.query(indexdef.replace(' ON read.', ` ON ${SHADOW}.`));
  for (const { name } of projectedTables) await client.query(`analyze ${SHADOW}.${name}`);
}

/** Puts the shadow tables in the place of the live ones, inside the caller's transaction; rights go along. */
export async function swapShadow(client: Client): Promise<void> {
  for (const { name } of projectedTables)
    await client.query(`drop table read.${name}; alter table ${SHADOW}.${name} set schema read`);
  await client.query(`drop schema ${SHADOW}`);
  await client.query(`do $$ begin
    if exists (select from pg_roles where rolname = 'dondoc_app') then
      grant select, insert, update, delete on all tables in schema read to dondoc_app;
    end if;
  end $$`);
}
