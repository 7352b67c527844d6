import type { Application, Caller, CommandAnswer } from '@dondoc/application';
import type { Language, Page, PolicySummaryView, PolicyView } from '@dondoc/contracts';
import { Body, Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersPage, CommandRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { Asker, Lang, Meta, type CommandMeta } from '../http/params.js';
import { APPLICATION } from '../http/tokens.js';
import { PolicyDto } from './policy.dto.js';
import { policySummary, policyView } from './policy-view.js';

/** Escalation policies: versions that are issued once and never change. */
@ApiTags('policies')
@Controller('policies')
export class PolicyController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(Commands) private readonly commands: Commands,
  ) {}

  @Get()
  @AnswersPage('PolicySummaryView')
  async policies(@Asker() asker: Caller, @Lang() lang: Language): Promise<Page<PolicySummaryView>> {
    const known = await this.app.queries.policies(asker);
    return { items: known.map((policy) => policySummary(policy, lang)), nextCursor: null };
  }

  @Get(':version')
  @ApiParam({ name: 'version', description: 'Such as default/1; its slash may be sent as it is, or as %2F.' })
  @Answers('PolicyView')
  async policy(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Param('version') version: string,
  ): Promise<PolicyView> {
    return policyView(await this.app.queries.policy(asker, version), lang);
  }

  /** A version has a slash in it, and many a proxy decodes what was encoded. */
  @Get(':name/:number')
  @ApiExcludeEndpoint()
  policyByName(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Param('name') name: string,
    @Param('number') number: string,
  ): Promise<PolicyView> {
    return this.policy(asker, lang, `${name}/${number}`);
  }

  @CommandRoute('')
  issue(@Meta() meta: CommandMeta, @Body() policy: PolicyDto): Promise<CommandAnswer> {
    return this.commands.run('issuePolicy', meta, { policy });
  }
}
