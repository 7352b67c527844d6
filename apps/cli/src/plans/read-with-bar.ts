import cliProgress from 'cli-progress';
import { readPlanFile, type PlanDocument } from '@dondoc/plan-import';

/** A reading shorter than this shows nothing. */
const SHOWN_AFTER_MS = 1_000;
const LINE_EVERY = 0.2;

/** Reads a plan; where that takes long, a bar on stderr, or a line a fifth where nobody watches. */
export async function readWithBar(
  file: string,
  out: NodeJS.WriteStream = process.stderr,
): Promise<PlanDocument> {
  const started = performance.now();
  const show = out.isTTY === true ? liveBar(out) : lines(out);
  const onProgress = (done: number) => {
    if (performance.now() - started >= SHOWN_AFTER_MS) show.at(done);
  };
  return readPlanFile(file, { onProgress }).finally(() => show.stop());
}

function liveBar(stream: NodeJS.WriteStream) {
  const format = 'đọc kế hoạch · reading {bar} {percentage}% · {duration_formatted}';
  const bar = new cliProgress.SingleBar({ stream, format, hideCursor: true });
  let running = false;
  return {
    at(done: number): void {
      if (!running) bar.start(100, 0);
      running = true;
      bar.update(Math.round(done * 100));
    },
    stop(): void {
      if (running) bar.stop();
    },
  };
}

function lines(out: NodeJS.WriteStream) {
  let told = 0;
  return {
    at(done: number): void {
      if (done - told < LINE_EVERY) return;
      told = done;
      out.write(`đọc được ${Math.round(done * 100)}% · ${Math.round(done * 100)}% read\n`);
    },
    stop(): void {},
  };
}
