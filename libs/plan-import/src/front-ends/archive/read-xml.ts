import { SaxesParser } from 'saxes';
import { PlanReadError } from '../../plan-read-error.js';
import type { Archive } from './archive.js';
import { standardPrefixes, type XmlAttributes } from './namespaces.js';

export type { XmlAttributes } from './namespaces.js';

/** Names carry the usual prefix of their namespace (`w:p`, `mc:Choice`; none in a sheet), whatever the file calls it. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** How much of the part has been read, 0..1. */
  progress?(done: number): void;
  /** True: the rest of the part is not needed. */
  enough?(): boolean;
}

const DEPTH = 2000;

/**
 * Reads an XML part of the archive as a stream. A document type is refused, so there are no entities to expand and nothing outside
 * is ever fetched. Throws `plan-file-unsafe` (document type), `plan-file-damaged`, `plan-archive-too-large`.
 */
export function readXml(archive: Archive, part: string, handler: XmlHandler): void {
  const parser = parserFor(handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let going = true;
  archive.pour(part, (piece, done) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    handler.progress?.(done);
    going = !handler.enough?.();
    return going;
  });
  if (going) parser.close();
}

function parserFor(handler: XmlHandler): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  const prefixes = standardPrefixes();
  let depth = 0;
  parser.on('error', () => {
    throw new PlanReadError('plan-file-damaged');
  });
  parser.on('doctype', () => {
    throw new PlanReadError('plan-file-unsafe');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEPTH) throw new PlanReadError('plan-file-damaged');
    prefixes.learn(attributes);
    handler.open?.(prefixes.nameOf(name), prefixes.attributesOf(attributes));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(prefixes.nameOf(name));
  });
  const { text } = handler;
  if (text) {
    parser.on('text', (value) => text.call(handler, value));
    parser.on('cdata', (value) => text.call(handler, value));
  }
  return parser;
}

/** XML without a mark is UTF-8; the other encoding the package format allows is UTF-16, with its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
