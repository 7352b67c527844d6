import type { Clock } from '@dondoc/config';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type pg from 'pg';
import { Public } from '../http/session.guard.js';
import { CLOCK, POOL } from '../http/tokens.js';
import { Metrics } from './metrics.js';

/** For whoever runs the process. Commands go on while Temporal is away, so readiness asks for the database alone. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('livez')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.pool.query('select position from dondoc.head');
      await this.clock.now();
      return { status: 'ok' };
    } catch {
      void reply.code(503);
      return { status: 'database-unreachable' };
    }
  }

  @Get('metrics')
  async text(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type('text/plain; version=0.0.4; charset=utf-8');
    return this.metrics.text();
  }
}
