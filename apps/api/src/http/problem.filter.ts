import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { problemOf, refusalOf } from './problem.js';
import { sendWebPage } from './web-app.js';

/** Seconds. */
const RETRY_AFTER: Readonly<Record<number, string>> = { 429: '60', 503: '1' };

/** Every error leaves as problem+json; a page of the web app that is not a file gets the app itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly webDirectory: string | undefined) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (refusalOf(error) === undefined) request.log.error({ err: error }, 'unexpected error');
    const problem = problemOf(error, languageOf(request), request.url, request.id);
    if (problem.status === 404 && (await sendWebPage(request, reply, this.webDirectory))) return;
    const retryAfter = RETRY_AFTER[problem.status];
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    await reply.code(problem.status).type('application/problem+json').send(problem);
  }
}
