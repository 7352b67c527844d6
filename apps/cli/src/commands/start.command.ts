import { whenCalled, type AddCommand } from './command.js';

export const addStartCommand: AddCommand = (program) => {
  program
    .command('start')
    .description(
      'chạy dondoc trên máy này · run dondoc on this machine: Postgres, Temporal, api, worker, web',
    )
    .action(whenCalled(async () => (await import('./start.js')).start));
};
