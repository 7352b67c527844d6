import { handOffOrder, obligationOrder } from './act-catalogue.js';
import type { OfferedAct } from './act-subject.js';

type Named = OfferedAct['name'];

const firstThen = <Name extends Named>(
  names: readonly Name[],
  first: string | undefined,
): readonly Name[] => [...names.filter((name) => name === first), ...names.filter((name) => name !== first)];

/** The acts the api allows, in the order of work; a word this screen does not know offers nothing. */
export function offeredActs(
  on: OfferedAct['on'],
  allowed: readonly string[],
  first?: string,
): readonly OfferedAct[] {
  if (on === 'hand-off')
    return firstThen(handOffOrder, first)
      .filter((name) => allowed.includes(name))
      .map((name) => ({ on, name }));
  return firstThen(obligationOrder, first)
    .filter((name) => allowed.includes(name))
    .map((name) => ({ on, name }));
}
