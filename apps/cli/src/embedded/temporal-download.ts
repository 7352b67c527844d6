import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cachedTemporal, temporalCacheFolder, temporalCliVersion } from './temporal-cache.js';

const site = 'https://temporal.download';

/** Whether Temporal's download site answers at all; asked first, because a blocked network can hold a request for minutes. */
export async function canDownload(timeoutMs = 3000): Promise<boolean> {
  try {
    const url = `${site}/cli/archive/v${temporalCliVersion}?platform=linux&arch=amd64`;
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Lets Temporal's SDK fetch the server (it knows the file for this platform), and keeps it in the cache folder. */
export async function downloadTemporal(): Promise<string> {
  mkdirSync(temporalCacheFolder(), { recursive: true });
  const downloadDir = mkdtempSync(join(temporalCacheFolder(), 'download-'));
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const server = await TestWorkflowEnvironment.createLocal({
      server: {
        executable: {
          type: 'cached-download',
          version: `v${temporalCliVersion}`,
          downloadDir,
          ttl: '3650 days',
        },
      },
    });
    await server.teardown();
    const [binary] = readdirSync(downloadDir);
    if (binary === undefined) throw new Error('the download left no file');
    renameSync(join(downloadDir, binary), cachedTemporal());
    return cachedTemporal();
  } finally {
    rmSync(downloadDir, { recursive: true, force: true });
  }
}
