import { whenCalled, type AddCommand } from './command.js';

export const addDoctorCommand: AddCommand = (program) => {
  program
    .command('doctor')
    .description('xem máy này còn thiếu gì · what this machine lacks, and how to get it')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(whenCalled(async () => (await import('./doctor.js')).doctor));
};
