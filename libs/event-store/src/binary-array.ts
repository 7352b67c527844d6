/**
 * Postgres arrays in the binary form of the wire protocol. Text arrays as `pg` writes them cost more than the
 * append itself: every element escaped here and parsed again there.
 * Layout (array_send): dimensions, has-null, element type, length, lower bound; then per element length and bytes.
 */
const TEXT = 25;
const BYTEA = 17;
const INT4 = 23;
const UUID = 2950;
const HEADER = 20;

function withHeader(size: number, elementType: number, length: number): Buffer {
  const out = Buffer.allocUnsafe(size);
  out.writeInt32BE(length === 0 ? 0 : 1, 0);
  out.writeInt32BE(0, 4);
  out.writeInt32BE(elementType, 8);
  if (length > 0) {
    out.writeInt32BE(length, 12);
    out.writeInt32BE(1, 16);
  }
  return out;
}

const headerSize = (length: number) => (length === 0 ? 12 : HEADER);

export function int4Array(values: readonly number[]): Buffer {
  const out = withHeader(headerSize(values.length) + values.length * 8, INT4, values.length);
  let at = HEADER;
  for (const value of values) {
    out.writeInt32BE(4, at);
    out.writeInt32BE(value, at + 4);
    at += 8;
  }
  return out;
}

const utf8Array = (elementType: number) => (values: readonly string[]) => {
  let size = headerSize(values.length);
  for (const value of values) size += 4 + Buffer.byteLength(value);
  const out = withHeader(size, elementType, values.length);
  let at = HEADER;
  for (const value of values) {
    const length = out.write(value, at + 4, 'utf8');
    out.writeInt32BE(length, at);
    at += 4 + length;
  }
  return out;
};

export const textArray = utf8Array(TEXT);

/** Texts as their UTF-8 bytes. */
export const utf8ByteaArray = utf8Array(BYTEA);

function fixedArray(
  values: readonly string[],
  elementType: number,
  width: number,
  encoding: 'latin1' | 'hex',
) {
  const out = withHeader(headerSize(values.length) + values.length * (4 + width), elementType, values.length);
  let at = HEADER;
  for (const value of values) {
    out.writeInt32BE(width, at);
    out.write(encoding === 'hex' ? value.replaceAll('-', '') : value, at + 4, width, encoding);
    at += 4 + width;
  }
  return out;
}

/** SHA-256 values, each character of a text one byte. */
export const hashArray = (values: readonly string[]) => fixedArray(values, BYTEA, 32, 'latin1');

export const uuidArray = (values: readonly string[]) => fixedArray(values, UUID, 16, 'hex');
