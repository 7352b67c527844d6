import type { ScaledClockSetting } from './scaled-clock.js';

/** The part of a pg Pool or Client the clock needs. */
export interface Queryable {
  query<R extends object>(sql: string, values?: unknown[]): Promise<{ rows: R[] }>;
}

/** Thrown when a rehearsal's clock is read before anyone has set it, or is set to an earlier time. */
export class ClockError extends Error {
  constructor(
    readonly code: 'clock-not-set' | 'clock-runs-backward',
    readonly vi: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'ClockError';
  }
}

const notSet = () =>
  new ClockError(
    'clock-not-set',
    'Đồng hồ diễn tập chưa được đặt; hãy chạy qua lệnh dondoc rehearse.',
    'The rehearsal clock has not been set; run it through dondoc rehearse.',
  );

// ISO text from the database itself: no driver setting can turn it into a local time.
const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What the stepped clock shows. @throws ClockError `clock-not-set` */
export async function readSteppedClock(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ now: string }>(
    `SELECT ${iso('now')} AS now FROM public.dondoc_clock WHERE now IS NOT NULL`,
  );
  if (!rows[0]) throw notSet();
  return rows[0].now;
}

/** Moves the stepped clock, for every process that shares the database. @throws ClockError `clock-runs-backward` */
export async function setSteppedClock(db: Queryable, at: string): Promise<void> {
  const { rows } = await db.query(
    `INSERT INTO public.dondoc_clock AS c (now) VALUES ($1)
     ON CONFLICT (one) DO UPDATE SET now = excluded.now, factor = NULL, real_start = NULL, sim_start = NULL
     WHERE c.now IS NULL OR c.now <= excluded.now RETURNING 1 AS moved`,
    [at],
  );
  if (rows.length > 0) return;
  throw new ClockError(
    'clock-runs-backward',
    `Đồng hồ diễn tập không lùi được về ${at}; thời gian chỉ tiến.`,
    `The rehearsal clock cannot go back to ${at}; time only moves on.`,
  );
}

/** What the running rehearsal clock was set to. @throws ClockError `clock-not-set` */
export async function readScaledClock(db: Queryable): Promise<ScaledClockSetting> {
  const { rows } = await db.query<ScaledClockSetting>(
    `SELECT factor, ${iso('real_start')} AS "realStart", ${iso('sim_start')} AS "simStart"
     FROM public.dondoc_clock WHERE factor IS NOT NULL`,
  );
  if (!rows[0]) throw notSet();
  return rows[0];
}

/** Starts (or starts again) the running rehearsal clock, for every process that shares the database. */
export async function setScaledClock(db: Queryable, setting: ScaledClockSetting): Promise<void> {
  await db.query(
    `INSERT INTO public.dondoc_clock (factor, real_start, sim_start) VALUES ($1, $2, $3)
     ON CONFLICT (one) DO UPDATE SET now = NULL, factor = excluded.factor,
       real_start = excluded.real_start, sim_start = excluded.sim_start`,
    [setting.factor, setting.realStart, setting.simStart],
  );
}

/** A little more than other processes may have seen of the clock while it was being held: it never runs backward. */
const MARGIN = '10 minutes';

/** Makes the running clock stand still where it is, for every process that shares the database. */
export async function holdScaledClock(db: Queryable): Promise<void> {
  await db.query(
    `UPDATE public.dondoc_clock
     SET sim_start = sim_start + (clock_timestamp() - real_start) * factor + $1::interval, real_start = '9999-01-01Z'
     WHERE factor IS NOT NULL AND real_start <= clock_timestamp()`,
    [MARGIN],
  );
}

/** Lets a held clock run on from where it stands. */
export async function releaseScaledClock(db: Queryable): Promise<void> {
  await db.query(
    `UPDATE public.dondoc_clock SET real_start = clock_timestamp()
     WHERE factor IS NOT NULL AND real_start = '9999-01-01Z'`,
  );
}
