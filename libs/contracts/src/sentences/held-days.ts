import type { HeldDaysView } from '../views/held-days.view.js';
import type { Language } from './language.js';

/**
 * Whose days they were, in the middle of a sentence: "12 ngày làm việc do đơn vị chủ trì, 9 ngày chờ Sở Nội vụ". Empty
 * where no working day has gone by.
 */
export function heldDaysSentence(
  held: HeldDaysView & { readonly confirmerName: string },
  lang: Language,
): string {
  const say = SAY[lang];
  const waitedFor = held.bySupporter.map(({ unit }) => unit.name).join(', ');
  const shares: readonly (readonly [number, string])[] = [
    ...(held.byLead.length > 1
      ? held.byLead.map(({ unit, days }) => [days, say.with(unit.name)] as const)
      : [[held.lead, say.withLead] as const]),
    [held.supporters, say.waitedFor(waitedFor)],
    [held.confirmer, say.toConfirm(held.confirmerName)],
    [held.nobody, say.suspended],
  ];
  return shares
    .filter(([days]) => days > 0)
    .map(([days, whose], place) => `${place === 0 ? say.workingDays(days) : say.days(days)} ${whose}`)
    .join(', ');
}

const SAY = {
  vi: {
    workingDays: (n: number) => `${n} ngày làm việc`,
    days: (n: number) => `${n} ngày`,
    withLead: 'do đơn vị chủ trì',
    with: (unit: string) => `do ${unit}`,
    waitedFor: (units: string) => `chờ ${units}`,
    toConfirm: (unit: string) => `chờ ${unit} xác nhận`,
    suspended: 'tạm dừng',
  },
  en: {
    workingDays: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'}`,
    days: (n: number) => String(n),
    withLead: 'with the lead unit',
    with: (unit: string) => `with ${unit}`,
    waitedFor: (units: string) => `waiting for ${units}`,
    toConfirm: (unit: string) => `waiting for ${unit} to confirm`,
    suspended: 'suspended',
  },
} as const;
