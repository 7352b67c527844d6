import { constants, deflateRawSync } from 'node:zlib';
import { docxOf, xlsxOf, zipOf } from './office-files.js';

interface RawEntry {
  name: string;
  /** Deflated. */
  packed: Buffer;
  /** What the directory claims. */
  unpacked: number;
}

const MB = 1024 * 1024;

/** A zip archive whose directory says whatever it is told to say. */
function rawZip(entries: readonly RawEntry[]): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, packed, unpacked } of entries) {
    const sizes = Buffer.alloc(20);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(packed.length, 14 - 2);
    sizes.writeUInt32LE(unpacked, 16);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(unpacked, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(unpacked, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    centrals.push(central, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** One piece over and over, deflated once: stretches that end without a final block can be put in a row. */
function repeated(piece: Buffer, times: number, before = '', after = ''): Buffer {
  const open = { finishFlush: constants.Z_FULL_FLUSH };
  const stretch = deflateRawSync(piece, open);
  const head = deflateRawSync(Buffer.from(before), open);
  return Buffer.concat([head, ...Array<Buffer>(times).fill(stretch), deflateRawSync(Buffer.from(after))]);
}

const zeros = () => repeated(Buffer.alloc(16 * MB), 64);
const bomb = (claimed: number) => rawZip([{ name: 'word/document.xml', packed: zeros(), unpacked: claimed }]);

/** A Word document whose main part is one piece over and over, with an honest directory. */
export function longDocx(piece: string, times: number): Buffer {
  const [before, after] = ['<w:document><w:body>', '</w:body></w:document>'];
  const bytes = Buffer.from(piece);
  return rawZip([
    {
      name: 'word/document.xml',
      packed: repeated(bytes, times, before, after),
      unpacked: bytes.length * times + before.length + after.length,
    },
  ]);
}

const column = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : column(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
const cells = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<c r="${column(i)}1"><v>1</v></c>`).join('');
const sheet = (rows: string) =>
  xlsxOf([{ name: 'Rộng', xml: `<dimension ref="A1:B2"/><sheetData>${rows}</sheetData>` }]);

const laughs = `<!DOCTYPE w:document [<!ENTITY a "ha">${Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
).join('')}]><w:document>&m;</w:document>`;

function withPassword(): Buffer {
  const zip = Buffer.from(docxOf('<w:p/>'));
  zip.writeUInt16LE(1, zip.readUInt32LE(zip.length - 6) + 8);
  return zip;
}

function office2007WithPassword(): Buffer {
  const file = Buffer.alloc(8192);
  file.write('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1');
  file.write('EncryptionInfo\0', 1024, 'utf16le');
  return file;
}

/** Files made to harm, or of no use, each with the code it must be refused with. */
export const hostileFiles: [name: string, code: string, make: () => Uint8Array][] = [
  ['a gigabyte of zeros packed in one', 'plan-archive-too-large', () => bomb(1024 * MB)],
  ['a gigabyte whose directory claims one megabyte', 'plan-file-damaged', () => bomb(MB)],
  [
    'ten thousand entries',
    'plan-archive-too-large',
    () => zipOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, '<a/>']))),
  ],
  ['entities that multiply', 'plan-file-unsafe', () => zipOf({ 'word/document.xml': laughs })],
  ['a million columns', 'plan-sheet-too-large', () => sheet(`<row r="1">${cells(1_000_000)}</row>`)],
  [
    'a column beyond the last of Excel',
    'plan-sheet-too-large',
    () => sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
  ],
  [
    'a hundred thousand rows',
    'plan-sheet-too-large',
    () =>
      sheet(Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join('')),
  ],
  ['a password, as Word keeps it', 'plan-file-encrypted', office2007WithPassword],
  ['a password on the archive', 'plan-file-encrypted', withPassword],
  ['a PNG picture', 'plan-file-is-image', () => Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')],
  ['a JPEG picture', 'plan-file-is-image', () => Buffer.from('\xFF\xD8\xFF\xE0', 'latin1')],
  ['a document that was cut', 'plan-file-damaged', () => docxOf('<w:p/>').subarray(0, 300)],
  ['a hundred megabytes', 'plan-file-too-large', () => Buffer.alloc(100 * MB, 'a')],
];
