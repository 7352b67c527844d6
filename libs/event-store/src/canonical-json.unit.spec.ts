import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assertStorable, canonicalJson } from './canonical-json.js';
import type { JsonValue } from './json.js';
import { NotStorable } from './storable.js';

const refusal = (check: () => unknown) => {
  try {
    check();
  } catch (error) {
    if (error instanceof NotStorable) return { code: error.code, path: error.path };
    throw error;
  }
  return 'stored';
};

describe('canonical JSON (RFC 8785)', () => {
  test('the example of section 3.2.2 has the bytes of section 3.2.4', () => {
    const input = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as JsonValue;
    const bytes = `7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333
      332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e
      4127425c225c5c5c5c5c222f227d`;
    expect(Buffer.from(canonicalJson(input)).toString('hex')).toBe(bytes.replace(/\s/g, ''));
  });

  test('members are sorted by UTF-16 code units, as in section 3.2.3', () => {
    const input = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "1": "One", "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`) as JsonValue;
    const values = [...canonicalJson(input).matchAll(/:"([^"]*)"/g)].map(([, value]) => value);
    expect(values).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
    ]);
  });

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number %s of appendix B is written %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  test('it says the same as JSON and is its own canonical form', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.normalize('NFC').replaceAll('\0', ''));
    const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree')),
        fc.dictionary(text, tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const written = canonicalJson(value);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(written) as JsonValue)).toBe(written);
      }),
    );
  });

  test('a member that is undefined is left out, as JSON does', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });
});

describe('what the log can hold', () => {
  test.each([
    ['a NUL', { task: { title: 'a\0b' } }, 'bad-text', '$.task.title'],
    ['half of a surrogate pair', ['ok', '\ud83d'], 'bad-text', '$[1]'],
    ['text that is not in NFC', { 'ghi chú': ['Uỷ ban'.normalize('NFD')] }, 'bad-text', '$["ghi chú"][0]'],
    [
      'a name that is not in NFC',
      { a: { ['ế'.normalize('NFD')]: 1 } },
      'bad-text',
      `$.a["${'ế'.normalize('NFD')}"]`,
    ],
    ['a singleton that NFC replaces', '\u212b', 'bad-text', '$'],
    ['a number without end', { n: [Infinity] }, 'bad-value', '$.n[0]'],
    ['an undefined item', [undefined], 'bad-value', '$[0]'],
    ['a Map', { m: new Map() }, 'bad-value', '$.m'],
    ['a bigint', { n: 1n }, 'bad-value', '$.n'],
  ])('%s is refused with its place', (_what, value, code, path) => {
    expect(refusal(() => assertStorable(value))).toEqual({ code, path });
  });

  test('nesting has a limit, so a hostile value cannot exhaust the stack', () => {
    let value: JsonValue = [];
    for (let i = 0; i < 100_000; i++) value = [value];
    expect(refusal(() => assertStorable(value))).toMatchObject({ code: 'bad-value' });
  });

  test.each(['Ủy ban nhân dân tỉnh', 'đôn đốc – “kết luận”', '😀', '\u007f\u0001', 'क्षि'])(
    '%j is stored',
    (text) => {
      expect(refusal(() => assertStorable({ [text]: text }))).toBe('stored');
    },
  );
});
