import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const src = fileURLToPath(new URL('../src', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Today's sources as a reading process: a test of the process must not run on an old build. */
export async function compileReader(): Promise<{ child: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'dondoc-reader-'));
  await writeFile(join(home, 'package.json'), '{"type":"module"}');
  await symlink(join(root, 'node_modules'), join(home, 'node_modules'));
  const files = (await readdir(src, { recursive: true })).filter(
    (f) => /\.(?:ts|js)$/u.test(f) && !/\.(?:spec|d)\.ts$/u.test(f),
  );
  await Promise.all(files.map((file) => compile(join(src, file), join(home, file))));
  return { child: join(home, 'file', 'read-plan.child.js'), remove: () => rm(home, { recursive: true }) };
}

async function compile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (from.endsWith('.js')) return copyFile(from, to);
  const { code } = await transform(await readFile(from, 'utf8'), {
    swcrc: false,
    configFile: false,
    module: { type: 'es6' },
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  await writeFile(to.replace(/\.ts$/u, '.js'), code);
}
