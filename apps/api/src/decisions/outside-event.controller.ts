import type { CommandAnswer } from '@dondoc/application';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CommandRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { Meta, type CommandMeta } from '../http/params.js';
import { OutsideEventDto } from './outside-event.dto.js';

/** What has happened outside and tasks have waited for: recorded once, brought to each of them. */
@ApiTags('decisions')
@Controller('outside-events')
export class OutsideEventController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @CommandRoute('')
  record(@Meta() meta: CommandMeta, @Body() body: OutsideEventDto): Promise<CommandAnswer> {
    return this.commands.run('recordOutsideEvent', meta, { ...body });
  }
}
