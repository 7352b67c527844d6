import { createApplication, type Application } from '@dondoc/application';
import { openClock, type Environment } from '@dondoc/config';
import { PostgresEventStore } from '@dondoc/event-store';
import pg from 'pg';
import { toldRefusal } from './told-refusal.js';
import { withDatabase, type PlaceOptions } from './with-database.js';

/** Works with the application on this installation's database. @throws UserError in the words of whatever refused */
export const withApplication = <T>(
  env: Environment,
  work: (app: Application) => Promise<T>,
  options?: PlaceOptions,
): Promise<T> =>
  withDatabase(
    env,
    async ({ databaseUrl, clock: setting, dataDir }) => {
      const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
      const store = new PostgresEventStore({ pool });
      try {
        const clock = await openClock(setting, pool);
        return await work(createApplication({ pool, store, clock, dataDir }));
      } catch (error) {
        throw toldRefusal(error);
      } finally {
        await store.close();
        await pool.end();
      }
    },
    options,
  );
