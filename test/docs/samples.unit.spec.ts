import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { draftFromDocument } from '@dondoc/application';
import { asId, type PlanId } from '@dondoc/domain';
import { readPlanText } from '@dondoc/plan-import';
import { rosterSchema } from '../../apps/cli/src/registers/organisation-file.js';
import { organisationSchema, policySchema } from '../../apps/cli/src/rehearsal/setting-files.js';
import { root } from './markdown.js';

const sample = (name: string) => readFileSync(join(root, 'docs', 'samples', name), 'utf8');
const organisation = organisationSchema.parse(JSON.parse(sample('to-chuc-lam-giang.json')));

test('the sample organisation knows every unit the sample plan names', () => {
  const document = readPlanText(sample('ke-hoach-lam-giang-2026.txt'));
  const { findings } = draftFromDocument(document, organisation, asId<PlanId>('kh-1'));
  expect(findings.filter((f) => f.code === 'unit-unknown')).toEqual([]);
});

test('the sample policy is one, and differs from a plan’s default by its version', () => {
  const policy = policySchema.parse(JSON.parse(sample('quy-tac-don-doc.json')));
  expect(policy.version).toBe('lam-giang/1');
});

test('the shortened organisation of the guide has the form of the whole one', () => {
  const guide = readFileSync(join(root, 'docs', 'rehearsal.md'), 'utf8');
  const block = /```json\n(\{\n {2}"organisationId"[\s\S]*?)```/.exec(guide)?.[1];
  const shortened = organisationSchema.parse(JSON.parse(block ?? ''));
  expect(organisation.units.map((u) => u.unitId)).toEqual(
    expect.arrayContaining(shortened.units.map((u) => u.unitId)),
  );
});

test('the people shown in the guide to running have the form of the sample’s', () => {
  const guide = readFileSync(join(root, 'docs', 'deployment.md'), 'utf8');
  const block = /```json\n(\{\n {2}"people"[\s\S]*?)```/.exec(guide)?.[1];
  const shown = JSON.parse(block ?? '') as { people: unknown[] };
  const whole = JSON.parse(sample('to-chuc-co-nhan-su.json')) as object;
  expect(rosterSchema.parse({ ...whole, ...shown }).people).toHaveLength(1);
});
