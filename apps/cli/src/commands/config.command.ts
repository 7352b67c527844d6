import { printConfig } from '@dondoc/config';
import { loadStartConfig } from '../embedded/start-config.js';
import type { AddCommand } from './command.js';

const embedded = '(dondoc start tự chạy · run by dondoc start)';

function effectiveSettings(): Record<string, string> {
  const { config, outside } = loadStartConfig(process.env);
  return {
    ...printConfig(config),
    ...(outside.database ? {} : { DONDOC_DATABASE_URL: embedded }),
    ...(outside.temporal ? {} : { DONDOC_TEMPORAL_ADDRESS: embedded }),
  };
}

export const addConfigCommand: AddCommand = (program) => {
  const config = program.command('config').description('các thiết lập · the settings');
  config
    .command('print')
    .description('giá trị đang có hiệu lực, che bí mật · values in force, secrets hidden')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(({ json }: { json?: boolean }) => {
      const values = effectiveSettings();
      const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
      process.stdout.write(`${json ? JSON.stringify(values, null, 2) : lines.join('\n')}\n`);
    });
};
