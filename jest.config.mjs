import { swcOptions } from './scripts/swc-options.mjs';

// The projects differ in what they need: unit needs nothing, contract a Postgres, engine a Postgres and a Temporal server.
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
  resolver: '<rootDir>/scripts/jest-resolver.cjs',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/'],
};
const project = (displayName, kinds, more = {}) => ({
  ...shared,
  displayName,
  testMatch: kinds.map((k) => `<rootDir>/{apps,libs,workflows,test}/**/*.${k}.spec.ts`),
  ...more,
});

// Far beyond what any test needs: a starved machine must not fail one, and what hangs is still ended and named.
const testTimeout = 120_000;

export default {
  testTimeout,
  projects: [
    project('unit', ['unit', 'story', 'replay']),
    project('contract', ['contract', 'api']),
    project('engine', ['workflow', 'engine', 'chaos']),
  ],
};
