import type { Application } from '@dondoc/application';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { APPLICATION } from '../http/tokens.js';

const EVERY_MS = 3_600_000;

/** Removes files nobody referred to, at the start and every hour; the api has the folder they lie in. */
@Injectable()
export class EvidenceSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('evidence');
  private timer?: NodeJS.Timeout;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private start(): void {
    this.sweeping = this.sweeping.then(() => this.sweep());
  }

  /** A sweep that fails is tried again in an hour; nothing waits for it. */
  private async sweep(): Promise<void> {
    try {
      const removed = await this.app.registers.sweepEvidence();
      if (removed > 0) this.logger.log(`removed ${removed} files no event refers to`);
    } catch (error) {
      this.logger.warn(`files no event refers to were not swept: ${String(error)}`);
    }
  }
}
