import type { HandOffAct, ObligationAct } from '@dondoc/contracts';

/** Everything a person can ask for; each is allowed or not by the one table beside this file. */
export type Act =
  | 'task.read'
  | `task.${Exclude<ObligationAct, 'return' | 'decisions'>}`
  | 'task.return-for-approval'
  | 'task.return-for-confirmation'
  | `hand-off.${HandOffAct}`
  /** to upload a file that is to prove something */
  | 'task.evidence'
  /** a conclusion that guides; every other kind is to record */
  | 'decision.guide'
  | 'decision.record'
  | 'plan.read'
  | 'plan.read-draft'
  /** to have an issued plan given out whole, as a file */
  | 'plan.document'
  | 'plan.draft'
  | 'plan.issue'
  /** to record a meeting and its conclusions */
  | 'plan.meetings'
  | 'people.choose'
  | 'people.choose-any'
  | 'register.write'
  | 'policy.issue'
  | 'calendar.record'
  | 'log.read'
  | 'log.read-envelopes'
  | 'operations.read';
