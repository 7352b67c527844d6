import type { Application, CommandAnswer, CommandName, InputOf } from '@dondoc/application';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandMeta } from './params.js';
import { APPLICATION } from './tokens.js';

/** What a controller hands a command to. */
@Injectable()
export class Commands {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  run<Name extends CommandName>(
    name: Name,
    meta: CommandMeta,
    input: Fields<InputOf<Name>>,
  ): Promise<CommandAnswer> {
    // Instances of request classes become plain values: what the log keeps has no prototype.
    const plain = JSON.parse(JSON.stringify(input)) as InputOf<Name>;
    return this.app.execute(name, { ...meta, input: plain });
  }
}

/** The input's fields by name; their values were checked by the request's class, where ids are still plain strings. */
export type Fields<Input> = { readonly [Field in keyof Input]: unknown };
