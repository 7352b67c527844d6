import type { Application, Caller, PersonInUnit } from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import type { UnitView } from '@dondoc/contracts';
import { localDay, type Instant } from '@dondoc/domain';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersPage } from '../http/command-route.js';
import { OptionalId } from '../http/fields.js';
import { ReadQuery } from '../http/read-query.js';
import { Asker } from '../http/params.js';
import { APPLICATION, CLOCK } from '../http/tokens.js';

class PeopleQuery extends ReadQuery {
  /** Default: the caller's own unit. */
  @OptionalId() unitId?: string;
}

/** Units of the caller's organisation, and the people of a unit for assigning. */
@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('units')
  @AnswersPage('UnitView')
  async units(@Asker() asker: Caller): Promise<{ items: UnitView[]; nextCursor: null }> {
    const { units } = await this.app.queries.organisation(asker);
    const items = units.map(({ unitId, name, shortName, kind }) => ({
      unitId,
      name,
      shortName: shortName ?? name,
      kind,
    }));
    return { items, nextCursor: null };
  }

  @Get('people')
  @AnswersPage('PersonInUnit')
  async people(
    @Asker() asker: Caller,
    @Query() { unitId }: PeopleQuery,
  ): Promise<{ items: PersonInUnit[]; nextCursor: null }> {
    const today = localDay((await this.clock.now()) as Instant);
    const items = await this.app.registers.peopleOf(asker, unitId ?? asker.actor.unitId, today);
    return { items, nextCursor: null };
  }
}
