import { execute } from './execute.js';
import type { CommandAnswer, CommandHandler, CommandRequest } from './command-handler.js';
import { toolsOf, type ToolsOptions } from './make-tools.js';
import { SessionRegister } from './registers/session-register.js';
import type { Tools } from './tools.js';
import { recordCalendarNotice } from './commands/record-calendar-notice.command.js';
import { issuePolicy } from './commands/issue-policy.command.js';
import { markNoticeSeen } from './commands/mark-notice-seen.command.js';
import { addPlanTask } from './commands/plan/add-plan-task.command.js';
import { chooseOwner } from './commands/plan/choose-owner.command.js';
import { correctPlanHead } from './commands/plan/correct-plan-head.command.js';
import { correctPlanTask } from './commands/plan/correct-plan-task.command.js';
import { draftPlan } from './commands/plan/draft-plan.command.js';
import { issuePlan } from './commands/plan/issue-plan.command.js';
import { recordConclusions, recordMeeting } from './commands/plan/meeting.commands.js';
import { removePlanTask } from './commands/plan/remove-plan-task.command.js';
import { recordDecision } from './commands/record-decision.command.js';
import { recordOutsideEvent } from './commands/record-outside-event.command.js';
import { registerOrganisation } from './commands/register-organisation.command.js';
import { acceptHandOff } from './commands/task/accept-hand-off.command.js';
import { acknowledge } from './commands/task/acknowledge.command.js';
import { answerExtension } from './commands/task/answer-extension.command.js';
import { answerExtensionOffer } from './commands/task/answer-extension-offer.command.js';
import { answerHandOff } from './commands/task/answer-hand-off.command.js';
import { approveResult } from './commands/task/approve-result.command.js';
import { assignPerson } from './commands/task/assign-person.command.js';
import { confirmResult } from './commands/task/confirm-result.command.js';
import { contestLateness } from './commands/task/contest-lateness.command.js';
import { decideContest } from './commands/task/decide-contest.command.js';
import { deliverHandOff } from './commands/task/deliver-hand-off.command.js';
import { escalateByHand } from './commands/task/escalate-by-hand.command.js';
import { giveGuidance } from './commands/task/give-guidance.command.js';
import { proposeHandOffDate } from './commands/task/propose-hand-off-date.command.js';
import { putOnDocket } from './commands/task/put-on-docket.command.js';
import { raiseDifficulty } from './commands/task/raise-difficulty.command.js';
import { reportDecisionCarriedOut } from './commands/task/report-decision-carried-out.command.js';
import { reportMilestone } from './commands/task/report-milestone.command.js';
import { reportOutsideCompetence } from './commands/task/report-outside-competence.command.js';
import { reportProgress } from './commands/task/report-progress.command.js';
import { requestExtension } from './commands/task/request-extension.command.js';
import { requestHandOff } from './commands/task/request-hand-off.command.js';
import { returnHandOff } from './commands/task/return-hand-off.command.js';
import { returnResult } from './commands/task/return-result.command.js';
import { settleHandOffDate } from './commands/task/settle-hand-off-date.command.js';
import { submitResult } from './commands/task/submit-result.command.js';
import { takeHandOff } from './commands/task/take-hand-off.command.js';
import { urgeUnit } from './commands/task/urge-unit.command.js';
import { withdrawHandOff } from './commands/task/withdraw-hand-off.command.js';
import { accountsOf, type Accounts } from './accounts/accounts.js';
import {
  importOrganisation,
  type ImportAnswer,
  type ImportRequest,
} from './organisation/import-organisation.js';
import { registrationsOf, type Registrations } from './registers/registrations.js';
import { queriesOf, type Queries } from './queries/queries.js';

/** Every command that changes the truth, by name. */
export const commands = {
  // setting up
  registerOrganisation,
  issuePolicy,
  recordCalendarNotice,
  // a plan, until it is issued
  draftPlan,
  correctPlanHead,
  addPlanTask,
  correctPlanTask,
  removePlanTask,
  chooseOwner,
  issuePlan,
  // an issued plan
  recordMeeting,
  recordConclusions,
  // the lead unit
  assignPerson,
  acknowledge,
  reportOutsideCompetence,
  reportProgress,
  reportMilestone,
  raiseDifficulty,
  submitResult,
  approveResult,
  reportDecisionCarriedOut,
  requestExtension,
  answerExtensionOffer,
  contestLateness,
  // lead and supporting units
  requestHandOff,
  acceptHandOff,
  answerHandOff,
  deliverHandOff,
  takeHandOff,
  returnHandOff,
  proposeHandOffDate,
  settleHandOffDate,
  withdrawHandOff,
  // the standing agency and the committee
  giveGuidance,
  urgeUnit,
  escalateByHand,
  putOnDocket,
  confirmResult,
  returnResult,
  recordDecision,
  answerExtension,
  decideContest,
  recordOutsideEvent,
  // the reader of a notice
  markNoticeSeen,
} as const;

type Commands = typeof commands;
export type CommandName = keyof Commands;
export type InputOf<Name extends CommandName> =
  Commands[Name] extends CommandHandler<infer Input> ? Input : never;

export interface ApplicationOptions extends ToolsOptions {
  /** Life of a sign-in, hours; default 12. */
  readonly sessionHours?: number;
}

/** The one door to the truth: commands by name, registers, and the questions that need the newest state. */
export interface Application {
  /** Durable when it answers. @throws DomainError, AppError, StoreUnavailable */
  execute<Name extends CommandName>(
    name: Name,
    request: CommandRequest<InputOf<Name>>,
  ): Promise<CommandAnswer>;
  /** An organisation with its people and offices, registered or brought up to date, whole or not at all. */
  importOrganisation(request: ImportRequest): Promise<ImportAnswer>;
  readonly sessions: SessionRegister;
  /** Logins: made, given a new password, disabled, listed. */
  readonly accounts: Accounts;
  /** People, offices, evidence: beside the log, erasable. */
  readonly registers: Registrations;
  /** What must be read from the log itself: who may see what, what they may do now. */
  readonly queries: Queries;
  /** Ends what works beside the process: no question about a large plan is answered after it. */
  close(): Promise<void>;
}

export function createApplication(options: ApplicationOptions): Application {
  const tools: Tools = toolsOf(options);
  return {
    execute: (name, request) =>
      execute(tools, commands[name] as unknown as CommandHandler<typeof request.input>, request),
    importOrganisation: (request) => importOrganisation(tools, request),
    sessions: new SessionRegister(options.pool, options.sessionHours ?? 12),
    accounts: accountsOf(tools),
    registers: registrationsOf(tools),
    queries: queriesOf(tools),
    close: () => tools.planWork.close(),
  };
}
