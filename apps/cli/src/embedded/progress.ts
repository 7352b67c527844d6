import type { WriteStream } from 'node:tty';

/** Tells a waiting person what is going on, on stderr only: stdout is for results. */
export interface Progress {
  /** A lasting line. */
  say(line: string): void;
  /** Shows that `label` is being done, with the seconds it has taken, until the work ends. */
  during<T>(label: string, work: Promise<T>): Promise<T>;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const quietEveryMs = 15_000;
const liveEveryMs = 120;

/** A spinner where a person watches, a line each 15 seconds where a log is written. */
export function stderrProgress(out: WriteStream = process.stderr): Progress {
  const live = out.isTTY === true;
  return {
    say: (line) => void out.write(`${live ? '\r\u001b[K' : ''}${line}\n`),
    async during(label, work) {
      const begun = performance.now();
      const seconds = () => `${Math.round((performance.now() - begun) / 1000)} s`;
      let frame = 0;
      const show = live
        ? () => out.write(`\r\u001b[K${frames[frame++ % frames.length]} ${label} (${seconds()})`)
        : () => out.write(`${label} (${seconds()})\n`);
      const timer = setInterval(show, live ? liveEveryMs : quietEveryMs);
      try {
        return await work;
      } finally {
        clearInterval(timer);
        if (live) out.write('\r\u001b[K');
      }
    },
  };
}

export const silentProgress: Progress = { say: () => undefined, during: (_label, work) => work };
