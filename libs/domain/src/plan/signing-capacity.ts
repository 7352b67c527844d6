import { refuse } from '../shared/domain-error.js';
import type { SignedAs } from './plan.events.js';

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": the capacity as it is printed before an office (Decree 30/2020/NĐ-CP, art. 13). */
const BORNE = /^(TM|KT|TL|TUQ|Q)\s?\.\s*(?=\p{Lu})/u;

/** The capacity that the lines of an office bear; the last one is the signer's. Null: they bear none. */
export const capacityBorne = (office: readonly string[]): SignedAs['capacity'] =>
  (office.map((line) => BORNE.exec(line)?.[1]).findLast((capacity) => capacity !== undefined) ??
    null) as SignedAs['capacity'];

/**
 * Lines that bear a capacity are signed in that one: the paper cannot say one and the data another.
 * @throws DomainError `signing-capacity-contradicted` with both
 */
export function requireOneCapacity({ capacity, office }: SignedAs): void {
  const borne = capacityBorne(office);
  if (borne !== null && borne !== capacity)
    refuse('signing-capacity-contradicted', { borne, ...(capacity === null ? {} : { capacity }) });
}
