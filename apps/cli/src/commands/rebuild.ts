import { rulesLoader } from '@dondoc/application';
import { PostgresEventStore } from '@dondoc/event-store';
import { hashReadModel, rebuildReadModel } from '@dondoc/read-model';
import pg from 'pg';
import { runningConfig } from '../embedded/running-place.js';

export async function rebuild({ json }: { json?: boolean }): Promise<void> {
  const { databaseUrl } = runningConfig(process.env);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  const store = new PostgresEventStore({ pool });
  try {
    const before = await hashReadModel(pool);
    const position = await rebuildReadModel({
      ...{ pool, store, rulesOf: rulesLoader(store) },
      onProgress: ({ position, head }) => process.stderr.write(`${position}/${head}\r`),
    });
    const after = await hashReadModel(pool);
    const equal = JSON.stringify(before) === JSON.stringify(after);
    if (json) process.stdout.write(`${JSON.stringify({ position, equal, tables: after })}\n`);
    else process.stderr.write(text(position, equal));
  } finally {
    await store.close();
    await pool.end();
  }
}

const text = (position: number, equal: boolean): string =>
  equal
    ? `Đã dựng lại dữ liệu đọc đến vị trí ${position}; giống hệt bản trước. · Rebuilt; equal to what was there.\n`
    : `Đã dựng lại dữ liệu đọc đến vị trí ${position}; khác bản trước (có thể do có sự kiện mới trong lúc dựng). · Rebuilt; differs from what was there (events may have come meanwhile).\n`;
