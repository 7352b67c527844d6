import { claimMark, forgetStarts, noteAllHeads } from '@dondoc/application';
import { closeParts, lookOnce, openParts, taskSignaller } from '@dondoc/worker';
import pino from 'pino';
import { runningConfig } from '../embedded/running-place.js';
import { reachDatabase } from '../embedded/start-servers.js';

/** Looks until nobody is left to be woken, each task at most once. */
async function wakeAll(parts: Awaited<ReturnType<typeof openParts>>): Promise<number> {
  const { pool, time, clock, temporal } = parts;
  const notSince = await claimMark(pool);
  let woken = 0;
  for (;;) {
    const found = await lookOnce({
      ...{ pool, time, clock, settleMs: 0, notSince },
      signaller: taskSignaller(temporal.client),
      namespaceId: () => temporal.namespaceId(),
      log: pino({ level: 'silent' }),
    });
    if (found === 0) return woken;
    woken += found;
  }
}

export async function reconcile({ json }: { json?: boolean }): Promise<void> {
  const config = runningConfig(process.env);
  await reachDatabase(config.databaseUrl);
  const parts = await openParts(config);
  try {
    const behind = await noteAllHeads(parts.pool);
    const open = await forgetStarts(parts.pool);
    const woken = await wakeAll(parts);
    if (json) process.stdout.write(`${JSON.stringify({ behind, open, woken })}\n`);
    else
      process.stderr.write(
        `${open} nhiệm vụ đang mở, ${behind} chưa được ghi nhận; đã đánh thức ${woken} quy trình. · ${open} open tasks, ${behind} not noted; ${woken} workflows woken or started.\n`,
      );
  } finally {
    await closeParts(parts);
  }
}
