import type { WorkBand, WorkItemView } from '@dondoc/contracts';

export const bands: readonly WorkBand[] = ['overdue', 'week', 'later', 'waiting'];

export const narrowings = ['all', 'toAssign', 'toApprove'] as const;
export type Narrowing = (typeof narrowings)[number];

/** What only a head can do, out of all the unit's work. */
export function narrowed(items: readonly WorkItemView[], by: Narrowing): readonly WorkItemView[] {
  if (by === 'toAssign')
    return items.filter((item) => item.allowedActs.includes('person') && item.person === null);
  if (by === 'toApprove') return items.filter(({ todo }) => todo === 'approve' || todo === 'confirm');
  return items;
}

export const itemKey = ({ taskId, obligationId, handOffId }: WorkItemView): string =>
  [taskId, obligationId, handOffId].filter(Boolean).join('~');
