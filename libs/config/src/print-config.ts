import type { ClockSpec, DondocConfig } from './dondoc-config.js';
import { settings } from './settings.js';

const hidden = '***';

/** Hides the password inside an address; a secret that is not an address disappears whole. */
export function hideSecret(value: string): string {
  if (!URL.canParse(value)) return hidden;
  const url = new URL(value);
  if (url.password) url.password = hidden;
  for (const key of [...url.searchParams.keys()])
    if (/pass|secret|token|key/i.test(key)) url.searchParams.set(key, hidden);
  return url.toString();
}

const printClock = (clock: ClockSpec) => (clock.kind === 'scaled' ? `scaled:${clock.factor}` : clock.kind);

function printValue(key: keyof DondocConfig, config: DondocConfig): string {
  const value = config[key];
  if (value === undefined) return '';
  if (key === 'clock') return printClock(config.clock);
  if (key === 'failPoints') return config.failPoints.map((f) => `${f.point}:${f.nth}`).join(',');
  return settings[key].secret ? hideSecret(String(value)) : hidePassword(String(value));
}

// Also an address that is no secret as such may carry a password somebody put there.
const hidePassword = (text: string) => (/^[a-z]+:\/\/[^/]*@/.test(text) ? hideSecret(text) : text);

/** The values in force, by variable name, with secrets and passwords in addresses replaced by `***`. */
export function printConfig(config: DondocConfig): Record<string, string> {
  const keys = Object.keys(settings) as (keyof DondocConfig)[];
  return Object.fromEntries(keys.map((key) => [settings[key].name, printValue(key, config)]));
}
