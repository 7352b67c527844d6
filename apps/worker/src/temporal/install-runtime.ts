import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import type { Logger } from '../logger.js';

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** The SDK's own messages go into our log, and our shutdown decides when its workers stop. */
export function installRuntime(log: Logger): void {
  const temporal = log.child({ part: 'temporal' });
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      temporal[LEVELS[level as LogLevel]]({ ...meta }, message);
    }),
  });
}
