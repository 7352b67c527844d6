import { randomUUID } from 'node:crypto';
import { setup } from '@dondoc/application';
import { stderrProgress } from '../embedded/progress.js';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { calendarNoticeSchema } from './calendar-file.js';
import { withApplication } from './with-application.js';

/** `dondoc calendar record`: the file is read and checked before any database is touched. */
export async function recordNoticeFile(
  file: string,
  { json, organisation }: { json?: boolean; organisation?: string },
): Promise<void> {
  const notice = await readJsonFile('calendar record', file, calendarNoticeSchema);
  const recording = withApplication(process.env, (app) =>
    app.execute('recordCalendarNotice', {
      asker: setup,
      key: `calendar-notice/${randomUUID()}`,
      input: organisation ? { ...notice, organisationId: organisation } : notice,
    }),
  );
  const { versions } = await stderrProgress().during('Đang ghi lịch · recording', recording);
  const recorded = Object.keys(versions).length > 0;
  process.stderr.write(
    recorded
      ? `Đã ghi ${notice.document}; các mốc nhắc việc, đôn đốc bị ảnh hưởng sẽ được dời. · Recorded; the alarms concerned will be moved.\n`
      : `Lịch đã có đúng như ${notice.document}; không ghi gì thêm. · The calendar already says so; nothing was recorded.\n`,
  );
  if (json) process.stdout.write(`${JSON.stringify({ document: notice.document, recorded })}\n`);
}
