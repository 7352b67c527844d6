import { readFileSync } from 'node:fs';
import { loadConfig } from '@dondoc/config';
import { expect, test } from '@jest/globals';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const compose = read('docker-compose.yml');
const example = read('.env.example');
const exampleValues = Object.fromEntries(
  [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
);

/** `${NAME:-default}` and `${NAME:?message}`, as compose reads them. */
const filledIn = compose.replaceAll(
  /\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g,
  (_whole, name: string, fallback = '') => String(exampleValues[name] || fallback),
);

test('every setting that compose passes on is known and valid with the example’s values', () => {
  const settings = [...filledIn.matchAll(/^ +(DONDOC_[A-Z_]+): '?([^'\n]*)'?$/gm)];
  expect(settings.length).toBeGreaterThan(8);
  const config = loadConfig(Object.fromEntries(settings.map(([, name, value]) => [name!, value!])));
  expect(config).toMatchObject({
    temporalAddress: 'temporal:7233',
    httpHost: '0.0.0.0',
    workerHealthPort: 3601,
  });
});

test('every variable compose asks for is in the example', () => {
  const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!);
  expect([...new Set(asked)].filter((name) => !(name in exampleValues))).toEqual([]);
});

test('every port is opened on this machine alone', () => {
  const ports = [...compose.matchAll(/^ +ports: \[(.*)\]$/gm)].map(([, list]) => list!);
  expect(ports.length).toBeGreaterThan(3);
  expect(ports.filter((list) => !list.startsWith("'127.0.0.1:"))).toEqual([]);
  expect(compose.match(/^ +ports:/gm)).toHaveLength(ports.length);
});

test('every image names its version', () => {
  const images = [...compose.matchAll(/^ +image: (.+)$/gm), ...read('Dockerfile').matchAll(/^FROM (\S+)/gm)];
  const names = images.map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !/:v?\d+\.\d+/.test(name))).toEqual([]);
});
