import { isDay, type Target } from '@dondoc/domain';
import type { PlanDocumentTarget } from '@dondoc/plan-import';

/** A figure as read; a day that no calendar has is left out. */
export const targetFrom = ({ value, unit, by, from, comparison }: PlanDocumentTarget): Target => ({
  ...{ value, unit },
  ...(by && isDay(by) ? { by } : {}),
  ...(from && isDay(from) ? { from } : {}),
  ...(comparison ? { comparison } : {}),
});
