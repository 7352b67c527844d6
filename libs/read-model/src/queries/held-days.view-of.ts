import type { HeldDaysView, UnitDaysView } from '@dondoc/contracts';
import { asId, heldDays, type HandOffId, type Instant, type Rules, type UnitId } from '@dondoc/domain';
import type { HandOffEntity, ObligationEntity } from '../entities/index.js';
import type { ReadContext, Words } from './reader.js';

type Held = Pick<ObligationEntity, 'obligationId' | 'possession' | 'open'>;

/** Whose days they were, by the calendar in force; the days after a part has ended are nobody's and not counted. */
export function heldDaysView(
  o: Held,
  handOffs: readonly HandOffEntity[],
  { calendar }: Rules,
  words: Words,
  { now }: ReadContext,
): HeldDaysView {
  const own = handOffs.filter((h) => h.obligationId === o.obligationId);
  const asked = own.map(({ handOffId, toUnitId }) => ({
    handOffId: asId<HandOffId>(handOffId),
    toUnitId: asId<UnitId>(toUnitId),
  }));
  const days = heldDays({ handOffs: asked }, o, calendar, untilOf(o, now));
  const named = (all: readonly { unitId: string; days: number }[]): UnitDaysView[] =>
    all.map((one) => ({ unit: words.unitRef(one.unitId), days: one.days }));
  return { ...days, byLead: named(days.byLead), bySupporter: named(days.bySupporter) };
}

function untilOf({ open, possession }: Omit<Held, 'obligationId'>, now: Instant): Instant {
  const last = possession.at(-1);
  return !open && last?.holder === 'nobody' ? last.from : now;
}

/** Units that ever held a part, to be named. */
export const holdersIn = ({ possession }: Pick<Held, 'possession'>): string[] =>
  possession.map(({ unitId }) => unitId);
