import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Evidence } from '@dondoc/domain';
import type pg from 'pg';
import { AppError } from '../app-error.js';

/** Largest file, bytes. */
export const EVIDENCE_LIMIT = 20 * 1024 * 1024;

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
    const { sha256, size, path } = await this.store(content);
    const evidenceId = `ev-${randomUUID()}`;
    const shown = cleanName(name);
    await this.pool.query(
      `insert into register.evidence (evidence_id, task_id, sha256, name, media_type, size, path, person_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [evidenceId, taskId, sha256, shown, mediaType, size, path, personId],
    );
    return { evidenceId, taskId, sha256, name: shown, mediaType, size };
  }

  /** References as an event keeps them. @throws AppError `evidence-unknown` for a file that is not this task's. */
  async referTo(taskId: string, given: readonly Evidence[]): Promise<Evidence[]> {
    const ids = given.flatMap(({ evidenceId }) => evidenceId ?? []);
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

  private async store(content: Readable): Promise<{ sha256: string; size: number; path: string }> {
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
      const sha256 = hash.digest('hex');
      const path = this.pathOf(sha256);
      await mkdir(join(this.directory, sha256.slice(0, 2)), { recursive: true });
      await rename(part, path);
      return { sha256, size, path };
    } finally {
      await rm(part, { force: true });
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
    .slice(0, 200) || 'tep';
