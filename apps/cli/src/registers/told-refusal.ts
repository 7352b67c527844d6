import { AppError } from '@dondoc/application';
import { errorSentence } from '@dondoc/contracts';
import { DomainError } from '@dondoc/domain';
import { UserError } from '../user-error.js';

/** Postgres: no such table, no such schema. */
const NO_TABLE = ['42P01', '3F000'];

/** A refusal of the application as the command line tells it, in the catalogue's words; anything else as it is. */
export function toldRefusal(error: unknown): unknown {
  if (error instanceof DomainError || error instanceof AppError) {
    const say = (lang: 'vi' | 'en') => errorSentence(error.code, error.params, lang).detail;
    return new UserError(error.code, say('vi'), say('en'));
  }
  if (NO_TABLE.includes((error as { code?: string } | undefined)?.code ?? ''))
    return new UserError(
      'tables-missing',
      'Cơ sở dữ liệu chưa có đủ bảng; hãy chạy dondoc migrate trước.',
      'The database lacks tables; run dondoc migrate first.',
    );
  return error;
}
