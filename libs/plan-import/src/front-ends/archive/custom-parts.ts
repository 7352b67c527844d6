import { strFromU8 } from 'fflate';
import type { Archive } from './archive.js';
import { relationshipsOf } from './relationships.js';

const MOST = 4;
const LONGEST = 32 * 1024 * 1024;

/** The texts of the custom XML parts of a main part, where programs keep data of their own; none is read beyond 32 MB. */
export function customPartsOf(archive: Archive, part: string): string[] {
  return relationshipsOf(archive, part)
    .filter((r) => r.type === 'customXml' && archive.has(r.target))
    .slice(0, MOST)
    .flatMap((r) => textOf(archive, r.target) ?? []);
}

function textOf(archive: Archive, name: string): string | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  archive.pour(name, (piece) => {
    size += piece.length;
    pieces.push(piece.slice());
    return size <= LONGEST;
  });
  if (size > LONGEST) return null;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return strFromU8(whole);
}
