import { z } from 'zod';
import type { DondocConfig } from './dondoc-config.js';
import * as values from './values.js';

/** One setting: its variable, how its text is read, and what to say when it cannot be. */
export interface Setting<T> {
  readonly name: string;
  readonly schema: z.ZodType<T, string>;
  /** Used when the variable is absent; absent itself where there is no default. */
  readonly fallback?: T;
  readonly required?: true;
  /** Secret settings may also come as NAME_FILE, and are never printed. */
  readonly secret?: true;
  readonly vi: string;
  readonly en: string;
}

const setting = <T>(
  name: string,
  schema: z.ZodType<T, string>,
  vi: string,
  en: string,
  more: Pick<Setting<T>, 'fallback' | 'required' | 'secret'> = {},
): Setting<T> => ({ name: `DONDOC_${name}`, schema, vi, en, ...more });

const number = (name: string, min: number, max: number, unit: { vi: string; en: string }, fallback: number) =>
  setting(
    name,
    values.wholeNumber(min, max),
    `phải là số nguyên từ ${min} đến ${max} (${unit.vi})`,
    `must be a whole number from ${min} to ${max} (${unit.en})`,
    { fallback },
  );

const port = (name: string, more: { fallback?: number } = {}) =>
  setting(name, values.port, 'phải là số cổng từ 1 đến 65535', 'must be a port number from 1 to 65535', more);

const text = (name: string, more: { fallback?: string } = {}) =>
  setting(name, values.text, 'không được để trống', 'must not be empty', more);

type Settings = { readonly [K in keyof Required<DondocConfig>]: Setting<NonNullable<DondocConfig[K]>> };

export const settings: Settings = {
  databaseUrl: setting(
    'DATABASE_URL',
    values.postgresUrl,
    'phải là địa chỉ Postgres dạng postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu',
    'must be a Postgres address such as postgres://user:password@host:port/database',
    { required: true, secret: true },
  ),
  temporalAddress: setting(
    'TEMPORAL_ADDRESS',
    values.hostAndPort,
    'phải có dạng máy:cổng, ví dụ 127.0.0.1:7233',
    'must be host:port, for example 127.0.0.1:7233',
    { fallback: '127.0.0.1:7233' },
  ),
  temporalNamespace: setting(
    'TEMPORAL_NAMESPACE',
    values.namespace,
    'chỉ gồm chữ thường, số và dấu gạch nối, từ 2 ký tự',
    'must be lower-case letters, digits and hyphens, 2 characters or more',
    { fallback: 'dondoc' },
  ),
  temporalUiUrl: setting(
    'TEMPORAL_UI_URL',
    values.webUrl,
    'phải là địa chỉ http:// hoặc https://',
    'must be an http:// or https:// address',
  ),
  httpHost: text('HTTP_HOST', { fallback: '127.0.0.1' }),
  httpPort: port('HTTP_PORT', { fallback: 3600 }),
  webDirectory: text('WEB_DIRECTORY'),
  workerHealthPort: port('WORKER_HEALTH_PORT'),
  smtpUrl: setting(
    'SMTP_URL',
    values.smtpUrl,
    'phải là địa chỉ smtp:// hoặc smtps://',
    'must be an smtp:// or smtps:// address',
    { secret: true },
  ),
  mailFrom: text('MAIL_FROM', { fallback: 'dondoc@localhost' }),
  sessionHours: number('SESSION_HOURS', 1, 720, { vi: 'giờ', en: 'hours' }, 12),
  relayPollMs: number('RELAY_POLL_MS', 10, 60_000, { vi: 'mili giây', en: 'milliseconds' }, 500),
  timerSpreadSeconds: number('TIMER_SPREAD_SECONDS', 0, 3600, { vi: 'giây', en: 'seconds' }, 120),
  clock: setting(
    'CLOCK',
    values.clockSpec,
    'phải là real, stepped hoặc scaled:HỆ-SỐ, ví dụ scaled:86400',
    'must be real, stepped or scaled:FACTOR, for example scaled:86400',
    { fallback: { kind: 'real' } },
  ),
  rehearsal: setting('REHEARSAL', values.flag, 'phải là true hoặc false', 'must be true or false', {
    fallback: false,
  }),
  failPoints: setting(
    'FAIL',
    values.failPoints,
    'phải có dạng điểm:số-lần, ví dụ before-append:3',
    'must be point:count, for example before-append:3',
    { fallback: [] },
  ),
  logLevel: setting(
    'LOG_LEVEL',
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
    'phải là một trong silent, fatal, error, warn, info, debug, trace',
    'must be one of silent, fatal, error, warn, info, debug, trace',
    { fallback: 'info' },
  ),
  lang: setting('LANG', z.enum(['vi', 'en']), 'phải là vi hoặc en', 'must be vi or en', { fallback: 'vi' }),
  dataDir: text('DATA_DIR', { fallback: '.dondoc' }),
  embeddedPostgresPort: port('EMBEDDED_POSTGRES_PORT'),
  embeddedTemporalPort: port('EMBEDDED_TEMPORAL_PORT'),
  embeddedTemporalUiPort: port('EMBEDDED_TEMPORAL_UI_PORT'),
};
