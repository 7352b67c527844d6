import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
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
  close(): void;
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
  const transport: Transporter = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, digest, noticeIds }) {
      const messageId = messageIdOf(noticeIds, from);
      try {
        await transport.sendMail({
          from,
          to,
          ...digest,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'delivered', messageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpFault {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Once the body is on its way (command DATA), only an answer of the server tells that it was not taken. */
function outcomeOf(error: unknown): DeliveryOutcome {
  const { code = 'EUNKNOWN', command, responseCode } = error as SmtpFault;
  if (responseCode !== undefined)
    return { outcome: 'failed', code: String(responseCode), permanent: responseCode >= 500 };
  const notBegun = command === 'CONN' || BEFORE_THE_BODY.has(code);
  return notBegun ? { outcome: 'failed', code, permanent: false } : { outcome: 'unknown', code };
}

const BEFORE_THE_BODY: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EDNS',
  'ENOTFOUND',
  'EAUTH',
  'ETLS',
  'EENVELOPE',
]);
