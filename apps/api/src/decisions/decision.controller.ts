import type { CommandAnswer } from '@dondoc/application';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { Meta, type CommandMeta } from '../http/params.js';
import { DecisionDto } from './decision.dto.js';

/** Conclusions of the committee: recorded once, brought to each of their tasks. */
@ApiTags('decisions')
@Controller('decisions')
export class DecisionController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @CommandRoute('')
  record(@Meta() meta: CommandMeta, @Body() body: DecisionDto): Promise<CommandAnswer> {
    return this.commands.run('recordDecision', meta, { ...body });
  }
}
