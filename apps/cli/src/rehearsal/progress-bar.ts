import cliProgress from 'cli-progress';
import { ordinalOf, localDay, printDay, type Day, type Instant } from '@dondoc/domain';

/** A bar over the rehearsed days on stderr, or a line a month where nobody watches. */
export function dayBar(from: Day, to: Day, out: NodeJS.WriteStream = process.stderr) {
  const total = ordinalOf(to) - ordinalOf(from) + 1;
  const live = out.isTTY === true;
  const bar = live
    ? new cliProgress.SingleBar({
        stream: out,
        format: '{bar} {day} · {value}/{total} ngày · {duration_formatted}',
        hideCursor: true,
      })
    : undefined;
  bar?.start(total, 0, { day: printDay(from) });
  let month = '';
  return {
    show(now: Instant): void {
      const day = localDay(now);
      bar?.update(Math.min(total, ordinalOf(day) - ordinalOf(from)), { day: printDay(day) });
      if (live || day.slice(0, 7) === month) return;
      month = day.slice(0, 7);
      out.write(`diễn tập đến ${printDay(day)} · rehearsed up to ${day}\n`);
    },
    stop(): void {
      bar?.stop();
    },
  };
}
