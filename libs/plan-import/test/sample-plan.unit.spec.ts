import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readPlanText, toInterchange } from '@dondoc/plan-import';

const at = (path: string) => new URL(path, import.meta.url);
const sample = await readFile(at('../../../docs/samples/ke-hoach-lam-giang-2026.txt'), 'utf8');
const expected: unknown = JSON.parse(
  await readFile(at('../fixtures/ke-hoach-lam-giang-2026.expected.json'), 'utf8'),
);
const document = readPlanText(sample);
const task = (ref: string) => document.tasks.find((t) => t.ref === ref);

describe('the sample plan of Lam Giang', () => {
  it('is read as its reviewed result', () => expect(toInterchange(document)).toEqual(expected));
  it('shows every kind of owner', () => {
    expect(task('II.1.a')?.leads).toEqual([]);
    expect(task('II.2.a')?.leads).toEqual(['Các sở, ngành, địa phương']);
    expect(task('II.2.c')?.leads).toEqual(['Sở Y tế', 'Sở Tư pháp']);
    expect(task('II.2.d')).toMatchObject({ leads: ['Thuế thành phố Lam Giang'], requested: true });
    expect(task('II.4.b-2')).toMatchObject({ leads: ['Thành đoàn Lam Giang'], supports: ['các phường, xã'] });
  });
  it('shows every kind of time', () => {
    const kinds = new Set(document.tasks.map((t) => t.deadline.kind));
    expect([...kinds].sort()).toEqual(['by', 'conditional', 'periodic', 'standing']);
  });
  it('names the lines of each task, in order and apart', () => {
    const places = document.tasks.map((t) => t.source ?? { line: 0, endLine: 0 });
    for (const [i, place] of places.entries())
      expect(place.line).toBeGreaterThan(places[i - 1]?.endLine ?? 0);
    const lines = sample.split('\n');
    for (const t of document.tasks)
      expect(lines[(t.source?.line ?? 0) - 1]).toContain(t.content.slice(0, 40));
  });
});
