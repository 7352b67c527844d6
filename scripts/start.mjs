// `npm start`: builds what is stale, then runs the same thing as `dondoc start`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);

process.argv.splice(2, 0, 'start');
await import('../apps/cli/dist/main.js');
