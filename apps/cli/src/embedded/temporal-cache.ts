import { homedir } from 'node:os';
import { join } from 'node:path';

/** The newest release of Temporal's command line that `go install` can build; it carries server 1.29.1. */
export const temporalCliVersion = '1.5.1';

/** Where the binary is kept, outside of any checkout, so that it is made once for a machine. */
export function temporalCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(
    env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
    'dondoc',
    `temporal-cli-${temporalCliVersion}`,
  );
}

export const cachedTemporal = (env?: NodeJS.ProcessEnv): string => join(temporalCacheFolder(env), 'temporal');
