import { getMetadataArgsStorage } from 'typeorm';
import { entities, HistoryEntity } from '../entities/index.js';
import { snakeCase } from '../snake-case.js';

/** A table as its entity declares it: the only place where columns are listed. */
export interface TableSpec {
  readonly name: string;
  /** Columns of the primary key, in order. */
  readonly key: readonly string[];
  /** Property of a row and column of the table. */
  readonly columns: readonly (readonly [property: string, column: string])[];
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type EntityClass = Function;

function specOf(entity: EntityClass): TableSpec {
  const storage = getMetadataArgsStorage();
  const columns = storage.columns.filter((c) => c.target === entity);
  const table = storage.tables.find((t) => t.target === entity);
  return {
    name: table?.name ?? '',
    key: columns.filter((c) => c.options.primary === true).map((c) => snakeCase(c.propertyName)),
    columns: columns.map((c) => [c.propertyName, snakeCase(c.propertyName)] as const),
  };
}

const specs = new Map<EntityClass, TableSpec>(entities.map((entity) => [entity, specOf(entity)]));

export const tableOf = (entity: EntityClass): TableSpec => specs.get(entity) as TableSpec;

/** Every table that is projected, by name; the history is the log itself and is not among them. */
export const projectedTables: readonly TableSpec[] = entities
  .filter((entity) => entity !== HistoryEntity)
  .map(tableOf)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
