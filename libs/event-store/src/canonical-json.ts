import type { JsonValue } from './json.js';
import { NotStorable, storableText } from './storable.js';

const DEEPEST = 64;

/**
 * Canonical JSON after RFC 8785: members sorted by UTF-16 code units, numbers and strings as ECMAScript writes
 * them, no white space. A member that is `undefined` is left out, as JSON does.
 * @throws NotStorable with the place, for text that is not storable and for what JSON cannot carry.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0);
}

/**
 * Checks that the log can hold the value: JSON only, finite numbers, text without NUL and lone surrogates, in NFC.
 * @throws NotStorable with code and JSON path.
 */
export function assertStorable(value: unknown): asserts value is JsonValue {
  write(value, 0);
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return storableText(value);
    case 'number':
      if (Number.isFinite(value)) return Object.is(value, -0) ? '0' : String(value);
      throw new NotStorable('bad-value', 'Số không hữu hạn', 'The number is not finite');
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth >= DEEPEST)
        throw new NotStorable('bad-value', 'Dữ liệu lồng nhau quá sâu', 'The data are nested too deeply');
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    default:
      throw new NotStorable('bad-value', 'Giá trị không phải JSON', 'The value is not JSON');
  }
}

function writeArray(items: readonly unknown[], depth: number): string {
  let out = '';
  let i = 0;
  try {
    for (; i < items.length; i++) out += (i === 0 ? '' : ',') + write(items[i], depth);
  } catch (error) {
    throw error instanceof NotStorable ? error.within(i) : error;
  }
  return `[${out}]`;
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  // A Date, a Map or a class instance would lose its meaning silently.
  if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new NotStorable('bad-value', 'Giá trị không phải JSON', 'The value is not plain JSON');
  let out = '';
  let name = '';
  try {
    for (name of sortedKeys(object)) {
      const member: unknown = (object as Record<string, unknown>)[name];
      if (member === undefined) continue;
      out += `${out === '' ? '' : ','}${storableText(name)}:${write(member, depth)}`;
    }
  } catch (error) {
    throw error instanceof NotStorable ? error.within(name) : error;
  }
  return `{${out}}`;
}

function sortedKeys(object: object): string[] {
  const keys = Object.keys(object);
  for (let i = 1; i < keys.length; i++) if (keys[i - 1]! > keys[i]!) return keys.sort();
  return keys;
}
