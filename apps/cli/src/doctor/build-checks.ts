import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { apiEntry, projectRoot, webDirectory, workerEntry } from '../embedded/paths.js';
import { onPath } from '../embedded/run-program.js';
import type { Finding } from './finding.js';

function newest(folder: string, keep: (name: string) => boolean): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const times = files
    .filter((file) => file.isFile() && keep(file.name))
    .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs);
  return Math.max(0, ...times);
}

const isSource = (name: string) => !/\.spec\.tsx?$/.test(name);

/** Packages whose sources are newer than what was built from them, relative to the project. */
export function stalePackages(root = projectRoot): string[] {
  const groups = ['apps', 'libs'].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => join(group, name)) : [],
  );
  return [...groups, 'workflows'].filter((pkg) => {
    const sources = newest(join(root, pkg, 'src'), isSource);
    return sources > 0 && sources > newest(join(root, pkg, 'dist'), () => true);
  });
}

/** Whether everything a start needs is built from the present sources. */
export function checkBuild(root = projectRoot): Finding {
  const stale = stalePackages(root);
  const entries = root === projectRoot ? [apiEntry, workerEntry, join(webDirectory, 'index.html')] : [];
  const absent = entries.filter((entry) => !existsSync(entry)).map((entry) => entry.slice(root.length + 1));
  const wanting = [...new Set([...stale, ...absent])];
  if (wanting.length === 0)
    return { name: 'build', status: 'ok', vi: 'đã dựng, mới nhất', en: 'built and up to date' };
  return {
    name: 'build',
    status: absent.length > 0 ? 'missing' : 'warning',
    vi: `chưa dựng hoặc đã cũ: ${wanting.join(', ')}`,
    en: `not built, or out of date: ${wanting.join(', ')}`,
    fix: { vi: 'chạy npm run build (npm start tự làm)', en: 'run npm run build (npm start does so itself)' },
  };
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser of the smoke test; users of dondoc do not need it. */
export function checkBrowser(find = onPath): Finding {
  const browser = browsers.map((name) => find(name)).find((path) => path !== undefined);
  if (browser !== undefined) return { name: 'browser', status: 'ok', vi: browser, en: browser };
  return {
    name: 'browser',
    status: 'warning',
    vi: 'không có Chromium; chỉ cần cho phép thử trên trình duyệt',
    en: 'no Chromium; needed only for the browser test',
    fix: { vi: 'apt-get install chromium', en: 'apt-get install chromium' },
  };
}
