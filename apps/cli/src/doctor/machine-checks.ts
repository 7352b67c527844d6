import { existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Finding } from './finding.js';

const oldest = [20, 19] as const;

/** Whether this Node is new enough; `version` as in process.versions.node. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  if (ok) return { name: 'node', status: 'ok', vi: `Node ${version}`, en: `Node ${version}` };
  return {
    name: 'node',
    status: 'missing',
    vi: `Node ${version} quá cũ`,
    en: `Node ${version} is too old`,
    fix: { vi: 'cài Node 20.19 trở lên (nodejs.org)', en: 'install Node 20.19 or later (nodejs.org)' },
  };
}

const gigabyte = 1024 ** 3;

function existingParent(path: string): string {
  for (let folder = resolve(path); ; folder = dirname(folder))
    if (existsSync(folder) || folder === dirname(folder)) return folder;
}

/** Whether the data folder's disk has room: 1 GB is needed, 5 GB is comfortable. */
export function checkDisk(dataDir: string, freeBytes = freeSpace(dataDir)): Finding {
  const free = (freeBytes / gigabyte).toFixed(1);
  const said = {
    name: 'disk',
    vi: `còn ${free.replace('.', ',')} GB trống cho ${dataDir}`,
    en: `${free} GB free for ${dataDir}`,
  };
  if (freeBytes >= 5 * gigabyte) return { ...said, status: 'ok' };
  return {
    ...said,
    status: freeBytes >= gigabyte ? 'warning' : 'missing',
    fix: {
      vi: 'giải phóng đĩa, hoặc đặt DONDOC_DATA_DIR sang đĩa khác',
      en: 'free some space, or set DONDOC_DATA_DIR to another disk',
    },
  };
}

function freeSpace(dataDir: string): number {
  const { bavail, bsize } = statfsSync(existingParent(dataDir));
  return bavail * bsize;
}
