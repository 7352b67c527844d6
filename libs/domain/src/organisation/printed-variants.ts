import { keyOf, opensWith, wordsOf, type NameWord } from './unit-words.js';

/** A printed name with what does not belong to the unit's own name taken off; each step costs a little certainty. */
export interface PrintedVariant {
  readonly words: readonly NameWord[];
  readonly cost: number;
}

const words = (...texts: string[]): readonly (readonly string[])[] =>
  texts.map((text) => wordsOf(text).map((word) => word.text));

/** "Giám đốc Sở Tư pháp": who answers is the unit. The second list keeps its last words, for they open the name. */
const HEADS = words(
  'đồng chí',
  'phó giám đốc',
  'giám đốc',
  'thủ trưởng',
  'lãnh đạo',
  'người đứng đầu',
  'phó chủ tịch',
  'chủ tịch',
  'bí thư',
  'chỉ huy trưởng',
);
const HEADS_OF_OPENINGS = new Map([
  ['chanh van phong', 1],
  ['truong phong', 1],
  ['truong cong an', 1],
  ['truong ban', 1],
  ['truong tram', 1],
]);
const BEFORE = words('đề nghị', 'yêu cầu', 'giao', 'với', 'cùng');
const AFTER = words('có liên quan', 'liên quan', 'chủ trì', 'thực hiện', 'phối hợp', 'tham mưu');
const COST = 0.04;

const withoutParentheses = (printed: string): string => printed.replace(/\([^()]*\)/g, ' ');

function withoutFillers(given: readonly NameWord[]): readonly NameWord[] {
  const before = BEFORE.find((opening) => opensWith(given, opening));
  const rest = before ? given.slice(before.length) : given;
  const after = AFTER.find(
    (end) => rest.length > end.length && keyOf(rest.slice(-end.length)) === end.join(' '),
  );
  return after ? rest.slice(0, -after.length) : rest;
}

function withoutHead(given: readonly NameWord[]): readonly NameWord[] {
  const head = HEADS.find((opening) => opensWith(given, opening));
  if (head) return given.slice(head.length);
  for (const [opening, drop] of HEADS_OF_OPENINGS)
    if (`${keyOf(given)} `.startsWith(`${opening} `)) return given.slice(drop);
  return given;
}

/** As printed first, then with more and more taken off; each list of words once. */
export function variantsOf(printed: string): PrintedVariant[] {
  const whole = wordsOf(printed);
  const outside = wordsOf(withoutParentheses(printed));
  const bare = withoutFillers(outside);
  const candidates = [whole, outside, bare, withoutHead(bare), withoutHead(withoutHead(bare))];
  const seen = new Set<string>();
  return candidates.flatMap((list, step) => {
    const key = keyOf(list);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ words: list, cost: step === 0 ? 0 : COST }];
  });
}
