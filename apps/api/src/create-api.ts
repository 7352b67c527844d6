import { NotFoundException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { ApiModule, type ApiParts } from './api.module.js';
import { BODY_LIMIT, REQUEST_TIMEOUT_MS, harden, requestIdOf } from './http/harden.js';
import { languageOf } from './http/language.js';
import { problemOf } from './http/problem.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validation } from './http/validation.js';
import { serveWebApp, webDirectoryOf } from './http/web-app.js';
import { openApiDocument } from './operations/open-api.js';
import { Metrics } from './operations/metrics.js';

/** An address that the router itself cannot read names nothing of ours. */
const answerUnroutable = (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(
    new NotFoundException(),
    languageOf(request),
    request.url.slice(0, 200),
    request.id,
  );
  void reply.code(404).type('application/problem+json').send(problem);
};

/** The api over HTTP, ready to listen or to be asked by `inject`. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const { logLevel } = parts.config;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: requestIdOf,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    frameworkErrors: answerUnroutable,
    logger: logLevel === 'silent' ? false : { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const web = webDirectoryOf(parts.config.webDirectory);
  app.setGlobalPrefix('api/v1', { exclude: ['livez', 'readyz', 'metrics'] });
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new ProblemFilter(web));
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  harden(fastify);
  app.get(Metrics).observe(fastify);
  // Drawn when it is first asked for: nobody should wait for it at a start.
  let document: ReturnType<typeof openApiDocument> | undefined;
  for (const path of ['/openapi.json', '/api/v1/openapi.json'])
    fastify.get(path, (_request, reply) =>
      reply.type('application/json').send((document ??= openApiDocument(app))),
    );
  if (web) await serveWebApp(app, web);
  return app;
}
