import { Inflate } from 'fflate';
import { PlanReadError } from '../../plan-read-error.js';
import { archiveLimits, type ArchiveLimits } from './archive-limits.js';
import { packedBytes, zipDirectory, type ZipEntry } from './zip-directory.js';

/** Takes a piece of a part, with how much of the part's packed bytes has been taken (0..1); false: enough. */
export type TakePiece = (piece: Uint8Array, done: number) => boolean;

/** A packed document, opened but not unpacked: its parts are poured out one after another and never kept. */
export interface Archive {
  has(name: string): boolean;
  /** Throws `plan-file-damaged` where there is no such part, or its content is not what the directory says. */
  pour(name: string, take: TakePiece): void;
}

/** At most about 16 MB unpacked at once: deflate packs no denser than 1 : 1,032. */
const PIECE = 16 * 1024;

/**
 * Opens a zip archive within limits. Throws `plan-file-damaged`, `plan-file-encrypted` (any entry), and
 * `plan-archive-too-large`; nothing is unpacked yet, and no archive inside it ever is.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Archive {
  const entries = zipDirectory(bytes, limits.entries);
  checkDirectory(entries, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let poured = 0;
  const count = (piece: Uint8Array) => {
    poured += piece.length;
    if (poured > limits.totalBytes) throw tooLarge('total');
  };
  return {
    has: (name) => byName.has(name.toLowerCase()),
    pour(name, take) {
      const entry = byName.get(name.toLowerCase());
      if (!entry) throw damaged();
      pourEntry(bytes, entry, (piece, done) => {
        count(piece);
        return take(piece, done);
      });
    },
  };
}

const damaged = () => new PlanReadError('plan-file-damaged');
const tooLarge = (what: 'total' | 'part' | 'ratio') => new PlanReadError('plan-archive-too-large', { what });

function checkDirectory(entries: readonly ZipEntry[], limits: ArchiveLimits): void {
  if (entries.some(({ encrypted }) => encrypted)) throw new PlanReadError('plan-file-encrypted');
  let total = 0;
  for (const { packed, unpacked } of entries) {
    total += unpacked;
    if (unpacked > limits.partBytes) throw tooLarge('part');
    if (unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio) throw tooLarge('ratio');
  }
  if (total > limits.totalBytes) throw tooLarge('total');
}

/** The directory was judged by its claim: an entry that holds more than it claims is not unpacked any further. */
function pourEntry(bytes: Uint8Array, entry: ZipEntry, take: TakePiece): void {
  const packed = packedBytes(bytes, entry);
  let size = 0;
  const checked: TakePiece = (piece, done) => {
    size += piece.length;
    if (size > entry.unpacked) throw damaged();
    return take(piece, done);
  };
  const whole = entry.method === 0 ? pourStored(packed, checked) : pourDeflated(packed, entry, checked);
  if (whole && size !== entry.unpacked) throw damaged();
}

function pourStored(packed: Uint8Array, take: TakePiece): boolean {
  for (let at = 0; at < packed.length; at += PIECE) {
    const end = Math.min(at + PIECE, packed.length);
    if (!take(packed.subarray(at, end), end / packed.length)) return false;
  }
  return true;
}

function pourDeflated(packed: Uint8Array, entry: ZipEntry, take: TakePiece): boolean {
  if (entry.method !== 8) throw damaged();
  let going = true;
  let end = 0;
  const inflate = new Inflate((piece) => {
    if (going && piece.length > 0) going = take(piece, end / packed.length);
  });
  for (let at = 0; at < packed.length && going; at += PIECE) {
    end = Math.min(at + PIECE, packed.length);
    push(inflate, packed.subarray(at, end), end === packed.length);
  }
  return going;
}

/** fflate's own errors carry a number as their code; anything else is not about the file. */
function push(inflate: Inflate, piece: Uint8Array, last: boolean): void {
  try {
    inflate.push(piece, last);
  } catch (error) {
    if (error instanceof Error && typeof (error as { code?: unknown }).code === 'number') throw damaged();
    throw error;
  }
}
