import type { PlanDraftView, PlanFindingView, UnitProposalView } from '@dondoc/contracts';
import type { DraftTask, OwnerRef } from '@dondoc/domain';

type Findings = readonly PlanFindingView[];
type Checked = Pick<PlanDraftView, 'tasks' | 'findings'>;

const mustFirst = (findings: Findings): Findings => [
  ...findings.filter(({ severity }) => severity === 'must'),
  ...findings.filter(({ severity }) => severity !== 'must'),
];

/** What is doubtful in one task, what must be mended first. */
export const findingsOf = ({ findings }: Pick<Checked, 'findings'>, key: string): Findings =>
  mustFirst(findings.filter((finding) => finding.key === key));

/** What is doubtful in the plan as a whole, and what names no task of the draft: none of it may go unseen. */
export function findingsOnPlan({ tasks, findings }: Checked): Findings {
  const keys = new Set(tasks.map(({ key }) => key));
  return mustFirst(findings.filter(({ key }) => !keys.has(key)));
}

/** What whoever issues the plan has to acknowledge, task by task. */
export const toBeAcknowledged = ({
  findings,
  toAcknowledge,
}: Pick<PlanDraftView, 'findings' | 'toAcknowledge'>): Findings =>
  findings.filter(({ code }) => toAcknowledge.some((one) => one === code));

export interface FindingCounts {
  readonly must: number;
  readonly should: number;
}

export const countsOf = ({
  findings,
  mustMend,
}: Pick<PlanDraftView, 'findings' | 'mustMend'>): FindingCounts => ({
  must: mustMend,
  should: findings.length - mustMend,
});

/** Which of the four sentences tells these numbers. */
export const summaryWord = ({ must, should }: FindingCounts): 'both' | 'must' | 'should' | 'none' => {
  if (must > 0) return should > 0 ? 'both' : 'must';
  return should > 0 ? 'should' : 'none';
};

/** Keys of the tasks that must be mended, then of all others, each in the plan's own order. */
export function doubtfulFirst({ tasks, findings }: Checked): readonly string[] {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'must').map(({ key }) => key));
  const keys = tasks.map(({ key }) => key);
  return [...keys.filter((key) => faulty.has(key)), ...keys.filter((key) => !faulty.has(key))];
}

/** The tasks as they were ordered when the screen was opened: what is mended stays where it stood. */
export function inOrder(tasks: readonly DraftTask[], keys: readonly string[]): readonly DraftTask[] {
  const place = new Map(keys.map((key, at) => [key, at]));
  const at = ({ key }: DraftTask): number => place.get(key) ?? keys.length;
  return [...tasks].sort((a, b) => at(a) - at(b));
}

/** Units proposed for the lead that do not lead yet; what is proposed for a supporting unit is no lead. */
export function leadProposals(
  { clarity, proposals }: Pick<PlanFindingView, 'clarity' | 'proposals'>,
  owners: readonly OwnerRef[],
): readonly UnitProposalView[] {
  const leads = new Set<string>(owners.flatMap((owner) => (owner.kind === 'unit' ? [owner.unitId] : [])));
  return clarity === 'person' ? proposals.filter(({ unitId }) => !leads.has(unitId)) : [];
}
