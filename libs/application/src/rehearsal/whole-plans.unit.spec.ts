import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  defaultPolicy,
  endOfDay,
  publicSectorCalendar,
  type Organisation,
  type PlanId,
} from '@dondoc/domain';
import { readInterchange, toInterchange } from '@dondoc/plan-import';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { comparable, disagreement } from './agreement.js';
import { deriveOrganisation } from './derive-organisation.js';
import type { RehearsalSetting } from './rehearsal-setting.js';
import { Simulation } from './simulate.js';
import { summaryOf } from './summary.js';

const root = join(import.meta.dirname, '../../../..');
const shared = join(root, '..', 'shared', 'plans');
const present = existsSync(shared);
if (!present) console.warn('skipped: the annotated plans (../shared/plans) do not lie beside the checkout');

function settingOf(path: string, issuedOn: string, to: string): RehearsalSetting {
  const document = readInterchange(readFileSync(path, 'utf8'));
  const organisation = deriveOrganisation(document);
  return {
    plan: draftFromDocument(document, organisation, asId<PlanId>('kh-1')),
    organisation,
    rules: { policy: defaultPolicy, calendar: publicSectorCalendar },
    seed: 1,
    issuedOn: asDay(issuedOn),
    to: asDay(to),
  };
}

/** Runs the year both ways; what every plan must show whatever its content. */
function yearOf(setting: RehearsalSetting) {
  const simulation = new Simulation(setting);
  const year = simulation.run();
  const again = new Simulation(setting, true).run();
  expect(disagreement(year.map(comparable), again.map(comparable))).toBeUndefined();
  for (const state of simulation.states().values()) expect(state.obligations.length).toBeGreaterThan(0);
  return summaryOf(year, simulation.states(), endOfDay(setting.to));
}

const steering = ({
  units,
  steering: { committeeUnitId, standingAgencyUnitId, officeUnitId },
}: Organisation) =>
  [committeeUnitId, standingAgencyUnitId, officeUnitId].map((id) => units.find((u) => u.unitId === id)?.name);
const outside = ({ units }: Organisation) => units.filter((u) => u.kind === 'outside').map((u) => u.unitId);

const SAMPLE = join(root, 'docs/samples/ke-hoach-xa-binh-khe-2026.json');

describe('the sample plan of a commune, in the interchange form', () => {
  test('reads back as it was written', () => {
    const document = readInterchange(readFileSync(SAMPLE, 'utf8'));
    expect(readInterchange(JSON.stringify(toInterchange(document)))).toEqual(document);
    const written = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { tasks: object[] };
    expect(document).toMatchObject({ ...written, tasks: written.tasks });
  });

  test('is steered by the commune’s own bodies; those above it and beside it are asked', () => {
    const { organisation } = settingOf(SAMPLE, '2026-02-02', '2026-12-31');
    expect(steering(organisation)).toEqual([
      'Tổ công tác Chuyển đổi số',
      'Công an xã',
      'Văn phòng HĐND và UBND xã',
    ]);
    expect(outside(organisation)).toEqual([
      'cong-an-tinh',
      'bhxh-co-so-binh-khe',
      'so-tu-phap',
      'thue-co-so-5',
    ]);
  });

  test('has the same year whichever way its alarms are taken', () => {
    const summary = yearOf(settingOf(SAMPLE, '2026-02-02', '2026-12-31'));
    expect(summary.tasks).toBe(10);
    expect(summary.completedOnTime + summary.completedLate).toBeGreaterThan(3);
  });
});

(present ? describe : describe.skip)('a real plan, as a careful reader found it', () => {
  test.each([
    ['hue-2025', '2025-03-10', '2026-03-31', 50, 'Công an thành phố'],
    ['chanh-lo-2023', '2023-04-10', '2024-01-31', 26, 'Công an phường'],
    ['dong-xoai-2023-annex', '2023-06-15', '2024-01-31', 68, 'Công an thành phố'],
  ])('%s has the same year whichever way its alarms are taken', (name, issued, to, tasks, agency) => {
    const setting = settingOf(join(shared, `${name}.truth.json`), issued, to);
    const summary = yearOf(setting);
    expect(summary.tasks).toBe(tasks);
    expect(summary.acknowledged).toBe(summary.obligations);
    expect(steering(setting.organisation)[1]).toBe(agency);
  });

  test('has the units of its own level in its line, however they are printed, and the others asked', () => {
    const { organisation } = settingOf(
      join(shared, 'dong-xoai-2023-annex.truth.json'),
      '2023-06-15',
      '2023-07-31',
    );
    const kinds = (kind: string) => organisation.units.filter((u) => u.kind === kind);
    expect(kinds('police')).toHaveLength(1);
    expect(kinds('office')).toHaveLength(1);
    expect(kinds('department').every((u) => /^(?:Phòng|PHÒNG|Trung tâm|ĐÀI|THANH TRA) /.test(u.name))).toBe(
      true,
    );
    const ward = settingOf(join(shared, 'chanh-lo-2023.truth.json'), '2023-04-10', '2023-05-31').organisation;
    expect(steering(ward)).toEqual(['Tổ công tác Đề án 06', 'Công an phường', 'Văn phòng phường']);
    expect(ward.units).toHaveLength(12);
  });
});
