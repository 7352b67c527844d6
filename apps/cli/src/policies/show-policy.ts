import { drawPolicy, policyLines } from '@dondoc/contracts';
import { languageOf } from '../print-error.js';
import { loadPolicy } from './load-policy.js';

/** `dondoc policy show`: drawn as an office reads it, or as the data to begin one's own with. */
export async function showPolicy(what: string | undefined, { json }: { json?: boolean }): Promise<void> {
  const policy = await loadPolicy('policy show', what);
  const lang = languageOf(process.env);
  process.stdout.write(
    json
      ? `${JSON.stringify(policy, null, 2)}\n`
      : `${policyLines(drawPolicy(policy, lang), lang).join('\n')}\n`,
  );
}
