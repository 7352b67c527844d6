import { UserError } from '../user-error.js';
import type { Progress } from './progress.js';
import { isExecutable, onPath, programAnswer } from './run-program.js';
import { cachedTemporal, temporalCliVersion } from './temporal-cache.js';
import { canDownload, downloadTemporal } from './temporal-download.js';
import { goInstallTemporal } from './temporal-go-install.js';

/** Where the Temporal server comes from. */
export type TemporalSource =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'path' | 'cache'; readonly binary: string }
  | { readonly kind: 'download' }
  | { readonly kind: 'go'; readonly go: string };

/** What the search looks at; replaced in tests. */
export interface TemporalSurroundings {
  readonly address?: string;
  readonly onPath: (program: string) => string | undefined;
  readonly cached: string;
  readonly works: (binary: string) => Promise<boolean>;
  readonly canDownload: () => Promise<boolean>;
}

export const surroundings = (address?: string): TemporalSurroundings => ({
  address,
  onPath,
  cached: cachedTemporal(),
  works: async (binary) => isExecutable(binary) && (await programAnswer(binary, ['--version'])) !== undefined,
  canDownload,
});

/** The sources that are there, best first; nothing is fetched or built. */
export async function* temporalSources(around: TemporalSurroundings): AsyncGenerator<TemporalSource> {
  if (around.address !== undefined) {
    yield { kind: 'address', address: around.address };
    return; // an address in the settings is meant: no other server is started behind it
  }
  const installed = around.onPath('temporal');
  if (installed !== undefined && (await around.works(installed))) yield { kind: 'path', binary: installed };
  if (await around.works(around.cached)) yield { kind: 'cache', binary: around.cached };
  if (await around.canDownload()) yield { kind: 'download' };
  const go = around.onPath('go');
  if (go !== undefined) yield { kind: 'go', go };
}

const missing = (tried: readonly string[]) => {
  const vi = tried.length > 0 ? ` (đã thử: ${tried.join('; ')})` : '';
  const en = tried.length > 0 ? ` (tried: ${tried.join('; ')})` : '';
  return new UserError(
    'temporal-missing',
    `Chưa có máy chủ Temporal${vi}; hãy cài lệnh temporal (https://docs.temporal.io/cli) vào PATH, hoặc cài Go 1.25 trở lên để dondoc tự dựng, hoặc đặt DONDOC_TEMPORAL_ADDRESS tới một máy chủ có sẵn.`,
    `There is no Temporal server${en}; install the temporal command (https://docs.temporal.io/cli) on PATH, or Go 1.25 or later so that dondoc can build it, or set DONDOC_TEMPORAL_ADDRESS to a server of your own.`,
  );
};

async function provide(
  source: Exclude<TemporalSource, { kind: 'address' }>,
  progress: Progress,
): Promise<string> {
  switch (source.kind) {
    case 'path':
    case 'cache':
      return source.binary;
    case 'download':
      return progress.during(
        'Đang tải máy chủ Temporal, một lần cho máy này · fetching the Temporal server, once for this machine',
        downloadTemporal(),
      );
    case 'go':
      progress.say(
        `Đang dựng máy chủ Temporal ${temporalCliVersion} bằng Go, một lần cho máy này, khoảng 3 phút · building the Temporal server with Go, once for this machine, about 3 minutes`,
      );
      return progress.during('go install temporal', goInstallTemporal(source.go));
    default:
      return source satisfies never;
  }
}

const reason = (error: unknown) => {
  const text = String((error as { stderr?: string }).stderr || (error as Error).message);
  return text.trim().split('\n').slice(-2).join(' ').slice(0, 300);
};

/**
 * A Temporal binary that runs on this machine, fetched or built once when there is none.
 * @throws UserError `temporal-missing` saying what was tried and how to get one
 */
export async function findTemporal(progress: Progress, around = surroundings()): Promise<string> {
  const tried: string[] = [];
  for await (const source of temporalSources(around)) {
    if (source.kind === 'address') continue;
    try {
      const binary = await provide(source, progress);
      if (await around.works(binary)) return binary;
      tried.push(`${source.kind}: ${binary}`);
    } catch (error) {
      tried.push(`${source.kind}: ${reason(error)}`);
    }
  }
  throw missing(tried);
}
