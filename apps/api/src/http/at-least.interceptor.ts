import { AppError } from '@dondoc/application';
import type { ProjectionWatch } from '@dondoc/read-model';
import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { PROJECTION } from './tokens.js';

/** Real milliseconds a read waits for the lists to reach the position asked for. */
const PATIENCE_MS = 5000;

/** `?atLeast=`: whoever has just written sees their own write, or is told that the lists are behind. */
@Injectable()
export class AtLeastInterceptor implements NestInterceptor {
  constructor(@Inject(PROJECTION) private readonly projection: ProjectionWatch) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { atLeast } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: { atLeast?: unknown } }>>().query;
    if (atLeast === undefined) return next.handle();
    const position = Number(atLeast);
    if (!Number.isSafeInteger(position) || position < 0)
      throw new AppError('invalid', 'request-invalid', {}, [{ field: 'atLeast', code: 'is-int' }]);
    if (!(await this.projection.waitFor(position, PATIENCE_MS)))
      throw new AppError('unavailable', 'read-model-behind');
    return next.handle();
  }
}
