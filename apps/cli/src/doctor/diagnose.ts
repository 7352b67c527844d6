import type { Environment } from '@dondoc/config';
import { surroundings } from '../embedded/temporal-finder.js';
import { instantFromEpoch, localDay, publicSectorCalendar } from '@dondoc/domain';
import { checkBrowser, checkBuild } from './build-checks.js';
import { checkCalendar } from './calendar-check.js';
import type { Check, Finding } from './finding.js';
import { checkDisk, checkNode } from './machine-checks.js';
import { checkHttpPort, checkServerPort } from './port-check.js';
import { checkPostgresPackage, checkPostgresUser } from './postgres-checks.js';
import { checkSettings } from './settings-check.js';
import { loadStartConfig } from '../embedded/start-config.js';
import { checkGo, checkTemporal } from './temporal-checks.js';

/** Settings that cannot be read are told by their own check; the others then look at the defaults. */
function settingsOrDefaults(env: Environment) {
  try {
    return loadStartConfig(env);
  } catch {
    return loadStartConfig({});
  }
}

function checks(env: Environment): Check[] {
  const { config, outside } = settingsOrDefaults(env);
  const postgres: Check[] = [
    checkPostgresPackage,
    () => checkPostgresUser(config.dataDir),
    () =>
      checkServerPort('postgres-port', config.embeddedPostgresPort, 5436, 'DONDOC_EMBEDDED_POSTGRES_PORT'),
  ];
  const temporal: Check[] = [
    () =>
      checkServerPort('temporal-port', config.embeddedTemporalPort, 7233, 'DONDOC_EMBEDDED_TEMPORAL_PORT'),
  ];
  return [
    () => checkNode(process.versions.node),
    () => checkSettings(env),
    () => checkBuild(),
    ...(outside.database ? [] : postgres),
    () => checkTemporal(surroundings(outside.temporal ? config.temporalAddress : undefined)),
    ...(outside.temporal ? [] : temporal),
    () => checkGo(),
    () => checkHttpPort(config.httpHost, config.httpPort),
    () => checkDisk(config.dataDir),
    () => checkBrowser(),
    () => checkCalendar(publicSectorCalendar, localDay(instantFromEpoch(Date.now()))),
  ];
}

/** Everything `dondoc doctor` looks at, in order. Nothing is changed, fetched or built. */
export function diagnose(env: Environment): Promise<Finding[]> {
  return Promise.all(checks(env).map((check) => check()));
}
