import { useRead } from '../api/use-read.js';
import { dayOf } from './dates.js';

export interface ClockView {
  /** UTC instant of the system's clock: in a rehearsal not the machine's. */
  readonly now: string;
  readonly rehearsal: boolean;
}

export const useClock = (): ClockView | undefined => useRead<ClockView>('/clock').data;

/** Today by the system's clock. */
export const useToday = (): string => {
  const clock = useClock();
  return dayOf(clock?.now ?? new Date().toISOString());
};
