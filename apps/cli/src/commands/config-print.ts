import { printConfig } from '@dondoc/config';
import { loadStartConfig } from '../embedded/start-config.js';

const embedded = '(dondoc start tự chạy · run by dondoc start)';

function effectiveSettings(): Record<string, string> {
  const { config, outside } = loadStartConfig(process.env);
  return {
    ...printConfig(config),
    ...(outside.database ? {} : { DONDOC_DATABASE_URL: embedded }),
    ...(outside.temporal ? {} : { DONDOC_TEMPORAL_ADDRESS: embedded }),
  };
}

export function printSettings({ json }: { json?: boolean }): void {
  const values = effectiveSettings();
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  process.stdout.write(`${json ? JSON.stringify(values, null, 2) : lines.join('\n')}\n`);
}
