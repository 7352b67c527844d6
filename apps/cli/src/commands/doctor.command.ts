import { diagnose } from '../doctor/diagnose.js';
import { doctorText } from '../doctor/doctor-text.js';
import { languageOf } from '../print-error.js';
import type { AddCommand } from './command.js';

export const addDoctorCommand: AddCommand = (program) => {
  program
    .command('doctor')
    .description('xem máy này còn thiếu gì · what this machine lacks, and how to get it')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await diagnose(process.env);
      const fit = findings.every((finding) => finding.status !== 'missing');
      process.stdout.write(
        json
          ? `${JSON.stringify({ fit, findings }, null, 2)}\n`
          : doctorText(findings, languageOf(process.env)),
      );
      if (!fit) process.exitCode = 1;
    });
};
