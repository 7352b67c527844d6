import fc from 'fast-check';

const LETTERS = [...'abcdđeghiklmn'];
const ROMANS = ['I', 'II', 'III', 'IV'];

/** What stands under a heading "II.1": items a), b) …; (1), (2) …; dashes; numbers of two parts. */
const itemsOf = (heading: string, section: string, number: number): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      fc.constantFrom('letters', 'parentheses', 'dashes', 'deep', 'itself', 'letter-dashes'),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([kind, count]) => {
      const nth = Array.from({ length: count }, (_, i) => i + 1);
      if (kind === 'letters') return LETTERS.slice(0, count).map((letter) => `${heading}.${letter}`);
      if (kind === 'parentheses') return nth.map((n) => `${heading}.(${n})`);
      if (kind === 'dashes') return nth.map((n) => `${heading}-${n}`);
      if (kind === 'deep') return nth.map((n) => `${section}.${number}.${n}`);
      if (kind === 'letter-dashes') return nth.map((n) => `${heading}.a-${n}`);
      return [heading];
    });

const sectionOf = (section: string): fc.Arbitrary<string[]> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => itemsOf(`${section}.${i + 1}`, section, i + 1))),
    )
    .map((groups) => groups.flat());

/** References of the tasks of a plan in prose, in printed order: I/1/a, I/1/(1), I/1/-, I/1/1.1, I/1. */
export const proseRefs: fc.Arbitrary<string[]> = fc
  .subarray(ROMANS, { minLength: 1, maxLength: 2 })
  .chain((sections) => fc.tuple(...sections.map(sectionOf)))
  .map((sections) => sections.flat());
