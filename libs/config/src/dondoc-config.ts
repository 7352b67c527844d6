/** How the processes tell time: the machine's clock, or one of the two clocks of a rehearsal. */
export type ClockSpec =
  | { readonly kind: 'real' }
  | { readonly kind: 'stepped' }
  | {
      readonly kind: 'scaled';
      /** Rehearsed seconds per real second, above 0: 86400 is a day a second. */
      readonly factor: number;
    };

/** A place in the code that fails on purpose, for the crash tests. */
export interface FailPoint {
  readonly point: string;
  /** The process ends at the n-th passage, counted from 1. */
  readonly nth: number;
}

/** Everything a dondoc process is told from outside, read once from the environment. */
export interface DondocConfig {
  /** DONDOC_DATABASE_URL: postgres://… of dondoc's own database. No default. Secret. */
  readonly databaseUrl: string;
  /** DONDOC_TEMPORAL_ADDRESS: host:port of the Temporal frontend. Default 127.0.0.1:7233. */
  readonly temporalAddress: string;
  /** DONDOC_TEMPORAL_NAMESPACE: namespace of dondoc's workflows. Default dondoc. */
  readonly temporalNamespace: string;
  /** DONDOC_TEMPORAL_UI_URL: where operators open Temporal's own pages. Default: none shown. */
  readonly temporalUiUrl?: string;
  /** DONDOC_HTTP_HOST: address the api binds to. Default 127.0.0.1. */
  readonly httpHost: string;
  /** DONDOC_HTTP_PORT: port of api and web, 1–65535. Default 3600. */
  readonly httpPort: number;
  /** DONDOC_WEB_DIRECTORY: folder with the built web app. Default: the caller's (apps/web/dist). */
  readonly webDirectory?: string;
  /** DONDOC_WORKER_HEALTH_PORT: port on 127.0.0.1 where the worker answers /readyz. Default: none. */
  readonly workerHealthPort?: number;
  /** DONDOC_SMTP_URL: smtp:// or smtps:// address for mail. Default: no mail is sent. Secret. */
  readonly smtpUrl?: string;
  /** DONDOC_MAIL_FROM: sender of mail. Default dondoc@localhost. */
  readonly mailFrom: string;
  /** DONDOC_SESSION_HOURS: life of a sign-in, hours, 1–720. Default 12. */
  readonly sessionHours: number;
  /** DONDOC_RELAY_POLL_MS: how often the relay looks without being woken, milliseconds, 10–60000. Default 500. */
  readonly relayPollMs: number;
  /** DONDOC_TIMER_SPREAD_SECONDS: timers of one instant are spread over this many seconds, 0–3600. Default 120. */
  readonly timerSpreadSeconds: number;
  /** DONDOC_CLOCK: real, stepped or scaled:FACTOR. Default real; the others are for rehearsals only. */
  readonly clock: ClockSpec;
  /** DONDOC_REHEARSAL: true shows the rehearsal banner everywhere. Default false; always true when the clock is not real. */
  readonly rehearsal: boolean;
  /** DONDOC_FAIL: POINT:N, several with commas; the process ends there. Default none. Tests only. */
  readonly failPoints: readonly FailPoint[];
  /** DONDOC_LOG_LEVEL: silent, fatal, error, warn, info, debug or trace. Default info. */
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  /** DONDOC_LANG: language of the command line, vi or en. Default vi. */
  readonly lang: 'vi' | 'en';
  /** DONDOC_DATA_DIR: where the api keeps evidence files and, while it reads them, plans sent to it, and `dondoc start` its servers' data. Default .dondoc in the current folder. */
  readonly dataDir: string;
  /** DONDOC_EMBEDDED_POSTGRES_PORT: port of the Postgres that `dondoc start` runs. Default 5436, or a free one. */
  readonly embeddedPostgresPort?: number;
  /** DONDOC_EMBEDDED_TEMPORAL_PORT: port of the Temporal that `dondoc start` runs. Default 7233, or a free one. */
  readonly embeddedTemporalPort?: number;
  /** DONDOC_EMBEDDED_TEMPORAL_UI_PORT: port of its pages. Default 8233, or a free one. */
  readonly embeddedTemporalUiPort?: number;
}
