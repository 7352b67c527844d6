import type { CommandAnswer } from '@dondoc/application';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { IdParam, Meta, type CommandMeta } from '../http/params.js';
import {
  CompletionDto,
  DifficultyDto,
  GuidanceDto,
  HandOffDto,
  OutsideCompetenceDto,
  PersonDto,
  ProgressDto,
  ReasonDto,
  ResultDto,
  UrgingDto,
} from './task.dto.js';

type Answer = Promise<CommandAnswer>;

/** What the lead unit, the standing agency and the committee do to one unit's part of a task. */
@ApiTags('tasks')
@Controller('tasks/:taskId/obligations/:obligationId')
export class ObligationController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @CommandRoute('person')
  assignPerson(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: PersonDto,
  ): Answer {
    return this.commands.run('assignPerson', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('acknowledgement')
  acknowledge(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
  ): Answer {
    return this.commands.run('acknowledge', meta, { taskId, obligationId });
  }

  @CommandRoute('outside-competence')
  reportOutsideCompetence(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: OutsideCompetenceDto,
  ): Answer {
    return this.commands.run('reportOutsideCompetence', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('progress')
  reportProgress(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: ProgressDto,
  ): Answer {
    return this.commands.run('reportProgress', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('hand-offs')
  requestHandOff(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: HandOffDto,
  ): Answer {
    return this.commands.run('requestHandOff', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('difficulties')
  raiseDifficulty(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: DifficultyDto,
  ): Answer {
    return this.commands.run('raiseDifficulty', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('guidance')
  giveGuidance(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: GuidanceDto,
  ): Answer {
    return this.commands.run('giveGuidance', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('urgings')
  urgeUnit(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: UrgingDto,
  ): Answer {
    return this.commands.run('urgeUnit', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('docket-items')
  putOnDocket(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: ReasonDto,
  ): Answer {
    return this.commands.run('putOnDocket', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('result')
  submitResult(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: ResultDto,
  ): Answer {
    return this.commands.run('submitResult', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('approval')
  approveResult(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
  ): Answer {
    return this.commands.run('approveResult', meta, { taskId, obligationId });
  }

  @CommandRoute('confirmation')
  confirmResult(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
  ): Answer {
    return this.commands.run('confirmResult', meta, { taskId, obligationId });
  }

  @CommandRoute('return')
  returnResult(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @Body() body: ReasonDto,
  ): Answer {
    return this.commands.run('returnResult', meta, { taskId, obligationId, ...body });
  }

  @CommandRoute('decisions/:decisionId/completion')
  reportDecisionCarriedOut(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('obligationId') obligationId: string,
    @IdParam('decisionId') decisionId: string,
    @Body() body: CompletionDto,
  ): Answer {
    return this.commands.run('reportDecisionCarriedOut', meta, { taskId, obligationId, decisionId, ...body });
  }
}
