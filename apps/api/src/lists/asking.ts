import type { Application, Caller } from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import type { Language } from '@dondoc/contracts';
import type { Instant } from '@dondoc/domain';
import type { ReadContext } from '@dondoc/read-model';
import { Inject, Injectable } from '@nestjs/common';
import { APPLICATION, CLOCK } from '../http/tokens.js';

/** Whose tasks a list may hold: all, those of one unit, or none at all. */
export interface Visible {
  readonly nothing: boolean;
  /** Only tasks this unit takes part in; absent: every task. */
  readonly visibleTo?: string;
}

/** No unit has this id: what is counted for somebody who may see no task is nothing, never everything. */
const NO_UNIT = '';

/** What every list needs to know of its question: the instant, the language, what the asker may see. */
@Injectable()
export class Asking {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async context(lang: Language): Promise<ReadContext> {
    return { now: (await this.clock.now()) as Instant, lang };
  }

  async visible(caller: Caller): Promise<Visible> {
    const scope = await this.app.queries.scope(caller);
    if (scope.kind === 'unit') return { nothing: false, visibleTo: scope.unitId };
    return scope.kind === 'none' ? { nothing: true, visibleTo: NO_UNIT } : { nothing: false };
  }
}
