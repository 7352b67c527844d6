import { randomUUID } from 'node:crypto';
import { setup } from '@dondoc/application';
import { stderrProgress } from '../embedded/progress.js';
import { withApplication } from '../registers/with-application.js';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { policySchema } from '../rehearsal/setting-files.js';

/** `dondoc policy issue`: the file is read and checked before any database is touched. */
export async function issuePolicyFile(file: string, { json }: { json?: boolean }): Promise<void> {
  const policy = await readJsonFile('policy issue', file, policySchema);
  const issuing = withApplication(process.env, (app) =>
    app.execute('issuePolicy', { asker: setup, key: `policy/${randomUUID()}`, input: { policy } }),
  );
  const { position } = await stderrProgress().during('Đang ban hành quy tắc · issuing', issuing);
  const { version } = policy;
  process.stderr.write(
    `Đã ban hành bộ quy tắc ${version}; kế hoạch ban hành sau này có thể theo bộ này. · Issued; plans issued from now on can follow it.\n`,
  );
  if (json) process.stdout.write(`${JSON.stringify({ version, position })}\n`);
}
