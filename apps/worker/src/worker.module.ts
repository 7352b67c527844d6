import { Module, type DynamicModule } from '@nestjs/common';
import type { DondocConfig } from '@dondoc/config';
import { openLogger } from './logger.js';
import { openPost } from './notices/post.js';
import { WorkerEngine } from './worker-engine.js';
import { openParts } from './worker-parts.js';

/** The worker as one Nest module: its engine, opened with the settings of the process. */
@Module({})
export class WorkerModule {
  static with(config: DondocConfig): DynamicModule {
    const engine = {
      provide: WorkerEngine,
      useFactory: async () => {
        const parts = await openParts(config);
        return new WorkerEngine({ parts, log: openLogger(config), post: await openPost(parts) });
      },
    };
    return { module: WorkerModule, providers: [engine], exports: [WorkerEngine] };
  }
}
