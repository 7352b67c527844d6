import { DataSource, DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';
import { entities } from './entities/index.js';
import { snakeCase } from './snake-case.js';

/** Properties in camelCase, columns in snake_case. */
class SnakeCaseColumns extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}

/** Settings of the TypeORM connection to the read model; `maxConnections` defaults to 10. */
export interface ReadModelDataSourceOptions {
  readonly maxConnections?: number;
}

/**
 * The TypeORM connection to the tables of schema `read`. Tables are made by `migrationsDirectory`, never by TypeORM.
 * Call `initialize()` before use and `destroy()` after it.
 */
export function createReadModelDataSource(url: string, options: ReadModelDataSourceOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeCaseColumns(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: options.maxConnections ?? 10,
    applicationName: 'dondoc-read-model',
  });
}
