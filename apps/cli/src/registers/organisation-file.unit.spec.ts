import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { organisationSchema, rosterSchema } from './organisation-file.js';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-organisation-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../docs/samples', name), 'utf8');

const read = (text: string) => {
  const file = join(folder, 'to-chuc.json');
  writeFileSync(file, text);
  return readJsonFile('organisation import', file, rosterSchema);
};
type Plain = Record<string, never>;
/** The sample with people, one thing changed. */
const withChange = (change: (form: Plain) => void): string => {
  const form = JSON.parse(sample('to-chuc-co-nhan-su.json')) as Plain;
  change(form);
  return JSON.stringify(form);
};

describe('an organisation as a file', () => {
  test('has bodies and who steers, and people where they are given', async () => {
    const bare = sample('to-chuc-lam-giang.json');
    expect(await read(bare)).toEqual({ organisation: JSON.parse(bare), people: [] });
    const { organisation, people } = await read(sample('to-chuc-co-nhan-su.json'));
    expect(people.map(({ personId, offices }) => [personId, offices.length])).toEqual([
      ['p-minh', 1],
      ['p-viet', 1],
      ['p-lan', 2],
    ]);
    expect(Object.keys(organisation)).not.toContain('people');
  });

  test('is the same however its marks were typed, and with the mark some editors put first', async () => {
    const text = sample('to-chuc-co-nhan-su.json');
    expect(await read(`\uFEFF${text.normalize('NFD')}`)).toEqual(await read(text));
  });

  test('serves a rehearsal, which has people of its own', () => {
    const organisation = organisationSchema.parse(JSON.parse(sample('to-chuc-co-nhan-su.json')));
    expect(organisation).toMatchObject({ organisationId: 'lam-giang' });
    expect(organisation).not.toHaveProperty('people');
  });
});

describe('a wrong file is refused in one sentence with its place', () => {
  // The form is changed as an editor would change it, beyond what its type allows.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  test.each<[string, string, (form: any) => void]>([
    ['unit-unknown', 'people.1.offices.0.unitId', (f) => (f.people[1].offices[0].unitId = 'so-la')],
    ['unit-unknown', 'steering.officeUnitId', (f) => (f.steering.officeUnitId = 'so-la')],
    ['unit-repeated', 'units.4.unitId', (f) => f.units.push(f.units[1])],
    ['person-repeated', 'people.3.personId', (f) => f.people.push({ ...f.people[0], offices: [] })],
    ['office-period-reversed', 'people.2.offices.0.to', (f) => (f.people[2].offices[0].to = '2025-12-31')],
    ['file-not-as-expected', 'people.0.offices.0.role', (f) => (f.people[0].offices[0].role = 'king')],
    ['file-not-as-expected', 'people.0.offices.0.from', (f) => (f.people[0].offices[0].from = '2026-02-30')],
    ['file-not-as-expected', 'people.0.offices.0.from', (f) => (f.people[0].offices[0].from = '0000-01-01')],
    ['file-not-as-expected', 'people.0.offices.0.title', (f) => (f.people[0].offices[0].title = 'a\0')],
    ['file-not-as-expected', 'people.0.name', (f) => (f.people[0].name = 'a\0b')],
    ['file-not-as-expected', 'units.0.name', (f) => (f.units[0].name = '\ud800')],
    ['file-not-as-expected', 'name', (f) => (f.name = 'x'.repeat(501))],
    ['file-not-as-expected', 'people.0.personId', (f) => (f.people[0].personId = 'setup')],
    ['file-not-as-expected', 'units.0.kind', (f) => (f.units[0].kind = 'court')],
    ['file-not-as-expected', 'people.0.offices.0', (f) => (f.people[0].offices[0].until = '2026-12-31')],
  ])('%s at %s', async (code, place, change) => {
    const refused = read(withChange(change));
    await expect(refused).rejects.toMatchObject({ code });
    await refused.catch((error: { vi: string; en: string }) => {
      for (const sentence of [error.vi, error.en]) {
        expect(sentence).toContain(`to-chuc.json: `);
        expect(sentence).toContain(place);
      }
    });
  });

  test('file-unreadable where it is no JSON', async () => {
    await expect(read('{ "units": [ }')).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
