import type { DondocConfig } from '@dondoc/config';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiParts } from './api.module.js';
import { createApi } from './create-api.js';
import { openApiDocument } from './operations/open-api.js';

/** The description without anything to stand on: no database, no port. */
export async function describeApi(): Promise<OpenAPIObject> {
  const config = {
    logLevel: 'silent',
    webDirectory: '/nowhere',
    dataDir: '/nowhere',
    rehearsal: false,
  } as unknown as DondocConfig;
  const app = await createApi({
    config,
    application: {} as ApiParts['application'],
    clock: {} as ApiParts['clock'],
    pool: {} as ApiParts['pool'],
    store: {} as ApiParts['store'],
    readModel: {} as ApiParts['readModel'],
    projection: {} as ApiParts['projection'],
  });
  return openApiDocument(app);
}
