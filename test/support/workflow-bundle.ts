import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The workflows as they stand in the sources, never a stale build. */
export function bundleFromSources(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', 'src', 'index.ts'),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => {
      const alias = { '@dondoc/contracts': join(root, 'libs', 'contracts', 'src', 'index.ts') };
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } };
      return config;
    },
  });
}
