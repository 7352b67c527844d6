import { createHash } from 'node:crypto';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import type { Digest } from './digest.js';

/**
 * What became of a letter. `failed`: the server said no, or could not be reached: it was not sent. `unknown`: the
 * connection broke after the letter was on its way, so it may have arrived; sent again it bears the same Message-ID.
 */
export type DeliveryOutcome =
  | { readonly outcome: 'delivered'; readonly messageId: string }
  | { readonly outcome: 'failed'; readonly code: string; readonly permanent: boolean }
  | { readonly outcome: 'unknown'; readonly code: string };

export interface Letter {
  /** Address of the recipient. */
  readonly to: string;
  readonly digest: Digest;
  /** The notices in it: they make the Message-ID. */
  readonly noticeIds: readonly string[];
}

export interface Mailer {
  /** Never throws for what happens on the way: the outcome says it. */
  send(letter: Letter): Promise<DeliveryOutcome>;
}

const TIMEOUT_MS = 20_000;
/** A server that says a word now and then stays within every single wait: a letter has so many of them in all. */
const WAITS = 3;

/** The same notices make the same id, so that a letter sent twice can be told from two letters. */
export function messageIdOf(noticeIds: readonly string[], from: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([...noticeIds].sort()))
    .digest('hex')
    .slice(0, 32);
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${hash}@${domain}>`;
}

/**
 * Sends by SMTP. `smtpUrl`: `smtp://user:password@host:port` or `smtps://…`; `from`: the sender's address; `timeoutMs`:
 * how long one answer is waited for, default 20,000. A letter is given up after three times that, whatever happens.
 */
export function createMailer(smtpUrl: string, from: string, timeoutMs = TIMEOUT_MS): Mailer {
  return {
    async send({ to, digest, noticeIds }) {
      const messageId = messageIdOf(noticeIds, from);
      const progress = new Progress();
      const transport = transportOf(smtpUrl, timeoutMs, progress);
      try {
        const headers = { 'Auto-Submitted': 'auto-generated' };
        const signal = AbortSignal.timeout(WAITS * timeoutMs);
        await transport.sendMail({ from, to, ...digest, messageId, headers, signal } as SendMailOptions);
        return { outcome: 'delivered', messageId };
      } catch (error) {
        return outcomeOf(error, progress.bodyBegun);
      } finally {
        transport.close();
      }
    },
  };
}

const transportOf = (url: string, timeoutMs: number, logger: Progress): Transporter =>
  createTransport({
    url,
    logger: logger as never,
    transactionLog: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as SMTPTransport.Options);

/** Listens in on the dialogue: after the command DATA, a lost connection no longer means that nothing was sent. */
class Progress {
  bodyBegun = false;
  debug(entry: unknown, line: unknown): void {
    if ((entry as { tnx?: string }).tnx === 'client' && line === 'DATA') this.bodyBegun = true;
  }
  level(): void {}
  trace(): void {}
  info(): void {}
  warn(): void {}
  error(): void {}
  fatal(): void {}
}

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** An answer of the server is a clear no. */
function outcomeOf(error: unknown, bodyBegun: boolean): DeliveryOutcome {
  const failure = error as SmtpFailure;
  const { code = 'EUNKNOWN', responseCode } = failure;
  if (responseCode !== undefined)
    return { outcome: 'failed', code: String(responseCode), permanent: isAboutTheLetter(failure) };
  return bodyBegun ? { outcome: 'unknown', code } : { outcome: 'failed', code, permanent: false };
}

/** Authentication required, failed, too weak, unencrypted (RFC 4954, RFC 3207): our settings are at fault. */
const OF_SETTINGS: readonly number[] = [530, 534, 535, 538];
/** Refused by policy, such as a relay we may not use (RFC 3463, X.7.x). */
const BY_POLICY = /^5\d\d[ -]5\.7\./;

/**
 * Whether the no is for good: about this recipient or this content. A server that refuses us, our sender or our
 * settings would refuse every letter, until somebody mends that.
 */
function isAboutTheLetter({ code, command, response = '', responseCode = 0 }: SmtpFailure): boolean {
  if (responseCode < 500 || OF_SETTINGS.includes(responseCode)) return false;
  if (code === 'EENVELOPE') return command === 'RCPT TO' && !BY_POLICY.test(response);
  return code === 'EMESSAGE';
}
