import { languageOf } from '../print-error.js';
import { checkJsonFile } from '../rehearsal/read-json-file.js';
import { policySchema } from '../rehearsal/setting-files.js';

/** `dondoc policy check`: every fault with its place and sentence; exit code 1 where there is one. */
export async function checkPolicyFile(file: string, { json }: { json?: boolean }): Promise<void> {
  const checked = await checkJsonFile('policy check', file, policySchema);
  const faults = 'faults' in checked ? checked.faults : [];
  if (faults.length > 0) process.exitCode = 1;
  if (json) return void process.stdout.write(`${JSON.stringify({ faults })}\n`);
  const lang = languageOf(process.env);
  if ('faults' in checked)
    return void process.stderr.write(faults.map((f) => `${f[lang]} [${f.code}]\n`).join(''));
  const { version } = checked.value;
  process.stdout.write(
    lang === 'vi' ? `Bộ quy tắc ${version} ban hành được.\n` : `The policy ${version} can be issued.\n`,
  );
}
