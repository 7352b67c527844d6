import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openArchive } from '../src/front-ends/archive/archive.js';
import { archiveLimits } from '../src/front-ends/archive/archive-limits.js';
import { readXml, type XmlHandler } from '../src/front-ends/archive/read-xml.js';
import { relationshipsOf } from '../src/front-ends/archive/relationships.js';
import { zipOf } from './office-files.js';

const refuses = (code: string, params = {}) => expect.objectContaining({ code, params });
const small = {
  ...archiveLimits,
  entries: 3,
  totalBytes: 3000,
  partBytes: 2000,
  ratio: 10,
  ratioFromBytes: 500,
};
const noise = (size: number) =>
  Uint8Array.from({ length: size }, (_, i) => (i * i * 31 + (i >> 3) * 7) % 251);
const pour = (bytes: Uint8Array, name: string, limits = small) => {
  const pieces: Uint8Array[] = [];
  openArchive(bytes, limits).pour(name, (piece) => pieces.push(piece) > 0);
  return Buffer.concat(pieces);
};
/** The archive with 32 bits of its directory changed, counted from the directory's first entry. */
const lying = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.readUInt32LE(copy.length - 6) + at);
  return copy;
};
const UNPACKED = 24;
const OFFSET = 42;

describe('an archive', () => {
  it('pours out its parts, packed or stored, by their names in any case', () => {
    const zip = zipSync({ 'a/One.xml': noise(1500), 'two.bin': [noise(1200), { level: 0 }] });
    expect(pour(zip, 'A/one.xml')).toEqual(Buffer.from(noise(1500)));
    expect(pour(zip, 'two.bin')).toEqual(Buffer.from(noise(1200)));
  });
  it('is refused before anything is unpacked when its directory goes beyond a limit', () => {
    const open = (parts: Record<string, Uint8Array>) => () => openArchive(zipOf(parts), small);
    const part = noise(1);
    expect(open({ a: part, b: part, c: part, d: part })).toThrow(
      refuses('plan-archive-too-large', { what: 'entries' }),
    );
    expect(open({ a: noise(2001) })).toThrow(refuses('plan-archive-too-large', { what: 'part' }));
    expect(open({ a: noise(1600), b: noise(1600) })).toThrow(
      refuses('plan-archive-too-large', { what: 'total' }),
    );
    expect(open({ a: new Uint8Array(1000) })).toThrow(refuses('plan-archive-too-large', { what: 'ratio' }));
  });
  it('is not unpacked beyond what its directory claims', () => {
    const zip = zipOf({ a: noise(1500) });
    expect(() => pour(lying(zip, UNPACKED, 10), 'a')).toThrow(refuses('plan-file-damaged'));
    expect(() => pour(lying(zip, UNPACKED, 1900), 'a')).toThrow(refuses('plan-file-damaged'));
  });
  it('counts what is poured out again and again', () => {
    const archive = openArchive(zipOf({ a: noise(1400) }), small);
    const twice = () => [1, 2, 3].forEach(() => archive.pour('a', () => true));
    expect(twice).toThrow(refuses('plan-archive-too-large', { what: 'total' }));
  });
  it('stops when enough was taken', () => {
    let pieces = 0;
    openArchive(zipSync({ a: [noise(60_000), { level: 0 }] })).pour('a', () => ++pieces < 2);
    expect(pieces).toBe(2);
  });
  it('with a password on any entry is refused as such', () => {
    const zip = Buffer.from(zipOf({ a: noise(10), b: noise(10) }));
    zip.writeUInt16LE(1, zip.readUInt32LE(zip.length - 6) + 8);
    expect(() => openArchive(zip)).toThrow(refuses('plan-file-encrypted'));
  });
  it('that was cut anywhere is damaged, and so is one whose places lead nowhere', () => {
    const zip = zipOf({ a: noise(1500), b: noise(100) });
    for (let length = 4; length < zip.length; length += 37)
      expect(() => openArchive(zip.subarray(0, length))).toThrow(refuses('plan-file-damaged'));
    for (const at of [0xfffffff0, zip.length, zip.length - 10])
      expect(() => pour(lying(zip, OFFSET, at), 'a')).toThrow(refuses('plan-file-damaged'));
  });
  it('with any byte changed is read or refused, and nothing else', () => {
    const xml = `<w:document>${'<w:p>Việc</w:p>'.repeat(40)}</w:document>`;
    const zip = zipOf({ '_rels/.rels': '<a/>', 'word/document.xml': xml });
    for (let at = 0; at < zip.length; at++) {
      const copy = Uint8Array.from(zip);
      copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
      try {
        readXml(openArchive(copy), 'word/document.xml', {});
      } catch (error) {
        expect(error).toMatchObject({ name: 'PlanReadError' });
      }
    }
  });
  it('without the part that is asked for is damaged', () =>
    expect(() => pour(zipOf({ a: noise(1) }), 'b')).toThrow(refuses('plan-file-damaged')));
});

describe('an XML part', () => {
  const read = (xml: string | Uint8Array, handler: XmlHandler = {}) =>
    readXml(openArchive(zipOf({ part: xml })), 'part', handler);
  it('is refused with a document type, so that nothing in it can be expanded or fetched', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
    const outside = '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>';
    for (const xml of [laughs, outside]) expect(() => read(xml)).toThrow(refuses('plan-file-unsafe'));
  });
  it.each(['<a>', '<a></b>', '<a>&unknown;</a>', '', 'không phải XML', '<a b=c/>', '\u0000'])(
    'that is not well formed is damaged: %j',
    (xml) => expect(() => read(xml)).toThrow(refuses('plan-file-damaged')),
  );
  it('nested thousands deep is damaged', () =>
    expect(() => read('<a>'.repeat(5000) + '</a>'.repeat(5000))).toThrow(refuses('plan-file-damaged')));
  it('is read in UTF-8 and in UTF-16 with its mark, over the borders of pieces', () => {
    const said = (xml: string | Uint8Array) => {
      let all = '';
      read(xml, { text: (text) => (all += text) });
      return all;
    };
    const words = 'Ủy ban nhân dân '.repeat(5000);
    expect(said(`<a>${words}</a>`)).toBe(words);
    expect(said(Buffer.from(`\uFEFF<a>${words}</a>`, 'utf16le'))).toBe(words);
    expect(said(`<a><![CDATA[x < y]]></a>`)).toBe('x < y');
  });
  it('names its relations from its own folder, without what lies outside', () => {
    const relation = (target: string, mode = '') =>
      `<Relationship Id="i" Type="http://x/styles" Target="${target}" ${mode}/>`;
    const rels = `<Relationships>${relation('styles.xml')}${relation('../b.xml')}${relation('/c/d.xml')}${relation('http://x', 'TargetMode="External"')}</Relationships>`;
    const archive = openArchive(zipOf({ 'word/_rels/document.xml.rels': strToU8(rels) }));
    expect(relationshipsOf(archive, 'word/document.xml').map((r) => r.target)).toEqual([
      'word/styles.xml',
      'b.xml',
      'c/d.xml',
    ]);
  });
});
