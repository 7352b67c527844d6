import { readFileSync } from 'node:fs';
import { ConfigError, type ConfigFault } from './config.errors.js';
import type { DondocConfig } from './dondoc-config.js';
import { settings, type Setting } from './settings.js';

/** The process environment, or any object of the same shape. */
export type Environment = Readonly<Record<string, string | undefined>>;

const all = Object.entries(settings) as [keyof DondocConfig, Setting<unknown>][];
const knownNames = new Set(all.flatMap(([, s]) => (s.secret ? [s.name, `${s.name}_FILE`] : [s.name])));

class Faults {
  readonly list: ConfigFault[] = [];
  add(name: string, vi: string, en: string): undefined {
    this.list.push({ name, vi, en });
    return undefined;
  }
}

function unknownNames(env: Environment, faults: Faults): void {
  for (const name of Object.keys(env).sort()) {
    if (!name.startsWith('DONDOC_') || knownNames.has(name)) continue;
    faults.add(
      name,
      'không phải là thiết lập của dondoc; kiểm tra chính tả hoặc bỏ biến này',
      'is not a setting of dondoc; check the spelling or remove it',
    );
  }
}

function secretFile(name: string, path: string, faults: Faults): string | undefined {
  try {
    return readFileSync(path, 'utf8').trimEnd();
  } catch {
    return faults.add(
      name,
      `không đọc được tệp ${path}; kiểm tra đường dẫn và quyền đọc`,
      `cannot read the file ${path}; check its path and permissions`,
    );
  }
}

/** An empty variable counts as absent: compose files pass `${NAME:-}` for what is not set. */
function rawValue(setting: Setting<unknown>, env: Environment, faults: Faults): string | undefined {
  const value = env[setting.name] || undefined;
  const file = (setting.secret && env[`${setting.name}_FILE`]) || undefined;
  if (file === undefined) return value;
  if (value === undefined) return secretFile(`${setting.name}_FILE`, file, faults);
  return faults.add(
    setting.name,
    `được đặt hai lần; chỉ giữ ${setting.name} hoặc ${setting.name}_FILE`,
    `is set twice; keep either ${setting.name} or ${setting.name}_FILE`,
  );
}

function readSetting(setting: Setting<unknown>, env: Environment, faults: Faults): unknown {
  const before = faults.list.length;
  const raw = rawValue(setting, env, faults);
  if (faults.list.length > before) return undefined;
  if (raw === undefined) {
    if (setting.required)
      faults.add(setting.name, `còn thiếu; ${setting.vi}`, `is missing; it ${setting.en}`);
    return setting.fallback;
  }
  const result = setting.schema.safeParse(raw);
  if (result.success) return result.data;
  return faults.add(setting.name, setting.vi, setting.en);
}

/**
 * Reads every `DONDOC_…` setting at once. Secrets may also come as `…_FILE` with a path to read.
 * @throws ConfigError listing every wrong, missing or unknown variable, never only the first.
 */
export function loadConfig(env: Environment): DondocConfig {
  const faults = new Faults();
  const read = Object.fromEntries(all.map(([key, setting]) => [key, readSetting(setting, env, faults)]));
  unknownNames(env, faults);
  if (faults.list.length > 0) throw new ConfigError(faults.list);
  const config = read as unknown as DondocConfig;
  return { ...config, rehearsal: config.rehearsal || config.clock.kind !== 'real' };
}
