import type { HandOffAct, ObligationAct } from '@dondoc/contracts';
import { handOffOrder, obligationOrder } from './act-catalogue.js';
import type { OfferedAct } from './act-subject.js';

const isForm = (name: ObligationAct): name is Exclude<ObligationAct, 'decisions'> => name !== 'decisions';

/** The acts the api allows, in the order of work; a word this screen does not know offers nothing. */
export function offeredActs(on: OfferedAct['on'], allowed: readonly string[]): readonly OfferedAct[] {
  if (on === 'hand-off')
    return handOffOrder
      .filter((name: HandOffAct) => allowed.includes(name))
      .map((name) => ({ on: 'hand-off', name }) as const);
  return obligationOrder
    .filter((name) => allowed.includes(name))
    .filter(isForm)
    .map((name) => ({ on: 'obligation', name }) as const);
}
