import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import {
  startEmbeddedTemporal,
  type EmbeddedTemporal,
} from '../../apps/cli/src/embedded/embedded-temporal.js';
import { freePort } from '../../apps/cli/src/embedded/ports.js';

/** A Temporal dev server of one test file's own, which can be stopped and started again on the same port. */
export class TestTemporal {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private server: EmbeddedTemporal | undefined,
    private database = 1,
  ) {}

  static readonly namespace = 'dondoc';

  static async start(): Promise<TestTemporal> {
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-temporal-'));
    const temporal = new TestTemporal(folder, await freePort(), undefined);
    await temporal.up();
    return temporal;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Starts it again where it was. */
  async up(): Promise<void> {
    this.server = await startEmbeddedTemporal({
      durable: false,
      dbFile: join(this.folder, `temporal-${this.database}.db`),
      namespace: TestTemporal.namespace,
      port: this.port,
      uiPort: false,
    });
  }

  async down(): Promise<void> {
    await this.server?.stop();
    this.server = undefined;
  }

  /** The server's database is lost: it comes up empty. */
  async upWithNothing(): Promise<void> {
    this.database += 1;
    await this.up();
  }

  async client(): Promise<Client> {
    const connection = await Connection.connect({ address: this.address });
    return new Client({ connection, namespace: TestTemporal.namespace });
  }

  async stop(): Promise<void> {
    await this.down();
    await rm(this.folder, { recursive: true, force: true });
  }
}
