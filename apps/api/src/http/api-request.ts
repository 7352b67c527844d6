import type { Caller, Session } from '@dondoc/application';
import type { FastifyRequest } from 'fastify';

/** A request after the session guard: who asks, in which office, by which token. */
export interface ApiRequest extends FastifyRequest {
  caller: Caller;
  session: Session;
  token: string;
}
