import { randomUUID } from 'node:crypto';
import { engineMigrationsDirectory, personNames, rulesLoader } from '@dondoc/application';
import { loadConfig } from '@dondoc/config';
import {
  ReadModel,
  createReadModelDataSource,
  migrationsDirectory as readModelMigrations,
  runProjector,
  watchProjection,
} from '@dondoc/read-model';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestOffice, PASSWORD, type TestOffice } from '../../../libs/application/test/test-office.js';
import { createApi } from '../src/create-api.js';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  // What the api says is what is under test: it is read as the screens read it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

interface Asked {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly key?: string;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The whole api over a real Postgres, with the projector running; on a port of its own. */
export interface ApiOffice extends TestOffice {
  readonly api: NestFastifyApplication;
  ask(method: Method, path: string, asked?: Asked): Promise<Answer>;
  tokenOf(login: string): Promise<string>;
}

export async function openApiOffice(): Promise<ApiOffice> {
  const office = await openTestOffice([
    { name: 'engine', directory: engineMigrationsDirectory },
    { name: 'read-model', directory: readModelMigrations },
  ]);
  const { pool, store, clock, app: application, url, dataDir } = office;
  const config = {
    ...loadConfig({ DONDOC_DATABASE_URL: url }),
    logLevel: 'silent' as const,
    webDirectory: '/nowhere',
    dataDir,
  };
  const dataSource = await createReadModelDataSource(url).initialize();
  const readModel = new ReadModel({
    dataSource,
    rulesOf: rulesLoader(store),
    personNames: (ids) => personNames(pool, ids),
    evidenceFiles: async (ids) =>
      new Map((await application.registers.evidence(ids)).map((file) => [file.evidenceId, file])),
  });
  const projection = watchProjection(pool);
  const stop = new AbortController();
  const projecting = runProjector({
    pool,
    store,
    rulesOf: rulesLoader(store),
    owner: 'test',
    signal: stop.signal,
  });
  const api = await createApi({ config, clock, pool, store, application, readModel, projection });
  await api.listen(0, '127.0.0.1');
  const base = await api.getUrl();
  const outside = /^\/(livez|readyz|metrics|openapi)/;
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (login: string): Promise<string> => {
    const known =
      tokens.get(login) ?? application.sessions.openFor(login, '2026-01-15').then(({ token }) => token);
    tokens.set(login, known);
    return known;
  };
  const ask = async (
    method: Method,
    path: string,
    { as, body, headers = {}, key }: Asked = {},
  ): Promise<Answer> => {
    const authorization: Record<string, string> = as ? { authorization: `Bearer ${await tokenOf(as)}` } : {};
    const idempotency: Record<string, string> =
      method === 'POST' ? { 'idempotency-key': key ?? randomUUID() } : {};
    const url = new URL(outside.test(path) ? path : `/api/v1${path}`, base);
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(url, {
      method,
      headers: { ...type, ...authorization, ...idempotency, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: json && text ? JSON.parse(text) : text,
    };
  };
  const close = async () => {
    await api.close();
    stop.abort();
    await projecting;
    await projection.close();
    await dataSource.destroy();
    await office.close();
  };
  return { ...office, api, ask, tokenOf, close };
}

export { PASSWORD };
