import { DomainError, asDay, type Day } from '@dondoc/domain';
import { UserError } from '../user-error.js';

/** What the person typed after `simulate` or `rehearse`. */
export interface RawOptions {
  readonly issued: string;
  readonly to: string;
  readonly org?: string;
  readonly policy?: string;
  readonly seed?: string;
  readonly events?: string;
  readonly json?: boolean;
  readonly speed?: string;
  readonly keep?: boolean;
}

/** `max`: the clock is stepped from one due instant to the next; else so many rehearsed milliseconds pass in a real one. */
export type Speed = 'max' | number;

export interface RehearsalOptions {
  readonly file: string;
  readonly issuedOn: Day;
  readonly to: Day;
  readonly organisationFile?: string;
  readonly policyFile?: string;
  readonly seed: number;
  readonly eventsFile?: string;
  readonly json: boolean;
  readonly speed: Speed;
  readonly keep: boolean;
}

function dayFrom(option: string, text: string): Day {
  try {
    const day = asDay(text);
    if (day >= '1900-01-01' && day <= '2199-12-31') return day;
    throw new UserError(
      'date-out-of-range',
      `${option} ${text}: dondoc tính ngày từ năm 1900 đến năm 2199; hãy ghi lại năm.`,
      `${option} ${text}: dondoc counts days from 1900 to 2199; correct the year.`,
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UserError(
      'date-impossible',
      `${option} ${text}: không có ngày này; hãy ghi theo dạng năm-tháng-ngày, ví dụ 2025-03-10.`,
      `${option} ${text}: there is no such day; write it as year-month-day, for example 2025-03-10.`,
    );
  }
}

const UNIT_MS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `max`, or rehearsed time per real time such as `1d/1s`. */
export function speedFrom(text: string): Speed {
  if (text === 'max') return 'max';
  const match = /^(\d+)([smhd])\/(\d+)([smh])$/.exec(text);
  const factor = match
    ? (Number(match[1]) * (UNIT_MS[match[2] ?? ''] ?? 0)) /
      (Number(match[3]) * (UNIT_MS[match[4] ?? ''] ?? 0))
    : NaN;
  if (factor >= 1 && Number.isFinite(factor)) return factor;
  throw new UserError(
    'speed-unreadable',
    `--speed ${text}: không hiểu; hãy ghi max, hoặc thời gian diễn tập trên thời gian thật, ví dụ 1d/1s.`,
    `--speed ${text}: not understood; write max, or rehearsed time per real time, for example 1d/1s.`,
  );
}

function seedFrom(text: string): number {
  const seed = Number(text);
  if (Number.isSafeInteger(seed)) return seed;
  throw new UserError(
    'seed-unreadable',
    `--seed ${text}: hãy ghi một số nguyên.`,
    `--seed ${text}: write a whole number.`,
  );
}

/** @throws UserError naming the option and what to write instead */
export function readOptions(file: string, raw: RawOptions): RehearsalOptions {
  const issuedOn = dayFrom('--issued', raw.issued);
  const to = dayFrom('--to', raw.to);
  if (to < issuedOn) {
    throw new UserError(
      'period-reversed',
      `--to ${to} sớm hơn --issued ${issuedOn}; hãy đổi lại một trong hai ngày.`,
      `--to ${to} lies before --issued ${issuedOn}; change one of the two.`,
    );
  }
  return {
    file,
    issuedOn,
    to,
    organisationFile: raw.org,
    policyFile: raw.policy,
    seed: seedFrom(raw.seed ?? '1'),
    eventsFile: raw.events,
    json: raw.json ?? false,
    speed: speedFrom(raw.speed ?? 'max'),
    keep: raw.keep ?? false,
  };
}
