import {
  printDay,
  type Addressee,
  type AlarmFacts,
  type Deadline,
  type Evidence,
  type PlanAlarmFacts,
} from '@dondoc/domain';
import { alarmReason, lateMark } from './alarm-reason.js';
import { deadlineEn } from './deadline.en.js';
import type { Sentences } from './catalogue.js';
import { errorSentence } from './errors.js';
import { movedList } from './moved-list.js';
import { printPeriod } from './period-words.js';
import { quote, type Telling } from './telling.js';
import { DECISION_WORDS, PLAN_RULES, ROLE_WORDS } from './words.js';

const reason = (alarm: AlarmFacts, t: Telling) => alarmReason(alarm, t.names, 'en');
const office = (o: Addressee, t: Telling) => t.names.office?.(o) ?? ROLE_WORDS[o].en;
const whom = ({ to }: AlarmFacts, t: Telling) => `${office(to.office, t)} (${t.names.unit(to.unitId)})`;
const day = (deadline: Deadline) => deadlineEn(deadline);
const files = (evidence: readonly Evidence[]) => {
  const documents = evidence.map((e) => e.document).filter((d) => d !== undefined);
  const attached = evidence.filter((e) => e.evidenceId !== undefined).length;
  return [...(attached > 0 ? [`${attached} file${attached > 1 ? 's' : ''}`] : []), ...documents].join(', ');
};
const withFiles = (evidence: readonly Evidence[]) => (evidence.length > 0 ? ` with ${files(evidence)}` : '');
const list = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} other units` : names.join(', ');

const planOffice = ({ to }: PlanAlarmFacts, t: Telling) =>
  `${t.names.office?.(to.office) ?? ROLE_WORDS[to.office].en} (${t.names.unit(to.unitId)})`;

/** One sentence per event, in English. */
export const sentencesEn: Sentences = {
  TaskAssigned: (d, t) =>
    `${t.who} assigned task ${d.ref} to ${list(d.obligations.map((o) => t.names.unit(o.unitId)))}` +
    `${d.supports.length > 0 ? `, supported by ${list(d.supports.map((u) => t.names.unit(u)))}` : ''}; deadline: ${day(d.deadline)}`,
  PersonAssigned: (d, t) =>
    `${t.who} gave the part of ${t.ob(d.obligationId)} to ${t.names.person(d.personId)}`,
  TaskAcknowledged: (d, t) => `${t.who} acknowledged the part of ${t.ob(d.obligationId)}`,
  OutsideCompetenceReported: (d, t) =>
    `${t.who} reported the task to be outside the competence of ${t.ob(d.obligationId)}: ${quote(d.reason)}` +
    `${d.proposedUnitId ? `; proposed ${t.names.unit(d.proposedUnitId)}` : ''}`,
  ProgressReported: (d, t) =>
    `${t.who} reported progress${d.percent === undefined ? '' : ` of ${d.percent}%`}: ${quote(d.note)}`,
  HandOffRequested: (d, t) =>
    `${t.who} asked ${t.names.unit(d.toUnitId)} for support: ${quote(d.content)}${d.product ? `, product: ${d.product}` : ''}, by ${printDay(d.due)}` +
    `${d.silence === 'take-as-agreed' ? '; silence after that day counts as consent' : ''}`,
  HandOffAccepted: (_d, t) => `${t.who} accepted the hand-off`,
  HandOffAnswered: (d, t) =>
    `${t.who} answered the hand-off, ${d.agrees ? 'agreeing' : 'disagreeing'}: ${quote(d.opinion)}`,
  HandOffDelivered: (d, t) => `${t.who} delivered on the hand-off${withFiles(d.evidence)}: ${quote(d.note)}`,
  HandOffTaken: (d, t) =>
    d.silently
      ? `The system noted that ${t.ho(d.handOffId)} stayed silent, which the hand-off counts as consent`
      : `${t.who} took what ${t.ho(d.handOffId)} delivered`,
  HandOffReturned: (d, t) =>
    `${t.who} returned what ${t.ho(d.handOffId)} delivered, to be completed by ${printDay(d.due)}: ${quote(d.reason)}`,
  DifficultyRaised: (d, t) =>
    `${t.who} reported a difficulty (${d.category}): ${quote(d.text)}; proposal: ${quote(d.proposal)}`,
  GuidanceGiven: (d, t) => `${t.who} gave guidance to ${t.ob(d.obligationId)}: ${quote(d.text)}`,
  UnitUrged: (d, t) =>
    d.alarm
      ? `The system urged ${t.ob(d.obligationId)} for ${whom(d.alarm, t)}: ${reason(d.alarm, t)}`
      : `${t.who} urged ${t.ob(d.obligationId)}${d.text ? `: ${quote(d.text)}` : ''}`,
  ReminderSent: (d, t) =>
    `The system sent reminder ${d.alarm.step} to ${whom(d.alarm, t)}: ${reason(d.alarm, t)}`,
  StatusAsked: (d, t) =>
    `The system asked how things stand with ${t.ob(d.obligationId)}, addressing ${whom(d.alarm, t)}: ${reason(d.alarm, t)}`,
  TaskEscalated: (d, t) =>
    `The system escalated the part of ${t.ob(d.obligationId)} to ${whom(d.alarm, t)}: ${reason(d.alarm, t)}`,
  TaskPutOnDocket: (d, t) =>
    d.alarm
      ? `The system put the part of ${t.ob(d.obligationId)} on the docket: ${reason(d.alarm, t)}`
      : `${t.who} put the part of ${t.ob(d.obligationId)} on the docket${d.reason ? `: ${quote(d.reason)}` : ''}`,
  AcknowledgementExpired: (d, t) =>
    `The system asks ${t.ob(d.obligationId)} to acknowledge again: acknowledged, but without progress in the time set (rule ${d.alarm.policyVersion})${lateMark(d.alarm, 'en')}`,
  ResultSubmitted: (d, t) =>
    `${t.who} submitted a result${d.late ? ' (late)' : ''}${withFiles(d.evidence)}: ${quote(d.summary)}`,
  ResultApproved: (d, t) => `${t.who} approved the result of ${t.ob(d.obligationId)}`,
  ResultReturned: (d, t) =>
    `${t.who} returned the result of ${t.ob(d.obligationId)} at ${d.stage}, asking for more: ${quote(d.reason)}`,
  ResultConfirmed: (d, t) =>
    `${t.who} confirmed that ${t.ob(d.obligationId)} completed its part ${d.late ? 'late' : 'on time'}`,
  DecisionApplied: (d, t) =>
    `${t.who} decided (${DECISION_WORDS[d.kind].en}) in ${d.document} on ${t.ob(d.obligationId)}: ${quote(d.text)}` +
    `${d.carryOutBy ? `, to be carried out by ${printDay(d.carryOutBy)}` : ''}`,
  DeadlineExtended: (d, t) =>
    `Extension for ${t.ob(d.obligationId)}: from ${day(d.from)} to ${day(d.to)}, by ${d.document}` +
    `${d.afterDue ? ' (decided after the due day)' : ''}; reason: ${quote(d.reason)}`,
  ObligationReassigned: (d, t) =>
    `The part was reassigned from ${t.names.unit(d.fromUnitId)} to ${t.names.unit(d.toUnitId)}` +
    `${d.relation === 'requested' ? ' (as a request)' : ''}`,
  ObjectiveCauseAccepted: (d, t) =>
    `An objective cause was accepted for ${t.ob(d.obligationId)}: ${quote(d.reason)}`,
  ObligationClosed: (d, t) => `The part of ${t.ob(d.obligationId)} was closed: ${quote(d.reason)}`,
  DecisionCarriedOut: (d, t) => `${t.who} reported the decision carried out: ${quote(d.note)}`,
  HandOffDateProposed: (d, t) => `${t.who} proposed another day, ${printDay(d.due)}: ${quote(d.reason)}`,
  HandOffDateSettled: (d, t) =>
    d.agreed
      ? `${t.who} agreed to the new day ${printDay(d.due)}`
      : `${t.who} did not agree to the day proposed; ${printDay(d.due)} holds${d.reason ? `: ${quote(d.reason)}` : ''}`,
  HandOffWithdrawn: (d, t) => `${t.who} withdrew what was asked of ${t.ho(d.handOffId)}: ${quote(d.reason)}`,
  ObligationSuspended: (d, t) =>
    `The part of ${t.ob(d.obligationId)} is suspended${d.until ? ` until the end of ${printDay(d.until)}` : ''}: ${quote(d.reason)}`,
  ObligationResumed: (d, t) =>
    `The part of ${t.ob(d.obligationId)} is resumed${d.alarm ? ', its suspension having ended' : ''}; deadline: ${day(d.to)}`,
  ObligationReopened: (d, t) =>
    `The part of ${t.ob(d.obligationId)} is taken up again: ${quote(d.reason)}; deadline: ${day(d.to)}`,
  CompetenceConfirmed: (d, t) =>
    `The part stays with ${t.ob(d.obligationId)}, to be acknowledged anew: ${quote(d.reason)}`,
  ExtensionRequested: (d, t) =>
    `${t.who} asked for a later day, ${printDay(d.due)}${d.document ? `, in ${d.document}` : ''}` +
    `${d.afterDue ? ' (asked when it was overdue)' : ''}: ${quote(d.reason)}`,
  ExtensionOffered: (d, t) =>
    `${t.who} offered ${t.ob(d.obligationId)} another day, ${printDay(d.due)}, in ${d.document}: ${quote(d.reason)}`,
  ExtensionOfferDeclined: (d, t) => `${t.who} declined the day that was offered: ${quote(d.reason)}`,
  ExtensionRefused: (d, t) =>
    `${t.who} refused ${t.ob(d.obligationId)} a later day${d.document ? ` in ${d.document}` : ''}: ${quote(d.reason)}`,
  LatenessContested: (d, t) =>
    `${t.who} contested the finding of lateness${withFiles(d.evidence)}: ${quote(d.reason)}`,
  ContestDecided: (d, t) =>
    d.setAside
      ? `${t.who} confirmed an objective cause for ${t.ob(d.obligationId)} in ${d.document}; the lateness does not count: ${quote(d.reason)}`
      : `${t.who} upheld the finding of lateness of ${t.ob(d.obligationId)} in ${d.document}: ${quote(d.reason)}`,
  MilestoneReported: (d, t) =>
    `${t.who} reported a milestone or target ${d.reached ? 'reached' : 'not reached yet'}${d.value === undefined ? '' : ` (${d.value})`}` +
    `${d.late ? ', after its day' : ''}: ${quote(d.note)}`,
  EscalatedByHand: (d, t) =>
    `${t.who} brought the part of ${t.ob(d.obligationId)} to ${office(d.office, t)}: ${quote(d.reason)}`,
  ConditionMet: (d, t) =>
    `${t.who} recorded that the condition of ${t.ob(d.obligationId)} was met on ${printDay(d.happenedOn)} by ${d.document}: ${quote(d.what)}; deadline: ${day(d.to)}`,
  StandingBegan: (d, t) => `The part of ${t.ob(d.obligationId)} goes on: ${day(d.to)}`,
  PeriodOpened: (d, t) =>
    `The system opened the period ${printPeriod(d.period.key, 'en')} for ${t.names.unit(d.unitId)}, with data from ${printDay(d.period.dataFrom)} to ${printDay(d.period.dataTo)}, to be reported by ${printDay(d.period.due)}${lateMark(d.alarm, 'en')}`,
  CalendarMoved: (d) =>
    `The system moved ${d.moved.length} alarm${d.moved.length > 1 ? 's' : ''} because ${d.document} changed the working calendar: ${movedList(d.moved, 'en')}`,
  TaskCompleted: (d) =>
    d.late
      ? `The task was completed late (${d.lateObligations} late part(s))`
      : 'The task was completed on time',
  TaskClosed: (d) =>
    d.reason === 'all-obligations-closed'
      ? 'The task was stopped: all its parts were closed'
      : `The task was closed: ${d.reason}`,
  PlanDrafted: (d, t) => `${t.who} drafted the plan ${quote(d.head.title)} with ${d.tasks.length} tasks`,
  PlanHeadCorrected: (d, t) => `${t.who} corrected the head of the draft ${quote(d.head.title)}`,
  PlanTaskAdded: (d, t) => `${t.who} added task ${d.task.ref} to the draft: ${quote(d.task.content)}`,
  PlanTaskCorrected: (d, t) => `${t.who} corrected task ${d.task.ref} of the draft`,
  PlanTaskRemoved: (d, t) => `${t.who} removed task ${d.key} from the draft: ${quote(d.reason)}`,
  TaskOwnerChosen: (d, t) =>
    `${t.who} chose the lead of task ${d.key}: ${list(d.owners.map((o) => (o.kind === 'unit' ? t.names.unit(o.unitId) : o.printed)))}`,
  PlanIssued: (d, t) =>
    `${t.who} issued the plan${d.document ? ` ${d.document}` : ''} on ${printDay(d.issuedOn)} with ${d.tasks.length} tasks, under rule ${d.policyVersion}`,
  MeetingOpened: (d, t) =>
    `The system opened the meeting of ${printPeriod(d.period.key, 'en')}, to be held by ${printDay(d.period.due)}; ${planOffice(d.alarm, t)} prepares it${lateMark(d.alarm, 'en')}`,
  MeetingHeld: (d, t) =>
    `${t.who} recorded that ${d.by === 'committee' ? 'the committee' : 'the assistance team'} met for ${printPeriod(d.periodKey, 'en')} on ${printDay(d.heldOn)}${d.note ? `: ${quote(d.note)}` : ''}`,
  ConclusionsIssued: (d, t) =>
    `${t.who} recorded the conclusions of the meeting of ${printPeriod(d.periodKey, 'en')}: ${d.document} of ${printDay(d.issuedOn)}`,
  PlanReminderSent: (d, t) =>
    `The system ${PLAN_RULES[d.alarm.rule].en}${d.periodKey ? ` (${printPeriod(d.periodKey, 'en')})` : ''}, addressing ${planOffice(d.alarm, t)}${lateMark(d.alarm, 'en')}`,
  PlanEnded: (d) =>
    `The plan's time ended on ${printDay(d.validTo)}; unfinished and standing tasks are still followed`,
  DecisionRecorded: (d, t) =>
    `${t.who} recorded a decision (${DECISION_WORDS[d.kind].en}) in ${d.document} on ${d.targets.length} part(s): ${quote(d.text)}`,
  OutsideEventRecorded: (d, t) =>
    `${t.who} recorded an event of ${printDay(d.happenedOn)} by ${d.document}, which opens ${d.targets.length} waiting parts: ${quote(d.what)}`,
  DecisionNotApplied: (d, t) =>
    `The decision (${DECISION_WORDS[d.kind].en}) in ${d.document} could not be applied to ${d.unitId ? t.names.unit(d.unitId) : t.ob(d.obligationId)}: ${errorSentence(d.code, d.params, 'en').detail}`,
};
