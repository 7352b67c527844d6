/** A year of working days: a figure beyond it is a slip of the pen. */
export const MOST_DAYS = 260;

export const isFigure = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= MOST_DAYS;
