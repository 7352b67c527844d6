import { AppError, type Application, type Caller, type Session } from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import { asId, localDay, type Instant, type PersonId, type UnitId } from '@dondoc/domain';
import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { ApiRequest } from './api-request.js';
import { sessionTokenOf } from './session-cookie.js';
import { APPLICATION, CLOCK } from './tokens.js';

const PUBLIC = 'public';

/** Open to whoever asks; every other route needs a session. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Finds the session anew for every request, so that what was revoked counts at once. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    refuseCrossSite(request);
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const token = sessionTokenOf(request);
    const session = token && (await this.app.sessions.find(token, await this.today()));
    if (!token || !session) throw new AppError('unauthenticated', 'sign-in-required');
    request.token = token;
    request.session = session;
    request.caller = await callerOf(this.app, session);
    return true;
  }

  private async today(): Promise<string> {
    return localDay((await this.clock.now()) as Instant);
  }
}

/** @throws AppError `no-office` where the unit of the office is no longer there */
export async function callerOf(
  app: Application,
  { personId, organisationId, office }: Session,
): Promise<Caller> {
  const unitKind = await app.queries.unitKind(organisationId, office.unitId);
  if (!unitKind) throw new AppError('forbidden', 'no-office');
  return {
    kind: 'person',
    organisationId,
    unitKind,
    actor: {
      personId: asId<PersonId>(personId),
      role: office.role,
      unitId: asId<UnitId>(office.unitId),
      ...(office.capacity ? { capacity: office.capacity } : {}),
    },
  };
}

/** Beside SameSite=Strict: a browser says where a change was asked from; a plain form cannot send our headers. */
function refuseCrossSite({ method, headers }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return;
  const site = headers['sec-fetch-site'];
  const foreign = site === 'cross-site' || site === 'same-site';
  const plainForm =
    headers['idempotency-key'] === undefined &&
    headers['x-requested-with'] === undefined &&
    headers.authorization === undefined &&
    method === 'POST' &&
    !String(headers['content-type'] ?? '').startsWith('application/json');
  if (foreign || plainForm) throw new AppError('forbidden', 'cross-site');
}
