import { whenCalled, type AddCommand } from './command.js';

export const addReconcileCommand: AddCommand = (program) => {
  program
    .command('reconcile')
    .description('khởi động lại mọi quy trình đáng phải chạy · start every workflow that should be running')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(whenCalled(async () => (await import('./reconcile.js')).reconcile));
};
