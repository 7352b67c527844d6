import { checkContent, checkResult } from './check-content.js';
import { checkLeads, checkParts } from './check-owners.js';
import { checkChildren, checkTime } from './check-time.js';
import { checkWhole } from './check-whole.js';
import { TO_ACKNOWLEDGE, type AcknowledgedCode } from '../acknowledged.js';
import type { PlanFinding, PlanToCheck } from './finding.js';

/**
 * Everything a person should look at before a plan is issued, doubtful first: what must be mended, then what the reader was least
 * sure of, then in the plan's own order. Pure; the same draft in the same organisation gives the same findings.
 */
export function checkPlan(plan: PlanToCheck): readonly PlanFinding[] {
  const { head, tasks, organisation, on } = plan;
  const found = [
    ...tasks.flatMap((task) => [
      ...checkLeads(task, organisation),
      ...checkContent(task),
      ...checkTime(task, head, on),
      ...checkResult(task),
      ...checkParts(task, organisation),
    ]),
    ...checkChildren(tasks),
    ...checkWhole(plan),
  ];
  const place = new Map(tasks.map(({ key, confidence = 1 }, at) => [key, { at, confidence }]));
  const orderOf = ({ key, severity }: PlanFinding) => {
    const { at = -1, confidence = 1 } = place.get(key) ?? {};
    return [severity === 'must' ? 0 : 1, confidence, at] as const;
  };
  const compare = (a: PlanFinding, b: PlanFinding): number => {
    const [one, other] = [orderOf(a), orderOf(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
  };
  return found.sort(compare);
}

/** Those that stand against issuing it. */
export const mustMend = (findings: readonly PlanFinding[]): readonly PlanFinding[] =>
  findings.filter(({ severity }) => severity === 'must');

/** Codes among them that are acknowledged by whoever issues the plan, or stand against it. */
export const toAcknowledge = (findings: readonly PlanFinding[]): readonly AcknowledgedCode[] =>
  TO_ACKNOWLEDGE.filter((code) => findings.some((finding) => finding.code === code));
