import type { CommandAnswer } from '@dondoc/application';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute, DeleteRoute, PutRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { IdParam, Meta, type CommandMeta } from '../http/params.js';
import { draftTaskOf, ownerOf } from './draft-task-of.js';
import { ConclusionsDto, MeetingDto } from './meeting.dto.js';
import { readSent } from './uploaded-plan.js';
import { DraftTaskDto, IssuanceDto, NewPlanDto, OwnersDto, RemovalDto } from './plan.dto.js';

type Answer = Promise<CommandAnswer>;

/** A plan from its draft to its issue. */
@ApiTags('plans')
@Controller('plans')
export class PlanCommandsController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @CommandRoute('')
  draft(@Meta() meta: CommandMeta, @Body() { document, ...head }: NewPlanDto): Answer {
    if (!document) {
      const { basedOn = [], supersedes = [], ...rest } = head;
      return this.commands.run('draftPlan', meta, { head: { ...rest, basedOn, supersedes }, tasks: [] });
    }
    const sent = readSent(document);
    return this.commands.run('draftPlan', meta, { document: sent.document, sourceSha256: sent.sha256 });
  }

  @CommandRoute(':planId/tasks')
  add(@Meta() meta: CommandMeta, @IdParam('planId') planId: string, @Body() task: DraftTaskDto): Answer {
    return this.commands.run('addPlanTask', meta, { planId, task: draftTaskOf(task) });
  }

  @PutRoute(':planId/draft-tasks/:key')
  correct(
    @Meta() meta: CommandMeta,
    @IdParam('planId') planId: string,
    @IdParam('key') key: string,
    @Body() task: DraftTaskDto,
  ): Answer {
    return this.commands.run('correctPlanTask', meta, { planId, key, task: draftTaskOf(task) });
  }

  @DeleteRoute(':planId/draft-tasks/:key')
  remove(
    @Meta() meta: CommandMeta,
    @IdParam('planId') planId: string,
    @IdParam('key') key: string,
    @Body() body?: RemovalDto,
  ): Answer {
    return this.commands.run('removePlanTask', meta, { planId, key, reason: body?.reason ?? '' });
  }

  @PutRoute(':planId/draft-tasks/:key/owners')
  chooseOwners(
    @Meta() meta: CommandMeta,
    @IdParam('planId') planId: string,
    @IdParam('key') key: string,
    @Body() { owners }: OwnersDto,
  ): Answer {
    return this.commands.run('chooseOwner', meta, { planId, key, owners: owners.map(ownerOf) });
  }

  @CommandRoute(':planId/issuance')
  issue(@Meta() meta: CommandMeta, @IdParam('planId') planId: string, @Body() body: IssuanceDto): Answer {
    const { issuedOn, document, policyVersion, acknowledged, ...terms } = body;
    const settled = { issuedOn, document, policyVersion, acknowledged };
    return this.commands.run('issuePlan', meta, { planId, ...settled, terms });
  }

  @CommandRoute(':planId/meetings/:periodKey')
  recordMeeting(
    @Meta() meta: CommandMeta,
    @IdParam('planId') planId: string,
    @IdParam('periodKey') periodKey: string,
    @Body() body: MeetingDto,
  ): Answer {
    return this.commands.run('recordMeeting', meta, { planId, periodKey, ...body });
  }

  @CommandRoute(':planId/meetings/:periodKey/conclusions')
  recordConclusions(
    @Meta() meta: CommandMeta,
    @IdParam('planId') planId: string,
    @IdParam('periodKey') periodKey: string,
    @Body() body: ConclusionsDto,
  ): Answer {
    return this.commands.run('recordConclusions', meta, { planId, periodKey, ...body });
  }
}
