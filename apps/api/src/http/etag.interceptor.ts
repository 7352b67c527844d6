import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

const versionOf = (body: unknown): number | undefined => {
  const { version, versions } = (body ?? {}) as { version?: unknown; versions?: Record<string, number> };
  if (typeof version === 'number') return version;
  const touched = Object.values(versions ?? {});
  return touched.length === 1 ? touched[0] : undefined;
};

/** ETag is the version of the one stream an answer speaks of. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body) => {
        const version = versionOf(body);
        if (version !== undefined && !reply.sent) void reply.header('etag', `"${version}"`);
      }),
    );
  }
}
