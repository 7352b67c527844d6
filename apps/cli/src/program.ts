import { Command } from 'commander';
import { commands } from './commands/index.js';

/** `dondoc` with all its commands. */
export function createProgram(): Command {
  const program = new Command('dondoc')
    .description('đôn đốc nhiệm vụ trong kế hoạch · sees the tasks of government plans through')
    .version('0.1.0')
    .showHelpAfterError('(dondoc --help: các lệnh · all commands)');
  for (const add of commands) add(program);
  return program;
}
