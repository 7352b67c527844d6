import type { CommandAnswer } from '@dondoc/application';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { IdParam, Meta, type CommandMeta } from '../http/params.js';
import {
  ContestDecisionDto,
  ContestDto,
  EscalationDto,
  ExtensionAnswerDto,
  ExtensionDto,
  ExtensionOfferAnswerDto,
  MilestoneReportDto,
} from './change.dto.js';

type Answer = Promise<CommandAnswer>;

/** What is asked to be changed about one unit's part of a task, and the answers; how far it is. */
@ApiTags('tasks')
@Controller('tasks/:taskId/obligations/:obligationId')
export class ChangeController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @CommandRoute('extensions')
  requestExtension(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: ExtensionDto,
  ): Answer {
    return this.commands.run('requestExtension', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('extensions/:extensionId/answer')
  answerExtension(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @IdParam('extensionId') extensionId: string,
    @Body() body: ExtensionAnswerDto,
  ): Answer {
    return this.commands.run('answerExtension', meta, { taskId, obligationId, extensionId, ...body });
  }

  @CommandRoute('extensions/:extensionId/offer-answer')
  answerExtensionOffer(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @IdParam('extensionId') extensionId: string,
    @Body() body: ExtensionOfferAnswerDto,
  ): Answer {
    return this.commands.run('answerExtensionOffer', meta, { taskId, obligationId, extensionId, ...body });
  }

  @CommandRoute('contests')
  contestLateness(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: ContestDto,
  ): Answer {
    return this.commands.run('contestLateness', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('contests/:contestId/decision')
  decideContest(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @IdParam('contestId') contestId: string,
    @Body() body: ContestDecisionDto,
  ): Answer {
    return this.commands.run('decideContest', meta, { taskId, obligationId, contestId, ...body });
  }

  @CommandRoute('milestones/:milestoneId/reports')
  reportMilestone(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @IdParam('milestoneId') milestoneId: string,
    @Body() body: MilestoneReportDto,
  ): Answer {
    return this.commands.run('reportMilestone', meta, { taskId, obligationId, milestoneId, ...body });
  }

  @CommandRoute('escalations')
  escalateByHand(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: EscalationDto,
  ): Answer {
    return this.commands.run('escalateByHand', meta, { taskId, obligationId, ...body });
  }
}
