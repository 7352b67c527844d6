// Starts the whole of dondoc as a person would, in a folder of its own, and stops it again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The first start of a machine may have to build a Temporal server.
const startLimitMs = 9 * 60_000;
const stopLimitMs = 30_000;

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Builds what is stale; the browser sees what the sources say. */
export async function build() {
  const child = spawn(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the build failed (${code})`);
}

/** The address and the lines a start prints; `stop` ends everything it started. */
export async function startStack() {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-e2e-'));
  // Started as root, Postgres runs as a user of its own and has to pass through.
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'apps', 'cli', 'bin', 'dondoc.mjs'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DONDOC_DATA_DIR: dataDir, DONDOC_HTTP_PORT: String(port) },
  });
  const exited = once(child, 'exit');
  const baseUrl = `http://127.0.0.1:${port}`;
  let output = '';
  const ready = new Promise((resolve, reject) => {
    const hear = (text) => {
      output += text;
      if (output.includes(`open ${baseUrl}`) && output.includes('Ctrl-C')) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    exited.then(([code]) => reject(new Error(`dondoc start ended (${code}):\n${output}`)), reject);
    setTimeout(() => reject(new Error(`dondoc start is not ready:\n${output}`)), startLimitMs).unref();
  });
  const stop = async () => {
    const overdue = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    child.kill('SIGINT');
    await exited;
    clearTimeout(overdue);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl, output: () => output, stop };
}
