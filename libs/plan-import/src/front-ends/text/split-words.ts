/**
 * Words that the extraction of a PDF broke before or behind a letter of another font ("Th ời gian", "thực hi ện", "Đơ n vị"):
 * joined where one of the pieces is no word by itself. What could also be two words is joined only in a text with
 * several such pieces.
 */
export function withoutSplitWords(texts: readonly string[]): string[] {
  const joined = texts.map((text) => join(text, isCertain));
  const found = texts.reduce((n, text, i) => n + pieces(text) - pieces(joined[i] ?? ''), 0);
  return found < SEVERAL ? joined : joined.map((text) => join(text, isLikely));
}

const SEVERAL = 3;
const pieces = (text: string): number => text.split(' ').length;

const ONSET = 'ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdghklmnpqrstvx]';
/** Vowels that a consonant may follow, and those that close a syllable. */
const OPEN = 'iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uyê|uy|[aăâeêioôơuưy]';
const CLOSED =
  'ai|ay|ao|au|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|uôi|ươi|ưu|ươu|oai|oay|oao|oeo|uya|uây|uyu|ia|ua|ưa';
const SYLLABLE = new RegExp(`^(?:${ONSET}|đ)?(?:${CLOSED}|(?:${OPEN})(?:ch|nh|ng|[cmnpt])?)$`, 'u');
const ONSET_ALONE = new RegExp(`^(?:${ONSET}|đ)$`, 'iu');
const CODA_ALONE = /^(?:ch|nh|ng|[cmnptiouya])$/u;
/** Syllables without a consonant before the vowel that are words; other pieces with such a beginning are none. */
const WORDS = new Set(
  'à á ả ạ ác ách ái ải ám án áng ánh ảnh ào áo ảo áp át áy ăn ăng ắc ắng ắp ắt âm âu ân ấm ầm ẩm ậm ấn ẩn ấp ập ất ấu ẩu ấy é ém én éo ẻo ép ẹp ê ế êm ếch ếm í ì ỉ ích ít ỉnh ỉm ó ọ òa oà óc ói óng ỏng ọp ót ô ố ồ ổ ốc ôi ối ồi ổi ôm ốm ồm ôn ồn ổn ông ống ốp ộp ơ ờ ớ ở ợ ơi ới ơn ớn ớt ú ù ủ ụ ủi ủn úng ùng ủng úp ụp út ụt úy ủy ư ừ ứ ử ưa ứa ừa ức ực ưng ứng ừng ửng ước ươm ướm ương ướp ướt ưu ưỡn ý ỷ ỳ ẵm ã ĩ ẫm ễnh ỏi'.split(
    ' ',
  ),
);

type Test = (before: string, after: string) => boolean;

const isCertain: Test = (before, after) =>
  BEGINS_MARKED.test(after) &&
  (!WORDS.has(after) || (ONSET_ALONE.test(before) && /^\p{L}\p{Ll}+$/u.test(before))) &&
  isSyllable(before + after);

const isLikely: Test = (before, after) =>
  isSyllable(before + after) &&
  (ONSET_ALONE.test(before)
    ? BEGINS_MARKED.test(after)
    : isCertain(before, after) || (CODA_ALONE.test(after) && ENDS_MARKED.test(before)));

const BEGINS_MARKED = /^[^\p{ASCII}đ]\p{Ll}*$/u;
const ENDS_MARKED = /^\p{L}?\p{Ll}*[^\p{ASCII}đĐ]$/u;

const isSyllable = (word: string): boolean => SYLLABLE.test(toneless(word.toLowerCase()));

/** Without the mark of the tone, with those of the vowels. */
const toneless = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');

function join(text: string, isSplit: Test): string {
  if (!MAY_BE_SPLIT.test(text)) return text;
  const words: string[] = [];
  const printed = text.split(' ');
  printed.forEach((word, i) => {
    // What begins with a plain letter is certainly no piece: most words are not looked at.
    if (isSplit === isCertain && word.charCodeAt(0) < 128) {
      words.push(word);
      return;
    }
    const before = words.at(-1);
    const [, open = '', head = ''] = /^(.*?)(\p{L}+)$/u.exec(before ?? '') ?? [];
    const [, tail = '', close = ''] = /^(\p{Ll}+)(.*)$/u.exec(word) ?? [];
    // "chính trị t ỉnh": the piece begins the next word.
    const begins = () =>
      ONSET_ALONE.test(word) && isSplit(word, /^\p{Ll}*/u.exec(printed[i + 1] ?? '')?.[0] ?? '');
    // "50 tr ủng hộ": short for millions.
    const isMeasure = ONSET_ALONE.test(head) && /\d$/u.test(words.at(-2) ?? '');
    if (head !== '' && tail !== '' && !isMeasure && isSplit(head, tail) && !begins())
      words[words.length - 1] = `${open}${head}${tail}${close}`;
    else words.push(word);
  });
  return words.join(' ');
}
const MAY_BE_SPLIT = /\p{L} (?:[^\p{ASCII}]|\p{Ll}{1,2}(?!\p{L}))/u;
