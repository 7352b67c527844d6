import { createProgram } from './program.js';
import { printError } from './print-error.js';

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
// Said outright, once both streams are written: a build or a download given up half-way must not hold the terminal.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
