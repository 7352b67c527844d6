import { PlanReadError } from '../../plan-read-error.js';

/** One entry as the directory of the archive describes it; what it says of sizes is a claim. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  method: number;
  packed: number;
  unpacked: number;
  /** Where the entry's own header begins. */
  at: number;
  encrypted: boolean;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;

const damaged = () => new PlanReadError('plan-file-damaged');
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory at the end of a zip archive (APPNOTE 6.3, also zip64). Throws `plan-file-damaged`, `plan-archive-too-large`. */
export function zipDirectory(bytes: Uint8Array, entriesAtMost: number): ZipEntry[] {
  const view = viewOf(bytes);
  try {
    const { count, at } = endOf(view);
    if (count > entriesAtMost) throw new PlanReadError('plan-archive-too-large', { what: 'entries' });
    return walk(view, bytes, at, count);
  } catch (error) {
    // Every offset in the file is a claim: reading beyond its end means that it was cut or made up.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

function endOf(view: DataView): { count: number; at: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const end = { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
    return end.count === 0xffff || end.at === FULL ? end64(view, at - 20) : end;
  }
  throw damaged();
}

function end64(view: DataView, locator: number): { count: number; at: number } {
  if (view.getUint32(locator, true) !== LOCATOR64) throw damaged();
  const at = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(at, true) !== END64) throw damaged();
  return { count: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) };
}

function walk(view: DataView, bytes: Uint8Array, from: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\//u, ''),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    };
    const extra = at + 46 + nameLength;
    entries.push(widened(entry, view, extra, extra + extraLength));
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** zip64: what does not fit in 32 bits stands in the extra field, in this order. */
function widened(entry: ZipEntry, view: DataView, from: number, to: number): ZipEntry {
  if (entry.unpacked !== FULL && entry.packed !== FULL && entry.at !== FULL) return entry;
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let value = at + 4;
  const next = (claimed: number) => {
    if (claimed !== FULL) return claimed;
    value += 8;
    return Number(view.getBigUint64(value - 8, true));
  };
  const unpacked = next(entry.unpacked);
  const packed = next(entry.packed);
  return { ...entry, unpacked, packed, at: next(entry.at) };
}

/** The packed bytes of an entry. Throws `plan-file-damaged`. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.at + 30 > bytes.length) throw damaged();
  const view = viewOf(bytes);
  if (view.getUint32(entry.at, true) !== LOCAL) throw damaged();
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) throw damaged();
  return bytes.subarray(from, from + entry.packed);
}
