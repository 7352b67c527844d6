import { runStart } from '../embedded/run-start.js';
import { prepare } from '../prepare.js';
import type { AddCommand } from './command.js';

export const addStartCommand: AddCommand = (program) => {
  program
    .command('start')
    .description(
      'chạy dondoc trên máy này · run dondoc on this machine: Postgres, Temporal, api, worker, web',
    )
    .action(() => runStart({ env: process.env, prepare }));
};
