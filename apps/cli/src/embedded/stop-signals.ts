const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for the wish to stop. A second signal changes nothing: npm passes on the Ctrl-C the terminal has sent already. */
export function untilStopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, resolve);
  });
}
