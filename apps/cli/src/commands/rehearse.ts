import { stderrProgress } from '../embedded/progress.js';
import { untilStopSignal } from '../embedded/stop-signals.js';
import { writeEvents } from '../rehearsal/events-file.js';
import { keepOpen } from '../rehearsal/keep-open.js';
import { loadSetting } from '../rehearsal/load-setting.js';
import { readOptions, type RawOptions } from '../rehearsal/options.js';
import { dayBar } from '../rehearsal/progress-bar.js';
import { rehearse } from '../rehearsal/rehearse.js';
import { summaryText } from '../rehearsal/summary-text.js';
import { triedPolicy } from '../rehearsal/tried-policy.js';

export async function runRehearsal(file: string, raw: RawOptions): Promise<void> {
  const options = readOptions(file, raw);
  const loaded = await loadSetting(options);
  const progress = stderrProgress();
  const bar = dayBar(options.issuedOn, options.to);
  const stopped = untilStopSignal();
  const running = rehearse(loaded, options, {
    env: process.env,
    progress,
    stopped,
    onInstant: (now) => bar.show(now),
  });
  const outcome = await running.finally(() => bar.stop());
  const { summary, events, difference, servers } = outcome;
  try {
    if (options.eventsFile)
      await writeEvents(
        options.eventsFile,
        events.map(({ actor, ...event }) => ({ ...event, actor: actor.id })),
      );
    if (difference)
      process.stderr.write(`khác nhau · differences:\n${JSON.stringify(difference, null, 1)}\n`);
    const tried = triedPolicy(loaded.setting, options, summary);
    if (options.json) process.stdout.write(`${JSON.stringify({ ...summary, ...tried?.json })}\n`);
    else process.stderr.write(summaryText(summary) + (tried?.text ?? ''));
    if (!summary.agrees) process.exitCode = 1;
    if (options.keep) {
      await keepOpen(loaded.setting, servers, progress);
      await stopped;
    }
  } finally {
    await servers.stop(!difference);
  }
}
