import { comparable, disagreement, lastInstant, Simulation, summaryOf } from '@dondoc/application';
import { triedPolicy } from '../rehearsal/tried-policy.js';
import { writeEvents } from '../rehearsal/events-file.js';
import { loadSetting } from '../rehearsal/load-setting.js';
import { readOptions, type RawOptions } from '../rehearsal/options.js';
import { eventLine } from '../rehearsal/event-line.js';
import { summaryText } from '../rehearsal/summary-text.js';

export async function simulate(file: string, raw: RawOptions): Promise<void> {
  const options = readOptions(file, raw);
  const { setting } = await loadSetting(options);
  const begun = performance.now();
  const simulation = new Simulation(setting);
  const events = simulation.run();
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(3));
  if (options.eventsFile)
    await writeEvents(
      options.eventsFile,
      events.map((e) => eventLine(e)),
    );
  // The same year once more, alarm by alarm as a workflow takes them.
  const again = new Simulation(setting, true).run();
  const agrees = disagreement(events.map(comparable), again.map(comparable)) === undefined;
  const summary = { ...summaryOf(events, simulation.states(), lastInstant(options.to)), seconds, agrees };
  const tried = triedPolicy(setting, options, summary);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...summary, ...tried?.json })}\n`);
  else process.stderr.write(summaryText(summary, 'Hai cách tính') + (tried?.text ?? ''));
  if (!agrees) process.exitCode = 1;
}
