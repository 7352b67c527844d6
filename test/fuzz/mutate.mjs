// Mutations of documents, each a function of a document and a source of chance: the same seed makes the same document.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Numbers from a seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return { below, pick: (list) => list[below(list.length)] };
}

const span = (length, { below }, most) => {
  const from = below(length);
  return [from, Math.min(length, from + 1 + below(most))];
};

/** Bytes anywhere: flipped, cut out, doubled, cut off. */
const bytes = [
  (data, luck) => {
    const copy = Buffer.from(data);
    for (let i = 0; i <= luck.below(40); i++) copy[luck.below(copy.length)] = luck.below(256);
    return copy;
  },
  (data, luck) => {
    const [from, to] = span(data.length, luck, 2_000);
    return Buffer.concat([data.subarray(0, from), data.subarray(to)]);
  },
  (data, luck) => {
    const [from, to] = span(data.length, luck, 5_000);
    return Buffer.concat([data.subarray(0, to), data.subarray(from, to), data.subarray(to)]);
  },
  (data, luck) => data.subarray(0, 1 + luck.below(data.length)),
];

const PIECES = [
  '(1) ',
  'a) ',
  '- ',
  'II. ',
  '| ',
  '\t',
  '“',
  '(',
  ')',
  ': ',
  '\u202e',
  '\u200b',
  '\u0301\u0301\u0301',
  '1.1.1.1. ',
  'Đơn vị chủ trì: ',
  'trước ngày 31/02/2026',
  '%',
  '\f',
  '999999999999',
  'Phụ lục\n',
];
const lineAt = (text, luck) => {
  const lines = text.split('\n');
  return { lines, at: luck.below(lines.length) };
};

/** Words and lines of a text: moved, joined, broken, repeated, marked anew. */
const texts = [
  (text, luck) => {
    const { lines, at } = lineAt(text, luck);
    const to = luck.below(lines.length);
    [lines[at], lines[to]] = [lines[to], lines[at]];
    return lines.join('\n');
  },
  (text, luck) => {
    const { lines, at } = lineAt(text, luck);
    lines.splice(at, 2, lines.slice(at, at + 2).join(luck.pick(['', ' ', '  '])));
    return lines.join('\n');
  },
  (text, luck) => text.replace(/ /g, () => (luck.below(12) === 0 ? '\n' : ' ')),
  (text, luck) => {
    const { lines, at } = lineAt(text, luck);
    lines.splice(at, 1, ...Array.from({ length: 1 + luck.below(300) }, () => lines[at]));
    return lines.join('\n');
  },
  (text, luck) => {
    let changed = text;
    for (let i = 0; i < 20; i++) {
      const at = luck.below(changed.length + 1);
      changed = changed.slice(0, at) + luck.pick(PIECES) + changed.slice(at);
    }
    return changed;
  },
  (text, luck) => text.normalize(luck.pick(['NFD', 'NFKD', 'NFC'])).toUpperCase(),
  (text, luck) => luck.pick(PIECES).repeat(1 + luck.below(20_000)) + text,
];

/** Tags of XML: left out, doubled, closed too often. */
const tags = [
  (xml, luck) => {
    const found = [...xml.matchAll(/<[^<>]{1,200}>/g)];
    const at = found[luck.below(Math.max(found.length, 1))];
    return at ? xml.slice(0, at.index) + xml.slice(at.index + at[0].length) : xml;
  },
  (xml, luck) => {
    const found = [...xml.matchAll(/<[^<>/]{1,200}>/g)];
    const at = found[luck.below(Math.max(found.length, 1))];
    return at ? xml.slice(0, at.index) + at[0].repeat(1 + luck.below(200)) + xml.slice(at.index) : xml;
  },
  (xml, luck) =>
    xml.replace(/"(\d{1,6})"/g, (whole) =>
      luck.below(30) === 0 ? `"${luck.pick([-1, 0, 1e9, 1048577, 'x'])}"` : whole,
    ),
];

const isZip = (data) => data[0] === 0x50 && data[1] === 0x4b;
const isPdf = (data) => strFromU8(data.subarray(0, 5), true) === '%PDF-';

export function mutate(data, luck) {
  if (isZip(data) && luck.below(4) > 0) return mutateZip(data, luck);
  if (isZip(data) || isPdf(data) || luck.below(4) === 0) return Buffer.from(luck.pick(bytes)(data, luck));
  let text = data.toString('utf8');
  for (let i = 0; i <= luck.below(4); i++) text = luck.pick(texts)(text, luck);
  return Buffer.from(text, 'utf8');
}

function mutateZip(data, luck) {
  const parts = unzipSync(data);
  const names = Object.keys(parts).filter((name) =>
    /(?:document|numbering|styles|sheet\d|sharedStrings|workbook)\.xml$/.test(name),
  );
  const name = luck.pick(names.length > 0 ? names : Object.keys(parts));
  let xml = strFromU8(parts[name]);
  for (let i = 0; i <= luck.below(4); i++) xml = luck.pick(tags)(xml, luck);
  parts[name] = strToU8(xml);
  return Buffer.from(zipSync(parts));
}
