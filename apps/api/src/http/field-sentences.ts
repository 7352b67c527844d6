import type { FieldFault } from '@dondoc/application';
import type { Language } from '@dondoc/contracts';

/** What was asked of the field: its limits, as they were declared. */
export type FieldRule = Readonly<Record<string, string | number>>;
type Said = (rule: FieldRule) => readonly [vi: string, en: string];

const said =
  (vi: string, en: string): Said =>
  () => [vi, en];

/** One sentence a code: what the field takes. */
const SENTENCES: Readonly<Record<string, Said>> = {
  'is-in': ({ limit }) => [`chỉ nhận một trong các giá trị: ${limit}`, `takes one of these values: ${limit}`],
  'is-string': said('phải là chữ', 'must be a text'),
  'is-array': said('phải là một danh sách', 'must be a list'),
  'is-object': said('phải là một nhóm mục có tên', 'must be an object of named fields'),
  'nested-validation': said('phải là một nhóm mục có tên', 'must be an object of named fields'),
  'is-boolean': said('phải là true hoặc false', 'must be true or false'),
  'is-int': said('phải là số nguyên', 'must be a whole number'),
  'is-number': said('phải là một số', 'must be a number'),
  'is-defined': said('còn thiếu; hãy bổ sung', 'is missing; add it'),
  'is-day': said(
    'phải là ngày có thật từ năm 1900 đến năm 2199, ghi dạng YYYY-MM-DD',
    'must be a day that exists between 1900 and 2199, YYYY-MM-DD',
  ),
  'max-length': ({ limit }) => [`dài nhất ${limit} chữ`, `has ${limit} characters at most`],
  'min-length': ({ limit }) => [`ngắn nhất ${limit} chữ`, `has ${limit} characters at least`],
  'array-max-size': ({ limit }) => [`có nhiều nhất ${limit} mục`, `has ${limit} entries at most`],
  'array-min-size': ({ limit }) => [`có ít nhất ${limit} mục`, `has ${limit} entries at least`],
  max: ({ limit }) => [`lớn nhất là ${limit}`, `is ${limit} at most`],
  min: ({ limit }) => [`nhỏ nhất là ${limit}`, `is ${limit} at least`],
  matches: said(
    'không đúng dạng; hãy xem lại cách viết',
    'is not of the form that is taken; look at it again',
  ),
  'whitelist-validation': said(
    'không phải mục của yêu cầu này; hãy bỏ đi hoặc xem lại tên mục',
    'is no field of this request; take it out, or look at its name',
  ),
};

/** What a field takes, in the language of who asks; undefined for a code that brings words of its own. */
export function fieldSentence({ field, code, params = {} }: FieldFault, lang: Language): string | undefined {
  const words = Object.hasOwn(SENTENCES, code) ? SENTENCES[code]?.(params) : undefined;
  return words && `“${field}” ${words[lang === 'vi' ? 0 : 1]}`;
}
