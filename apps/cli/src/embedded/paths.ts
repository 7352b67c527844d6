import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: this file is apps/cli/{src,dist}/embedded/paths. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

export const apiEntry = join(projectRoot, 'apps', 'api', 'dist', 'main.js');
export const workerEntry = join(projectRoot, 'apps', 'worker', 'dist', 'main.js');
export const webDirectory = join(projectRoot, 'apps', 'web', 'dist');
