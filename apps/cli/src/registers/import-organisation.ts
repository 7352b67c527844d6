import { randomUUID } from 'node:crypto';
import { setup } from '@dondoc/application';
import { stderrProgress } from '../embedded/progress.js';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { importText } from './import-text.js';
import { rosterSchema } from './organisation-file.js';
import { withApplication } from './with-application.js';

/** `dondoc organisation import`: the file is read and checked before any database is touched. */
export async function importOrganisationFile(file: string, { json }: { json?: boolean }): Promise<void> {
  const roster = await readJsonFile('organisation import', file, rosterSchema);
  const importing = withApplication(
    process.env,
    (app) => app.importOrganisation({ asker: setup, key: `organisation-import/${randomUUID()}`, roster }),
    { mayMake: true },
  );
  const answer = await stderrProgress().during('Đang nhập tổ chức · importing', importing);
  process.stderr.write(importText(answer));
  if (json) process.stdout.write(`${JSON.stringify(answer)}\n`);
}
