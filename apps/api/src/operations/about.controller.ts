import type { Clock, DondocConfig } from '@dondoc/config';
import { ERROR_SENTENCES, errorSentence } from '@dondoc/contracts';
import { Controller, Get, Inject, NotFoundException, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../http/session.guard.js';
import { CLOCK, CONFIG } from '../http/tokens.js';

/** What anybody may know: the time this installation goes by, whether it is a rehearsal, and what an error code means. */
@ApiTags('about')
@Public()
@Controller()
export class AboutController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DondocConfig,
  ) {}

  @Get('clock')
  async now(): Promise<{ now: string; rehearsal: boolean }> {
    return { now: await this.clock.now(), rehearsal: this.config.rehearsal };
  }

  @Get('config')
  settings(): { rehearsal: boolean; temporalUiUrl: string | null } {
    return { rehearsal: this.config.rehearsal, temporalUiUrl: this.config.temporalUiUrl ?? null };
  }

  @Get('errors/:code')
  error(@Param('code') code: string) {
    if (!Object.hasOwn(ERROR_SENTENCES, code)) throw new NotFoundException();
    return { code, vi: errorSentence(code, {}, 'vi'), en: errorSentence(code, {}, 'en') };
  }
}
