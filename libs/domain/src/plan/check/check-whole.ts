import { readName } from '../../organisation/match-unit.js';
import { foldText } from '../../shared/fold-text.js';
import type { DraftTask } from '../plan.events.js';
import { onPlan, onTask, type PlanFinding, type PlanToCheck } from './finding.js';
import { isUnder, refGaps } from './refs.js';

/** The plan as a whole: that it has tasks, as many as it says, numbered without gaps, replaces plans that are known, and bears no number of another. */
export function checkWhole(plan: PlanToCheck): PlanFinding[] {
  const listed = plan.tasks.filter((task) => !task.duty);
  return [
    ...(listed.length === 0 ? [onPlan('must', 'plan-empty')] : []),
    ...checkCounts(listed, plan),
    ...checkRefs(listed),
    ...checkSuperseded(plan),
    ...checkNumber(plan),
    ...checkDuties(plan),
  ];
}

/** Told while the document is at hand: a draft that a person corrects may rightly have more tasks or fewer. */
function checkCounts(listed: readonly DraftTask[], { stated }: PlanToCheck): PlanFinding[] {
  const { tasks, bySection = {} } = stated ?? {};
  const all =
    tasks !== undefined && tasks !== listed.length
      ? [onPlan('should', 'count-differs', { stated: tasks, found: listed.length })]
      : [];
  const sections = Object.entries(bySection).flatMap(([section, said]) => {
    const found = listed.filter(({ ref }) => ref === section || isUnder(ref, section)).length;
    return found === said
      ? []
      : [onPlan('should', 'section-count-differs', { section, stated: said, found })];
  });
  return [...all, ...sections];
}

function checkRefs(listed: readonly DraftTask[]): PlanFinding[] {
  const seen = new Set<string>();
  const repeated = listed.flatMap((task) => {
    const again = seen.has(task.ref);
    seen.add(task.ref);
    return again ? [onTask(task, 'should', 'ref-repeated')] : [];
  });
  const byRef = new Map(listed.map((task) => [task.ref, task]));
  const gaps = refGaps(listed.map(({ ref }) => ref)).flatMap(({ before, after, missing }) => {
    const task = byRef.get(after);
    return task ? [onTask(task, 'should', 'ref-gap', { before, missing })] : [];
  });
  return [...repeated, ...gaps];
}

function checkSuperseded({ head, knownPlans }: PlanToCheck): PlanFinding[] {
  if (!knownPlans) return [];
  const known = new Set(knownPlans.map(foldText));
  return head.supersedes
    .filter((number) => !known.has(foldText(number)))
    .map((number) => onPlan('should', 'supersedes-unknown', { number }));
}

/** Not against the issue: another number may be given there, and the same one is refused. */
function checkNumber({ head: { planId, number = '' }, numberHeldBy }: PlanToCheck): PlanFinding[] {
  if (!numberHeldBy || numberHeldBy.planId === planId) return [];
  return [onPlan('should', 'number-taken', { number, plan: numberHeldBy.title })];
}

const SHOWN = 120;

function checkDuties({ duties = [], organisation }: PlanToCheck): PlanFinding[] {
  return duties.flatMap(({ who, what, source }) => {
    const shown = what.length > SHOWN ? `${what.slice(0, SHOWN)}…` : what;
    if (who.length === 0) return [onPlan('should', 'duty-without-who', { what: shown }, source)];
    if (!organisation) return [];
    // Who is not sure is told, though nothing is given out of it: it must not be lost unseen.
    const unsure = who.filter((name) => readName(organisation, name).standing !== 'taken');
    return unsure.map((printed) => onPlan('should', 'duty-unknown', { what: shown, printed }, source));
  });
}
