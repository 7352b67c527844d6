import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cachedTemporal, temporalCacheFolder, temporalCliVersion } from './temporal-cache.js';

const module = `github.com/temporalio/cli/cmd/temporal@v${temporalCliVersion}`;
const longestMs = 20 * 60_000;

/** Builds the server with Go and keeps it in the cache folder; moved there when whole, so that two may try at once. */
export async function goInstallTemporal(go: string): Promise<string> {
  mkdirSync(temporalCacheFolder(), { recursive: true });
  const folder = mkdtempSync(join(temporalCacheFolder(), 'build-'));
  try {
    const build = promisify(execFile)(go, ['install', module], {
      env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0' },
      timeout: longestMs,
      maxBuffer: 64 * 1024 * 1024,
    });
    const end = () => void build.child.kill();
    process.once('exit', end); // Ctrl-C during the build ends the build
    await build.finally(() => process.off('exit', end));
    renameSync(join(folder, 'temporal'), cachedTemporal());
    return cachedTemporal();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
