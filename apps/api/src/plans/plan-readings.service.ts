import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError, type Caller } from '@dondoc/application';
import { PlanReadError, readLimits, readPlanFile, type PlanDocument } from '@dondoc/plan-import';
import type { DondocConfig } from '@dondoc/config';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../http/tokens.js';
import { sweepSpooledFiles, withSpooledFile, type SpooledFile } from './spooled-file.js';

export interface ReadFile {
  readonly document: PlanDocument;
  readonly sha256: string;
}

export interface SentFile {
  /** How the file is called in what is refused. */
  readonly name?: string | undefined;
  /** Who sent it has hung up: nothing more is done with it. */
  readonly gone?: AbortSignal;
}

/** Longer than a slow upload and its reading take together. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;
/** Readings at once in one process of the api: each is a process of its own of up to 512 MB. */
const MOST_READINGS = 2;
/** Files on their way in at once; a slow sender holds none of the readings. */
const MOST_UPLOADS = 8;

/**
 * Reads uploaded plans, a few at a time and one for each person, so that the api stays free for everybody else. Each process
 * counts for itself.
 */
@Injectable()
export class PlanReadings implements OnModuleInit, OnModuleDestroy {
  private readonly people = new Set<string>();
  private readings = 0;
  private readonly home: string;
  private sweeping?: NodeJS.Timeout;

  constructor(@Inject(CONFIG) { dataDir }: Pick<DondocConfig, 'dataDir'>) {
    this.home = join(dataDir, 'readings');
  }

  /** Again every hour: what a killed process left just before its restart is not old enough then. */
  onModuleInit(): Promise<void> {
    const sweep = () => sweepSpooledFiles(this.home, LEFT_BEHIND_MS, Date.now());
    this.sweeping = setInterval(() => void sweep().catch(() => undefined), LEFT_BEHIND_MS);
    this.sweeping.unref();
    return sweep();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /** @throws PlanReadError, AppError `plan-file-too-large`, `plan-reading-under-way`, `plan-readings-busy`, `caller-hung-up` */
  async read({ actor }: Caller, content: Readable, sent: SentFile = {}): Promise<ReadFile> {
    const { personId } = actor;
    if (this.people.has(personId)) throw new AppError('too-many', 'plan-reading-under-way');
    if (this.people.size >= MOST_UPLOADS) throw busy();
    this.people.add(personId);
    try {
      const work = (file: SpooledFile) => this.parse(file, sent);
      return await withSpooledFile(this.home, content, readLimits.bytes, work, sent.gone);
    } catch (error) {
      throw sent.gone?.aborted ? hungUp() : error;
    } finally {
      this.people.delete(personId);
    }
  }

  protected readFile(path: string, signal?: AbortSignal): Promise<PlanDocument> {
    return readPlanFile(path, signal ? { signal } : {});
  }

  private async parse({ path, sha256 }: SpooledFile, { name, gone }: SentFile): Promise<ReadFile> {
    if (this.readings >= MOST_READINGS) throw busy();
    this.readings++;
    try {
      return { document: await this.readFile(path, gone), sha256 };
    } catch (error) {
      throw error instanceof PlanReadError ? told(error, name) : error;
    } finally {
      this.readings--;
    }
  }
}

const hungUp = () => new AppError('unavailable', 'caller-hung-up');
const busy = () => new AppError('unavailable', 'plan-readings-busy');

/** Our own name for the file means nothing to its sender. */
function told({ code, params }: PlanReadError, name: string | undefined): PlanReadError {
  const { file: _, ...facts } = params;
  return new PlanReadError(code, name === undefined ? facts : { ...facts, file: name });
}
