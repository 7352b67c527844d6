import { readFileSync, writeFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { readPlanText } from '@dondoc/plan-import';
import { asId, asDay, defaultPolicy, publicSectorCalendar, ownerOf, type DraftTask } from '@dondoc/domain';
import { deriveOrganisation, Simulation, summaryOf } from './index.js';

test('sim', () => {
  const doc = readPlanText(readFileSync('/work/shared/plans/hue-2025.txt', 'utf8'));
  const organisation = deriveOrganisation(doc);
  console.log(organisation.units.map((u) => u.unitId + ':' + u.kind).join('\n'));
  const tasks: DraftTask[] = doc.tasks.map((t, i) => ({
    key: `t${i + 1}`,
    ref: t.ref,
    content: t.content,
    leadsPrinted: t.leads,
    supportsPrinted: t.supports,
    owners: t.leads.map((l) => ownerOf(organisation, l)).filter((x) => x !== undefined),
    supports: t.supports.map((l) => ownerOf(organisation, l)).filter((x) => x !== undefined),
    deadline: t.deadline as never,
    targets: [],
    requested: t.requested,
  }));
  console.log(doc.tasks.flatMap((t) => [...t.leads, ...t.supports]).filter((n) => !ownerOf(organisation, n)));
  const rules = { policy: defaultPolicy, calendar: publicSectorCalendar };
  for (const seed of [1, 1, 2, 3]) {
    const t0 = performance.now();
    const sim = new Simulation({
      plan: {
        head: {
          planId: asId('hue'),
          organisationId: 'x',
          title: doc.plan.title,
          issuer: '',
          basedOn: [],
          supersedes: [],
        },
        tasks,
      },
      organisation,
      rules,
      seed,
      issuedOn: asDay('2025-03-10'),
      to: asDay('2026-03-31'),
    });
    const events = sim.run();
    const t1 = performance.now();
    const counts: Record<string, number> = {};
    for (const e of events) counts[e.event.type] = (counts[e.event.type] ?? 0) + 1;
    console.log(
      seed,
      t1 - t0,
      events.length,
      JSON.stringify(summaryOf(events, sim.states(), '2026-03-31T17:00:00.000Z' as never)),
      JSON.stringify(counts),
      sim.refused.length,
      JSON.stringify(
        sim.refused.reduce((m: Record<string, number>, r) => ((m[r.code] = (m[r.code] ?? 0) + 1), m), {}),
      ),
      new Set(events.map((e) => e.at)).size,
    );
    writeFileSync(`/tmp/sim/${seed}.jsonl`, events.map((e) => JSON.stringify(e)).join('\n'));
  }
});
