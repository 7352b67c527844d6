import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Evidence } from '@dondoc/domain';
import type pg from 'pg';
import { AppError } from '../app-error.js';
import { inTransaction } from './in-transaction.js';

/** Largest file, bytes. */
export const EVIDENCE_LIMIT = 20 * 1024 * 1024;

/** Uploaded or last asked for longer ago than this, by the database's clock, and in no event: an orphan. */
export const ORPHANED = `not in_log and coalesce(claimed_at, at) < now() - interval '1 day'`;

export interface EvidenceRecord {
  readonly evidenceId: string;
  readonly taskId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface EvidenceGiven {
  readonly taskId: string;
  readonly personId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** Files that prove results: stored by their SHA-256 outside the log, which keeps id and hash. */
export class EvidenceRegister {
  constructor(
    private readonly pool: pg.Pool,
    private readonly directory: string,
  ) {}

  /** @throws AppError `evidence-too-large` */
  async keep({ taskId, personId, name, mediaType, content }: EvidenceGiven): Promise<EvidenceRecord> {
    const { part, sha256, size } = await this.receive(content);
    const evidenceId = `ev-${randomUUID()}`;
    const shown = cleanName(name);
    const path = this.pathOf(sha256);
    try {
      await mkdir(dirname(path), { recursive: true });
      await this.lockingContent(sha256, async (db) => {
        await rename(part, path);
        await db.query(
          `insert into register.evidence (evidence_id, task_id, sha256, name, media_type, size, path, person_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [evidenceId, taskId, sha256, shown, mediaType, size, path, personId],
        );
      });
    } finally {
      await rm(part, { force: true });
    }
    return { evidenceId, taskId, sha256, name: shown, mediaType, size };
  }

  /** Removes an orphan, and the file where nothing else has the same content; false where it is one no longer. */
  async forget({ evidenceId, sha256 }: Pick<EvidenceRecord, 'evidenceId' | 'sha256'>): Promise<boolean> {
    return this.lockingContent(sha256, async (db) => {
      const gone = await db.query(`delete from register.evidence where evidence_id = $1 and ${ORPHANED}`, [
        evidenceId,
      ]);
      if (gone.rowCount !== 1) return false;
      const others = await db.query('select from register.evidence where sha256 = $1 limit 1', [sha256]);
      if (others.rows.length === 0) await rm(this.pathOf(sha256), { force: true });
      return true;
    });
  }

  /** Removes what uploads left behind that were cut off more than a day ago by the end of their process. */
  async removeParts(): Promise<void> {
    const names = await readdir(this.directory).catch(() => []);
    const { rows } = await this.pool.query<{ before: Date }>(`select now() - interval '1 day' as before`);
    for (const name of names.filter((n) => n.endsWith('.part'))) {
      const path = join(this.directory, name);
      const part = await stat(path).catch(() => undefined);
      if (part && rows[0] && part.mtime < rows[0].before) await rm(path, { force: true });
    }
  }

  /** References as an event keeps them. @throws AppError `evidence-unknown` for a file that is not this task's. */
  async referTo(taskId: string, given: readonly Evidence[]): Promise<Evidence[]> {
    const ids = given.flatMap(({ evidenceId }) => evidenceId ?? []);
    await this.claim(taskId, ids);
    const known = new Map((await this.find(ids)).map((record) => [record.evidenceId, record]));
    return given.map(({ evidenceId, document }) => {
      if (evidenceId === undefined) return document === undefined ? {} : { document };
      const record = known.get(evidenceId);
      if (record?.taskId !== taskId) throw new AppError('invalid', 'evidence-unknown', { evidenceId });
      return { evidenceId, sha256: record.sha256, ...(document === undefined ? {} : { document }) };
    });
  }

  async find(ids: readonly string[]): Promise<EvidenceRecord[]> {
    if (ids.length === 0) return [];
    const { rows } = await this.pool.query<EvidenceRecord & { size: string }>(
      `select evidence_id as "evidenceId", task_id as "taskId", sha256, name, media_type as "mediaType", size
         from register.evidence where evidence_id = any($1)`,
      [ids],
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }

  open({ sha256 }: EvidenceRecord): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  /** From now on a sweep waits until the event that will refer to them had a day to come. */
  private async claim(taskId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.pool.query(
      'update register.evidence set claimed_at = now() where task_id = $1 and evidence_id = any($2) and not in_log',
      [taskId, ids],
    );
  }

  /** Whoever brings or removes a content holds it alone: a file is never removed under a row that needs it. */
  private lockingContent<T>(sha256: string, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, async (db) => {
      await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence/${sha256}`]);
      return work(db);
    });
  }

  private async receive(content: Readable): Promise<{ part: string; sha256: string; size: number }> {
    await mkdir(this.directory, { recursive: true });
    const part = join(this.directory, `.${randomUUID()}.part`);
    const hash = createHash('sha256');
    let size = 0;
    const measured = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        size += chunk.length;
        if (size > EVIDENCE_LIMIT)
          throw new AppError('too-large', 'evidence-too-large', { limit: EVIDENCE_LIMIT });
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      await pipeline(content, measured, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
      if (size === 0) throw new AppError('invalid', 'evidence-empty');
      return { part, sha256: hash.digest('hex'), size };
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  private pathOf(sha256: string): string {
    return join(this.directory, sha256.slice(0, 2), sha256);
  }
}

/** A name to show, never a path: no separators, no control or direction characters. */
const cleanName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '_')
    .slice(0, 200)
    .replace(/\p{Cs}$/u, '') || 'tep';
