import type { DondocConfig } from '@dondoc/config';
import { Client, Connection } from '@temporalio/client';

const CALL_MS = 5000;

/** One connection for signals, opened when first needed; it comes back by itself after the server was away. */
export class TemporalLink {
  readonly client: Client;
  private readonly connection: Connection;

  constructor(private readonly config: Pick<DondocConfig, 'temporalAddress' | 'temporalNamespace'>) {
    this.connection = Connection.lazy({ address: config.temporalAddress, connectTimeout: CALL_MS });
    this.client = new Client({ connection: this.connection, namespace: config.temporalNamespace });
  }

  /** The id the namespace was given when it was made: another one means another database. */
  async namespaceId(): Promise<string> {
    const { temporalNamespace: namespace } = this.config;
    const answer = await this.connection.withDeadline(Date.now() + CALL_MS, () =>
      this.connection.workflowService.describeNamespace({ namespace }),
    );
    return answer.namespaceInfo?.id ?? '';
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
