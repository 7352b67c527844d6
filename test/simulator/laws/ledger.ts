import type { ObligationState } from '@dondoc/domain';
import { must, type Change } from '../law.js';

const text = (value: unknown): string => JSON.stringify(value);

/** The ledger tells every deadline a part ever had: one entry for each change, in the order of time, the last in force. */
export function ledgerIsComplete({ before, after, at }: Change): void {
  for (const [i, ob] of after.obligations.entries()) {
    const old = before.obligations[i];
    if (ob.ledger === old?.ledger && ob.deadline === old.deadline) continue;
    must(!old || old.obligationId === ob.obligationId, 'parts keep their place', () => ob.obligationId);
    const more = ob.ledger.length - (old?.ledger.length ?? 0);
    const changed = !old || text(old.deadline) !== text(ob.deadline);
    must(more === (changed ? 1 : 0), 'one entry in the ledger for each change of deadline', () => ob.ledger);
    entriesAreInOrder(ob);
    if (changed)
      must(ob.ledger.at(-1)?.at === at, 'an entry says when the deadline changed', () => ob.ledger.at(-1));
    const kept = old?.ledger.every((entry, nth) => text(entry) === text(ob.ledger[nth])) ?? true;
    must(kept, 'what stands in the ledger stays', () => ob.ledger);
  }
}

function entriesAreInOrder({ ledger, deadline }: ObligationState): void {
  must(
    text(ledger.at(-1)?.deadline) === text(deadline),
    'the last entry of the ledger is the deadline in force',
    () => ({ ledger, deadline }),
  );
  must(
    ledger.every((entry, i) => (ledger[i - 1]?.at ?? '') <= entry.at),
    'the ledger is in the order of time',
    () => ledger,
  );
}
