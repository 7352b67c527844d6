import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { expect, test } from '@jest/globals';
import { AppError } from '@dondoc/application';
import { problemOf } from './problem.js';
import { validation } from './validation.js';

class Signed {
  @IsIn(['TM', 'KT']) capacity?: string;
}
class Asked {
  @IsArray() @ArrayMaxSize(2) @IsString({ each: true }) @MaxLength(5, { each: true }) receivers: string[] =
    [];
  @ValidateNested() @Type(() => Signed) signed = new Signed();
}

async function told(body: object, lang: 'vi' | 'en'): Promise<readonly (string | undefined)[]> {
  const sent = { signed: { capacity: 'TM' }, ...body };
  const refused: unknown = await validation
    .transform(sent, { type: 'body', metatype: Asked })
    .catch((e) => e);
  if (!(refused instanceof AppError)) throw refused;
  return problemOf(refused, lang, '/', 'r').errors.map(({ message }) => message);
}

test.each([
  [{ receivers: ['a', 'b', 'c'] }, '“receivers” có nhiều nhất 2 mục'],
  [{ receivers: ['quá dài'] }, '“receivers” dài nhất 5 chữ'],
  [{ signed: { capacity: 'TM.' } }, '“signed.capacity” chỉ nhận một trong các giá trị: TM, KT'],
  [{ foo: 1 }, '“foo” không phải mục của yêu cầu này; hãy bỏ đi hoặc xem lại tên mục'],
])('a field that is wrong is told in Vietnamese, with its limit (%j)', async (body, sentence) => {
  expect(await told(body, 'vi')).toEqual([sentence]);
});
test('and in English where that is asked for, with nothing else said about it', async () => {
  expect(await told({ receivers: ['a', 'b', 'c'] }, 'en')).toEqual(['“receivers” has 2 entries at most']);
  const refused = await validation
    .transform({ foo: 1, signed: {} }, { type: 'body', metatype: Asked })
    .catch((e: unknown) => e);
  expect(Object.keys(problemOf(refused, 'vi', '/', 'r').errors[0] ?? {})).toEqual([
    'field',
    'code',
    'message',
  ]);
});
