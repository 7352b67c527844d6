export * from './rehearsal/index.js';
export * from './time/index.js';
export { AppError, type AppErrorKind, type FieldFault } from './app-error.js';
export {
  commands,
  createApplication,
  type Application,
  type ApplicationOptions,
  type CommandName,
  type InputOf,
} from './application.js';
export { setup, type Asker, type Caller, type Setup } from './caller.js';
export type { CommandAnswer, CommandRequest } from './command-handler.js';
export type { Finding } from './plan-draft/draft-finding.js';
export type { AccountRecord } from './accounts/account-register.js';
export type { AccountChanged, Accounts } from './accounts/accounts.js';
export type { ImportAnswer, ImportRequest } from './organisation/import-organisation.js';
export { rosterFaults, type Roster, type RosterPerson } from './organisation/roster.js';
export type { FollowerOptions } from './follow-log.js';
export { runCalendarMover } from './calendar/calendar-mover.js';
export { runDecisionApplier } from './decisions/decision-applier.js';
export { checkDocument, type CheckedDocument, type DocumentCheck } from './plan-draft/check-document.js';
export { deadlineFrom, type TimeRead } from './plan-draft/deadline-from.js';
export { timeFromWords, type TimeFromWords } from './plan-draft/time-from-words.js';
export { draftFromDocument, type DraftPlan } from './plan-draft/draft-from-document.js';
export type { TypedTask } from './commands/plan/typed-task.js';
export type { AllowedActs } from './allowed-acts.js';
export type { PlanActs } from './plan-acts.js';
export { PLAN_FORMATS, type PlanFormat, type WrittenPlan } from './plan-work/write-plan.js';
export type { Act } from './policy/acts.js';
export { allows, policyTable, type PolicyRow } from './policy/policy-table.js';
export type { Scope } from './policy/authorise.js';
export type { KnownPolicy } from './queries/policies.js';
export type { CheckedDraft, ComparedDraft, PlanDraftQueries } from './queries/plan-drafts.js';
export type { EventEnvelope, Queries } from './queries/queries.js';
export { EVIDENCE_LIMIT, type EvidenceRecord } from './registers/evidence-register.js';
export {
  holdersOf,
  holdsOfficeIn,
  peopleOfUnit,
  personNames,
  type OfficeRecord,
  type PersonInUnit,
  type PersonRecord,
} from './registers/people-register.js';
export type { Registrations } from './registers/registrations.js';
export { type OfficeHeld, type Session, SessionRegister } from './registers/session-register.js';
export { defaultRules, rulesLoader, type RulesOf, type RuleVersions } from './rules/load-rules.js';

export {
  SAMPLE_PLAN_ID,
  seedSample,
  wantsSample,
  type Sample,
  type SampleLogin,
  type SamplePlace,
} from './sample/seed-sample.js';
export type { HistoryPlace, Notifier } from './sample/seed-history.js';

/** Folder of the SQL that makes the schema `register`; for the migration runner. */
export const registerMigrationsDirectory = new URL('./migrations/', import.meta.url);
