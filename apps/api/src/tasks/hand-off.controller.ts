import type { CommandAnswer } from '@dondoc/application';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { IdParam, Meta, type CommandMeta } from '../http/params.js';
import { DateAnswerDto, DateProposalDto } from './change.dto.js';
import { AnswerDto, DeliveryDto, HandOffReturnDto, ReasonDto } from './task.dto.js';

type Answer = Promise<CommandAnswer>;

/** A request between lead and supporting unit: the one asked answers, delivers or proposes a day; the lead takes, returns, settles or withdraws. */
@ApiTags('hand-offs')
@Controller('tasks/:taskId/hand-offs/:handOffId')
export class HandOffController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @CommandRoute('acceptance')
  acceptHandOff(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
  ): Answer {
    return this.commands.run('acceptHandOff', meta, { taskId, handOffId });
  }

  @CommandRoute('answer')
  answerHandOff(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
    @Body() body: AnswerDto,
  ): Answer {
    return this.commands.run('answerHandOff', meta, { taskId, handOffId, ...body });
  }

  @CommandRoute('delivery')
  deliverHandOff(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
    @Body() body: DeliveryDto,
  ): Answer {
    return this.commands.run('deliverHandOff', meta, { taskId, handOffId, ...body });
  }

  @CommandRoute('taking')
  takeHandOff(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
  ): Answer {
    return this.commands.run('takeHandOff', meta, { taskId, handOffId });
  }

  @CommandRoute('return')
  returnHandOff(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
    @Body() body: HandOffReturnDto,
  ): Answer {
    return this.commands.run('returnHandOff', meta, { taskId, handOffId, ...body });
  }

  @CommandRoute('date-proposal')
  proposeHandOffDate(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
    @Body() body: DateProposalDto,
  ): Answer {
    return this.commands.run('proposeHandOffDate', meta, { taskId, handOffId, ...body });
  }

  @CommandRoute('date-answer')
  settleHandOffDate(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
    @Body() body: DateAnswerDto,
  ): Answer {
    return this.commands.run('settleHandOffDate', meta, { taskId, handOffId, ...body });
  }

  @CommandRoute('withdrawal')
  withdrawHandOff(
    @Meta() meta: CommandMeta,
    @IdParam('taskId') taskId: string,
    @IdParam('handOffId') handOffId: string,
    @Body() body: ReasonDto,
  ): Answer {
    return this.commands.run('withdrawHandOff', meta, { taskId, handOffId, ...body });
  }
}
