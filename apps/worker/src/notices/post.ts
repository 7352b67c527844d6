import { personNames, rulesLoader } from '@dondoc/application';
import type { DeliveryActivities } from '@dondoc/contracts';
import { createMailer, createReadModelDataSource, ReadModel } from '@dondoc/read-model';
import type { WorkerParts } from '../worker-parts.js';
import { deliveryActivities } from './delivery.activities.js';

/** What sending letters needs; there is none without a mail server, nor in a rehearsal, which tells nobody anything. */
export interface Post {
  readonly activities: DeliveryActivities;
  close(): Promise<void>;
}

const CONNECTIONS = 2;

export async function openPost({ config, pool, store, clock }: WorkerParts): Promise<Post | undefined> {
  if (config.smtpUrl === undefined || config.rehearsal) return undefined;
  const options = { maxConnections: CONNECTIONS };
  const dataSource = await createReadModelDataSource(config.databaseUrl, options).initialize();
  const readModel = new ReadModel({
    dataSource,
    rulesOf: rulesLoader(store),
    personNames: (ids) => personNames(pool, ids),
  });
  const mailer = createMailer(config.smtpUrl, config.mailFrom);
  return {
    activities: deliveryActivities({ pool, store, clock, readModel, mailer, config }),
    close: () => dataSource.destroy(),
  };
}
