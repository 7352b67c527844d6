import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readPlanText, toInterchange } from '@dondoc/plan-import';

/**
 * Plans written for these tests, each of another way of setting, beside what a careful clerk finds in them:
 * `fixtures/written/NAME.txt` and `NAME.truth.json`, the latter in the interchange form with the fields that are to be right.
 */
const home = fileURLToPath(new URL('../fixtures/written/', import.meta.url));

interface Found {
  readonly plan?: Readonly<Record<string, unknown>>;
  readonly tasks: readonly Readonly<Record<string, unknown>>[];
  readonly duties?: readonly Readonly<Record<string, unknown>>[];
}

/** Of what was read, the fields that the truth states: no field of a task may be wrong, and no task too many or missing. */
const like = (got: Readonly<Record<string, unknown>>, truth: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.keys(truth).map((key) => [key, key === 'content' ? String(got[key]).slice(0, 160) : got[key]]),
  );
const alike = (got: Found['tasks'], truth: Found['tasks']) =>
  got.map((item, i) => like(item, truth[i] ?? { ref: '', what: '' }));

describe('a written plan', () => {
  const names = readdirSync(home).filter((name) => name.endsWith('.txt'));
  it.each(names)('%s is read as a careful clerk reads it', (name) => {
    const truth = JSON.parse(readFileSync(`${home}${name.replace('.txt', '.truth.json')}`, 'utf8')) as Found;
    const got = JSON.parse(
      JSON.stringify(toInterchange(readPlanText(readFileSync(home + name, 'utf8')))),
    ) as Found & { plan: Readonly<Record<string, unknown>> };
    expect(alike(got.tasks, truth.tasks)).toEqual(truth.tasks);
    if (truth.plan) expect(like(got.plan, truth.plan)).toEqual(truth.plan);
    if (truth.duties) expect(alike(got.duties ?? [], truth.duties)).toEqual(truth.duties);
  });
});
