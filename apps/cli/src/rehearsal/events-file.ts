import { writeFile } from 'node:fs/promises';
import { UserError } from '../user-error.js';

/** One event per line, as JSON. @throws UserError `file-unwritable` */
export async function writeEvents(path: string, events: readonly object[]): Promise<void> {
  try {
    await writeFile(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(
      'file-unwritable',
      `--events ${path}: không ghi được (${reason}); hãy chọn nơi khác.`,
      `--events ${path}: cannot be written (${reason}); choose another place.`,
    );
  }
}
