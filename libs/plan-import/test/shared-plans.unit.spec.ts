import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readPlanText, toInterchange } from '@dondoc/plan-import';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const scorer = join(shared, 'tools', 'score-import.mjs');
const present = existsSync(scorer);
if (!present) console.warn('skipped: the annotated plans (../shared/plans) do not lie beside the checkout');

type Scores = Record<'tasks' | 'leads' | 'supports' | 'deadlines' | 'targets' | 'duties', number>;

async function score(name: string): Promise<Scores> {
  const work = await mkdtemp(join(tmpdir(), 'dondoc-score-'));
  try {
    const document = readPlanText(await readFile(join(shared, 'plans', `${name}.txt`), 'utf8'));
    await writeFile(join(work, 'got.json'), JSON.stringify(toInterchange(document)));
    const args = [scorer, join(shared, 'plans', `${name}.truth.json`), join(work, 'got.json')];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores;
  } finally {
    await rm(work, { recursive: true });
  }
}

(present ? describe : describe.skip)('a real plan', () => {
  it.each(['hue-2025', 'chanh-lo-2023', 'dong-xoai-2023-annex'])(
    '%s is read as a careful reader reads it',
    async (name) => {
      const scores = await score(name);
      expect(scores.tasks).toBeGreaterThanOrEqual(0.98);
      expect(Math.min(scores.leads, scores.supports)).toBeGreaterThanOrEqual(0.97);
      expect(scores.deadlines).toBeGreaterThanOrEqual(0.95);
      expect(scores.targets).toBeGreaterThanOrEqual(0.9);
      expect(scores.duties).toBeGreaterThanOrEqual(0.75);
    },
  );
});
