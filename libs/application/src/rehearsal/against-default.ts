import { defaultPolicy } from '@dondoc/domain';
import { lastInstant, type RehearsalSetting } from './rehearsal-setting.js';
import { Simulation } from './simulate.js';
import { summaryOf, type RehearsalSummary } from './summary.js';

/** What a policy can change; how many tasks there are is the plan's. */
const FIGURES = [
  'reminders',
  'urgings',
  'decisions',
  'acknowledged',
  'completedOnTime',
  'completedLate',
  'openOverdue',
] as const satisfies readonly (keyof RehearsalSummary)[];

/** One figure of a year under two policies. */
export interface FigureChange {
  /** `escalations` has its trigger and rung with it. */
  readonly figure: (typeof FIGURES)[number] | 'escalations';
  readonly trigger?: string;
  readonly level?: string;
  readonly before: number;
  readonly after: number;
}

/** The year of a setting under the built-in policy, against the same year under the setting's own. */
export function changesAgainstDefault(setting: RehearsalSetting, after: RehearsalSummary): FigureChange[] {
  const rules = { ...setting.rules, policy: defaultPolicy };
  const simulation = new Simulation({ ...setting, rules });
  const events = simulation.run();
  return figureChanges(summaryOf(events, simulation.states(), lastInstant(setting.to)), after);
}

/** Every figure of two summaries side by side, and every rung that one of them reached. */
export function figureChanges(before: RehearsalSummary, after: RehearsalSummary): FigureChange[] {
  const plain = FIGURES.map((figure) => ({ figure, before: before[figure], after: after[figure] }));
  const triggers = unionOf(before.escalations, after.escalations);
  const rungs = triggers.flatMap((trigger) => {
    const [one, other] = [before.escalations[trigger] ?? {}, after.escalations[trigger] ?? {}];
    return unionOf(one, other)
      .sort()
      .map((level) => ({
        figure: 'escalations' as const,
        trigger,
        level,
        before: one[level] ?? 0,
        after: other[level] ?? 0,
      }));
  });
  return [...plain, ...rungs];
}

const unionOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
