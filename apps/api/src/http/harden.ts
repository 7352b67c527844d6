import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** 1 MB for JSON; evidence has its own cap. */
export const BODY_LIMIT = 1024 * 1024;

/** A request arrives within this or its connection is closed: time for the largest file at 70 kB a second. */
export const REQUEST_TIMEOUT_MS = 300_000;

/** Nothing of ours is nested half as deep; what walks through a body calls itself once a level. */
const DEEPEST = 32;
/** And nothing has so many fields; each that is unknown would be named in the answer. */
const MOST_FIELDS = 1000;

/** The routes that take a stream of bytes. */
const UPLOADS: ReadonlySet<string | undefined> = new Set([
  '/api/v1/evidence',
  '/api/v1/plan-readings',
  '/api/v1/plans/from-file',
  '/api/v1/plans/:planId/draft/comparison',
]);

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // Mantine writes its styles into the page; scripts come from our own files alone.
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** The caller's own X-Request-Id where it is one, else a new one. */
export const requestIdOf = ({ headers }: { headers: Record<string, unknown> }): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isMisshapen(body: unknown): boolean {
  if (body instanceof Readable) return false;
  let level = [body].filter(isObject);
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    if (level.some((value) => !Array.isArray(value) && Object.keys(value).length > MOST_FIELDS)) return true;
    level = level.flatMap((value) => Object.values(value) as unknown[]).filter(isObject);
  }
  return level.length > 0;
}

/** Headers on every answer; JSON as the only body, of bounded depth and breadth, and a stream for the files of a few routes. */
export function harden(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...HEADERS, 'x-request-id': request.id });
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
  fastify.removeContentTypeParser('text/plain');
  // Anywhere else a stream would be taken for an object of fields and walked through, down to the socket.
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) =>
    UPLOADS.has(request.routeOptions.url)
      ? done(null, payload)
      : done(new UnsupportedMediaTypeException(), undefined),
  );
  fastify.addHook('preValidation', (request, _reply, done) =>
    done(isMisshapen(request.body) ? new BadRequestException() : undefined),
  );
}
