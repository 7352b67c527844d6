import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** 1 MB for JSON; evidence has its own cap. */
export const BODY_LIMIT = 1024 * 1024;

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

/** Headers on every answer; JSON as the only body, and a stream for evidence. */
export function harden(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...HEADERS, 'x-request-id': request.id });
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
}
