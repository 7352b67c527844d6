import 'reflect-metadata';
import { ConfigError, loadConfig, type DondocConfig } from '@dondoc/config';
import { checkLifecycle } from '@dondoc/domain';
import { NestFactory } from '@nestjs/core';
import { startHealthServer } from './health/health-server.js';
import { openLogger } from './logger.js';
import { installRuntime } from './temporal/install-runtime.js';
import { WorkerEngine } from './worker-engine.js';
import { WorkerModule } from './worker.module.js';

function readConfig(): DondocConfig {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.vi}\n${error.en}\n`);
    process.exit(1);
  }
}

/** Whoever started the worker reads this line to know that it polls. */
const sayReady = () => process.stdout.write(`${JSON.stringify({ ready: true })}\n`);

async function main(): Promise<void> {
  checkLifecycle();
  const config = readConfig();
  const log = openLogger(config);
  installRuntime(log);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  const engine = app.get(WorkerEngine);
  if (config.workerHealthPort !== undefined) {
    const health = await startHealthServer({ port: config.workerHealthPort, checks: () => engine.checks() });
    health.unref();
  }
  engine.start(sayReady);
}

await main();
