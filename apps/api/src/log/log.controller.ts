import type { Application, Caller, EventEnvelope } from '@dondoc/application';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ApiRequest } from '../http/api-request.js';
import { AnswersPage } from '../http/command-route.js';
import { Asker } from '../http/params.js';
import { OptionalWhole, ReadQuery } from '../http/read-query.js';
import { APPLICATION } from '../http/tokens.js';
import { LiveChanges } from './live-changes.js';

class LogQuery extends ReadQuery {
  /** Position after which to read; default 0. */
  @OptionalWhole(0, Number.MAX_SAFE_INTEGER) after?: number;
  @OptionalWhole(1, 1000) limit?: number;
}

/** The log as the inspector reads it, and what has changed as it happens. */
@ApiTags('events')
@Controller('events')
export class LogController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(LiveChanges) private readonly live: LiveChanges,
  ) {}

  @Get()
  @AnswersPage('StoredEvent')
  async events(
    @Asker() asker: Caller,
    @Query() { after = 0, limit = 100 }: LogQuery,
  ): Promise<{ items: EventEnvelope[]; nextCursor: string | null }> {
    const items = await this.app.queries.log(asker, after, limit);
    const last = items.at(-1);
    return { items, nextCursor: items.length === limit && last ? String(last.position) : null };
  }

  /** Server-sent events `changed`: the position the lists have reached and the tasks the caller may see that changed. */
  @Get('stream')
  stream(@Req() { caller, token }: ApiRequest, @Res() reply: FastifyReply): void {
    this.live.follow(caller, token, reply);
  }
}
