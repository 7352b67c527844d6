import { existsSync } from 'node:fs';
import { setup } from '@dondoc/application';
import { defaultPolicy, isPolicyVersion, type EscalationPolicy } from '@dondoc/domain';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { policySchema } from '../rehearsal/setting-files.js';

/** A policy by what the person typed: a file, a version that was issued here, or nothing for the built-in one. @throws UserError */
export async function loadPolicy(command: string, what = defaultPolicy.version): Promise<EscalationPolicy> {
  if (what === defaultPolicy.version) return defaultPolicy;
  if (existsSync(what) || !isPolicyVersion(what)) return readJsonFile(command, what, policySchema);
  const { withApplication } = await import('../registers/with-application.js');
  const { policy } = await withApplication(process.env, (app) => app.queries.policy(setup, what));
  return policy;
}
