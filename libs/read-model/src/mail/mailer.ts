import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
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

/** The same notices make the same id, so that a letter sent twice can be told from two letters. */
export function messageIdOf(noticeIds: readonly string[], from: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([...noticeIds].sort()))
    .digest('hex')
    .slice(0, 32);
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${hash}@${domain}>`;
}

/** Sends by SMTP. `smtpUrl`: `smtp://user:password@host:port` or `smtps://…`; `from`: the sender's address. */
export function createMailer(smtpUrl: string, from: string, timeoutMs = TIMEOUT_MS): Mailer {
  return {
    async send({ to, digest, noticeIds }) {
      const messageId = messageIdOf(noticeIds, from);
      const progress = new Progress();
      const transport = transportOf(smtpUrl, timeoutMs, progress);
      try {
        const headers = { 'Auto-Submitted': 'auto-generated' };
        await transport.sendMail({ from, to, ...digest, messageId, headers });
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

/** An answer of the server is a clear no. */
function outcomeOf(error: unknown, bodyBegun: boolean): DeliveryOutcome {
  const { code = 'EUNKNOWN', responseCode } = error as { code?: string; responseCode?: number };
  if (responseCode !== undefined)
    return { outcome: 'failed', code: String(responseCode), permanent: responseCode >= 500 };
  return bodyBegun ? { outcome: 'unknown', code } : { outcome: 'failed', code, permanent: false };
}
