import type { Day, Deadline, DraftTask, Milestone, Target } from '@dondoc/domain';
import { readTimeLine, type PlanDocumentTarget } from '@dondoc/plan-import';
import { deadlineFrom, milestonesFrom } from './deadline-from.js';
import { targetFrom } from './target-from.js';

/** All that the words of a time say of a task. */
export interface TimeFromWords {
  /** Of kind `none` where nothing was understood: the words stay, and the check of the draft tells of them. */
  readonly deadline: Deadline;
  /** As typed; absent where nothing was. */
  readonly deadlineText?: string;
  /** Absent: none. */
  readonly milestones?: readonly Milestone[];
  readonly targets: readonly Target[];
}

type Stands = Pick<DraftTask, 'content' | 'deadlineText' | 'targets'>;

/**
 * Words of a time typed over those of a task, read as the same words of a document are. Steps and figures of the old words
 * go with them; figures from elsewhere stay. `year`: of the plan, for days without one; `due`: the day, where it was typed
 * beside the words.
 */
export function timeFromWords(
  task: Stands,
  words: string,
  { year, due }: { readonly year?: number | undefined; readonly due?: Day | undefined } = {},
): TimeFromWords {
  const { text, deadline, doneBy, targets } = readTimeLine(words, { year });
  const read = deadlineFrom({ deadline, deadlineText: text, doneBy });
  const milestones = milestonesFrom(deadline);
  return {
    deadline: due ? { kind: 'by', due } : (read ?? { kind: 'none' }),
    ...(text === null ? {} : { deadlineText: text }),
    ...(milestones.length > 0 ? { milestones } : {}),
    targets: [...targetsElsewhere(task, year), ...targets.map(targetFrom)],
  };
}

const figureOf = ({ value, unit, comparison }: Target | PlanDocumentTarget): string =>
  [value, unit.toLowerCase(), comparison].join(' ');

/** Words that stand in the sentence itself have their figures there, too. */
function targetsElsewhere({ content, deadlineText = '', targets }: Stands, year?: number): Target[] {
  const own = content.includes(deadlineText)
    ? []
    : readTimeLine(deadlineText, { year }).targets.map(figureOf);
  return targets.filter((target) => {
    const at = own.indexOf(figureOf(target));
    if (at >= 0) own.splice(at, 1);
    return at < 0;
  });
}
