import type { TemporalPlace } from './start-servers.js';
import type { SupervisorEvent } from './supervisor.js';

/** What runs once a start has come up. */
export interface RunningStart {
  readonly baseUrl: string;
  readonly temporal: TemporalPlace;
  readonly notes: readonly string[];
}

/** What the person at the terminal is told about a part; nothing of its ordinary course. */
export function supervisorLine({ kind, part, how, inMs }: SupervisorEvent): string | undefined {
  if (kind === 'crashed')
    return `Thành phần ${part} dừng ngoài ý muốn (${how}). · The part ${part} ended unexpectedly (${how}).`;
  if (kind === 'restarting')
    return `Chạy lại ${part} sau ${inMs! / 1000} giây. · Restarting ${part} in ${inMs! / 1000} s.`;
  return undefined;
}

const decimal = (seconds: number, separator: string) => seconds.toFixed(1).replace('.', separator);

/** The block printed when everything runs: Vietnamese first, English under it. */
export function readyText(running: RunningStart, dataDir: string, tookMs: number): string {
  const seconds = tookMs / 1000;
  return [
    '',
    `  dondoc đã chạy sau ${decimal(seconds, ',')} giây: mở ${running.baseUrl}`,
    `  dondoc is up after ${decimal(seconds, '.')} s: open ${running.baseUrl}`,
    '',
    ...running.notes.map((line) => `  ${line}`),
    ...(running.notes.length > 0 ? [''] : []),
    `  Dữ liệu và nhật ký · data and logs: ${dataDir}`,
    ...(running.temporal.uiUrl ? [`  Trang của Temporal · Temporal's pages: ${running.temporal.uiUrl}`] : []),
    '  Ctrl-C để dừng · Ctrl-C stops everything',
    '',
  ].join('\n');
}
