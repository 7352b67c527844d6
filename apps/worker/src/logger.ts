import type { DondocConfig } from '@dondoc/config';
import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on stderr: stdout is for the line that says the worker is ready. */
export const openLogger = ({ logLevel }: Pick<DondocConfig, 'logLevel'>): Logger =>
  pino({ name: 'worker', level: logLevel }, pino.destination({ dest: 2, sync: true }));
