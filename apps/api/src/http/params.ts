import { randomUUID } from 'node:crypto';
import { AppError, type Caller } from '@dondoc/application';
import type { Language } from '@dondoc/contracts';
import { Param, createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ApiRequest } from './api-request.js';
import { languageOf } from './language.js';

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<ApiRequest>();

/** The person who asks, in the office they act in. */
export const Asker = createParamDecorator((_: unknown, context): Caller => requestOf(context).caller);

export const Lang = createParamDecorator((_: unknown, context): Language => languageOf(requestOf(context)));

/** Is aborted when whoever asked hangs up before the answer. */
export const Gone = createParamDecorator((_: unknown, context): AbortSignal => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  const gone = new AbortController();
  // Who hung up while the rights were looked up is not told of again.
  if (raw.destroyed) gone.abort();
  // The request's own end says nothing: it ends as soon as all of it was read.
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
});

/** What a command carries in its headers. */
export interface CommandMeta {
  readonly asker: Caller;
  readonly key: string;
  readonly ifMatch?: number;
  readonly correlation: string;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Every POST names its command once and for all; PUT and DELETE say the same thing however often they are sent. */
function keyOf({ method, headers }: ApiRequest): string {
  const given = headers['idempotency-key'];
  if (given === undefined && method !== 'POST') return randomUUID();
  if (typeof given === 'string' && KEY.test(given)) return given;
  throw new AppError('precondition-required', 'idempotency-key-missing');
}

function ifMatchOf({ headers }: ApiRequest): number | undefined {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (version === undefined) throw new AppError('precondition-failed', 'version-conflict');
  return Number(version);
}

export const Meta = createParamDecorator((_: unknown, context): CommandMeta => {
  const request = requestOf(context);
  const ifMatch = ifMatchOf(request);
  const correlation = String(request.id);
  return {
    asker: request.caller,
    key: keyOf(request),
    correlation,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
});

const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/;

/** An id that could exist; what could not is not there. */
class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (ID.test(value)) return value;
    throw new AppError('not-found', 'not-found');
  }
}
const idPipe = new IdPipe();

/** A path parameter that is an id. */
export const IdParam = (name: string): ParameterDecorator => Param(name, idPipe);
