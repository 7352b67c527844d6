import type {
  AppliedDecisionView,
  DifficultyView,
  HandOffAct,
  ObligationAct,
  UnitRef,
} from '@dondoc/contracts';
import type { Order } from '../api/use-command.js';
import { handOffForms, obligationForms, type ActForm, type ActObject } from './act-catalogue.js';

interface DayAsked {
  readonly due: string;
  readonly reason: string;
}

/** A request for a later day that waits, and the other day that was offered. */
export interface AskedExtension extends DayAsked {
  readonly extensionId: string;
  readonly offer?: (DayAsked & { readonly document: string }) | null;
}

/** An objection to a finding of lateness. */
export interface RaisedContest {
  readonly contestId: string;
  readonly reason?: string;
}

/** A dated step of a part, or a figure it must reach. */
export interface MilestoneToReport {
  readonly milestoneId: string;
  readonly text?: string | null;
  readonly target?: { readonly value: number; readonly unit: string } | null;
  readonly reachedAt?: string | null;
}

/** What an act is done to: a unit's part of a task, or a hand-off of it. */
export interface ActSubject {
  readonly taskId: string;
  readonly obligationId: string;
  readonly handOffId: string | null;
  readonly unit: UnitRef;
  /** Version of the task's stream on screen, where it is known. */
  readonly version?: number;
  readonly difficulties?: readonly DifficultyView[];
  readonly decisions?: readonly AppliedDecisionView[];
  readonly extension?: AskedExtension | null;
  readonly contest?: RaisedContest | null;
  readonly milestones?: readonly MilestoneToReport[];
  /** Of a hand-off: the day its supporter proposes. */
  readonly proposal?: DayAsked | null;
}

export type OfferedAct =
  | { readonly on: 'obligation'; readonly name: Exclude<ObligationAct, 'decisions'> }
  | { readonly on: 'hand-off'; readonly name: HandOffAct };

export const formOf = (act: OfferedAct): ActForm =>
  act.on === 'obligation' ? obligationForms[act.name] : handOffForms[act.name];

/** Whether the screen knows what the act answers or reports on. */
export function isReady(act: OfferedAct, subject: ActSubject): boolean {
  const about: ActObject | undefined = formOf(act).about;
  return about === undefined || Boolean(subject[about]);
}

const part = encodeURIComponent;
type Body = Readonly<Record<string, unknown>>;

/** The request of one act. What it answers or reports on is named in the address. */
export function orderOf(act: OfferedAct, subject: ActSubject, body: Body): Order {
  const task = `/tasks/${part(subject.taskId)}`;
  if (act.on === 'hand-off')
    return { path: `${task}/hand-offs/${part(subject.handOffId ?? '')}/${act.name}`, body };
  const obligation = `${task}/obligations/${part(subject.obligationId)}`;
  const named = (noun: string, id: unknown, deed: string, rest: Body = body): Order => ({
    path: `${obligation}/${noun}/${part(String(id))}/${deed}`,
    body: rest,
  });
  switch (act.name) {
    case 'completion': {
      const { decisionId, ...rest } = body;
      return named('decisions', decisionId, 'completion', rest);
    }
    case 'milestones': {
      const { milestoneId, ...rest } = body;
      return named('milestones', milestoneId, 'reports', rest);
    }
    case 'extension-answer':
      return named('extensions', subject.extension?.extensionId, 'answer');
    case 'extension-offer-answer':
      return named('extensions', subject.extension?.extensionId, 'offer-answer');
    case 'contest-decision':
      return named('contests', subject.contest?.contestId, 'decision');
    case 'condition': {
      const { taskId, obligationId, version } = subject;
      return { path: '/outside-events', body: { ...body, targets: [{ taskId, obligationId, version }] } };
    }
    default: {
      const overwrites = formOf(act).overwrites && subject.version !== undefined;
      return { path: `${obligation}/${act.name}`, body, ...(overwrites ? { ifMatch: subject.version } : {}) };
    }
  }
}
