// Builds everything `npm start` needs: each package's src → dist (swc), the Temporal workflow bundle, the web app.
// Types are not checked here (npm run types does); a part whose sources are older than its output is left alone.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const force = process.argv.includes('--force');

async function files(dir, keep) {
  if (!existsSync(dir)) return [];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile() && keep(e.name)).map((e) => join(e.parentPath, e.name));
}

const newest = async (paths) =>
  (await Promise.all(paths.map((p) => stat(p)))).reduce((m, s) => Math.max(m, s.mtimeMs), 0);

async function packages() {
  const groups = await Promise.all(
    ['apps', 'libs'].map(async (g) => (await readdir(join(root, g))).map((n) => join(g, n))),
  );
  return [...groups.flat(), 'workflows'].filter((p) => p !== join('apps', 'web'));
}

async function transpile(pkg) {
  const src = join(root, pkg, 'src');
  const dist = join(root, pkg, 'dist');
  const isSource = (n) => n.endsWith('.ts') && !/\.spec\.ts$|\.d\.ts$/.test(n);
  const sources = await files(src, isSource);
  if (sources.length === 0) return 0;
  const assets = await files(src, (n) => !n.endsWith('.ts'));
  const stamp = join(dist, '.built');
  const inputs = [...sources, ...assets];
  const signature = JSON.stringify(inputs.map((p) => relative(src, p)).sort());
  const fresh =
    !force &&
    existsSync(stamp) &&
    (await readFile(stamp, 'utf8')) === signature &&
    (await stat(stamp)).mtimeMs > (await newest(inputs));
  if (fresh) return 0;
  await rm(dist, { recursive: true, force: true });
  await Promise.all(
    sources.map(async (file) => {
      const out = join(dist, relative(src, file)).replace(/\.ts$/, '.js');
      const { code, map } = await transform(await readFile(file, 'utf8'), {
        ...swcOptions,
        filename: file,
        sourceMaps: true,
      });
      await mkdir(dirname(out), { recursive: true });
      const name = out.slice(out.lastIndexOf('/') + 1);
      await writeFile(out, `${code}\n//# sourceMappingURL=${name}.map\n`);
      await writeFile(`${out}.map`, map);
    }),
  );
  for (const file of assets) {
    const out = join(dist, relative(src, file));
    await mkdir(dirname(out), { recursive: true });
    await cp(file, out);
  }
  await writeFile(stamp, signature);
  return sources.length;
}

/** The workflow code is bundled once here, so that a worker starts without webpack. */
async function bundleWorkflows() {
  const src = join(root, 'workflows', 'src', 'index.ts');
  if (!existsSync(src)) return false;
  const out = join(root, 'workflows', 'dist', 'workflow-bundle.cjs');
  const inputs = [
    ...(await files(join(root, 'workflows', 'src'), (n) => n.endsWith('.ts'))),
    ...(await files(join(root, 'libs', 'contracts', 'src'), (n) => n.endsWith('.ts'))),
  ];
  if (!force && existsSync(out) && (await stat(out)).mtimeMs > (await newest(inputs))) return false;
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const quiet = { ...console, trace() {}, debug() {}, info() {}, log() {} };
  const { code } = await bundleWorkflowCode({ workflowsPath: src, logger: quiet });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, code);
  return true;
}

async function buildWeb() {
  const dir = join(root, 'apps', 'web');
  if (!existsSync(join(dir, 'index.html'))) return false;
  const inputs = [
    ...(await files(join(dir, 'src'), () => true)),
    join(dir, 'index.html'),
    join(dir, 'vite.config.ts'),
  ];
  const out = join(dir, 'dist', 'index.html');
  if (!force && existsSync(out) && (await stat(out)).mtimeMs > (await newest(inputs))) return false;
  const { build } = await import('vite');
  await build({ root: dir, logLevel: 'warn' });
  return true;
}

const started = performance.now();
let count = 0;
for (const pkg of await packages()) count += await transpile(pkg);
const bundled = await bundleWorkflows();
const web = process.argv.includes('--no-web') ? false : await buildWeb();
if (count > 0 || bundled || web)
  console.error(
    `built ${count} files${bundled ? ', workflow bundle' : ''}${web ? ', web app' : ''} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
