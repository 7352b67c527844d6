// Runs every benchmark in turn and prints one JSON line a metric on stdout; `--quick` takes shorter rounds,
// and a name (p3, p12) picks one. Each needs the build (`npm run build`).
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const options = process.argv.slice(2);
const wanted = options.filter((o) => /^p\d+$/.test(o));
const passed = options.filter((o) => !/^p\d+$/.test(o));
const files = readdirSync(here)
  .filter((name) => /^p\d+-.*\.bench\.mjs$/.test(name))
  .filter((name) => wanted.length === 0 || wanted.includes(name.split('-')[0]))
  .sort((a, b) => Number(a.slice(1).split('-')[0]) - Number(b.slice(1).split('-')[0]));

let failed = 0;
for (const file of files) {
  const code = await new Promise((resolve) =>
    spawn(process.execPath, [join(here, file), ...passed], { stdio: 'inherit' }).on('close', resolve),
  );
  if (code !== 0) failed += 1;
}
process.exit(failed === 0 && files.length > 0 ? 0 : 1);
