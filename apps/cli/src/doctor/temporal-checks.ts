import { onPath, programAnswer } from '../embedded/run-program.js';
import { surroundings, temporalSources, type TemporalSource } from '../embedded/temporal-finder.js';
import type { Finding } from './finding.js';

const describe = (source: TemporalSource): Pick<Finding, 'vi' | 'en'> => {
  switch (source.kind) {
    case 'address':
      return { vi: `dùng máy chủ ở ${source.address}`, en: `uses the server at ${source.address}` };
    case 'path':
      return { vi: `dùng ${source.binary} (PATH)`, en: `uses ${source.binary} (PATH)` };
    case 'cache':
      return { vi: `dùng ${source.binary}`, en: `uses ${source.binary}` };
    case 'download':
      return { vi: 'sẽ tải về một lần', en: 'will be fetched once' };
    case 'go':
      return {
        vi: `sẽ dựng một lần bằng ${source.go}, khoảng 3 phút`,
        en: `will be built once with ${source.go}, about 3 minutes`,
      };
    default:
      return source satisfies never;
  }
};

/** From where a start would take the Temporal server; nothing is fetched or built. */
export async function checkTemporal(around = surroundings()): Promise<Finding> {
  for await (const source of temporalSources(around))
    return { name: 'temporal', status: 'ok', ...describe(source) };
  return {
    name: 'temporal',
    status: 'missing',
    vi: 'chưa có máy chủ Temporal',
    en: 'there is no Temporal server',
    fix: {
      vi: 'cài lệnh temporal (https://docs.temporal.io/cli) vào PATH, hoặc Go 1.25 trở lên, hoặc đặt DONDOC_TEMPORAL_ADDRESS',
      en: 'install the temporal command (https://docs.temporal.io/cli) on PATH, or Go 1.25 or later, or set DONDOC_TEMPORAL_ADDRESS',
    },
  };
}

/** Go builds the Temporal server where no binary can be had; without that need its absence harms nothing. */
export async function checkGo(go = onPath('go')): Promise<Finding> {
  const answer = go && (await programAnswer(go, ['version']));
  if (answer) return { name: 'go', status: 'ok', vi: answer, en: answer };
  return {
    name: 'go',
    status: 'warning',
    vi: 'không có Go; chỉ cần khi phải tự dựng máy chủ Temporal',
    en: 'no Go; needed only to build the Temporal server here',
    fix: { vi: 'cài Go 1.25 trở lên (go.dev/dl)', en: 'install Go 1.25 or later (go.dev/dl)' },
  };
}
