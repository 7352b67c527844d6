import type { PersonsCommand, PlannedAct } from '@dondoc/application';

/** The HTTP request an act is: what a person's browser would send. */
export interface ActRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Named<Id extends string> = Extract<PersonsCommand, { readonly [K in Id]: string }>;
/** Acts on something inside a part, by their own id. */
type Inner =
  | 'ReportDecisionCarriedOut'
  | 'AnswerExtension'
  | 'AnswerExtensionOffer'
  | 'DecideContest'
  | 'ReportMilestone';

const OBLIGATION_PATHS: Record<Exclude<Named<'obligationId'>['type'], Inner>, string> = {
  AssignPerson: 'person',
  Acknowledge: 'acknowledgement',
  ReportOutsideCompetence: 'outside-competence',
  ReportProgress: 'progress',
  RequestHandOff: 'hand-offs',
  RaiseDifficulty: 'difficulties',
  GiveGuidance: 'guidance',
  UrgeUnit: 'urgings',
  EscalateByHand: 'escalations',
  SubmitResult: 'result',
  ApproveResult: 'approval',
  ConfirmResult: 'confirmation',
  ReturnResult: 'return',
  RequestExtension: 'extensions',
  ContestLateness: 'contests',
};
const HAND_OFF_PATHS: Record<Named<'handOffId'>['type'], string> = {
  AcceptHandOff: 'acceptance',
  AnswerHandOff: 'answer',
  DeliverHandOff: 'delivery',
  TakeHandOff: 'taking',
  ReturnHandOff: 'return',
  ProposeHandOffDate: 'date-proposal',
  SettleHandOffDate: 'date-answer',
  WithdrawHandOff: 'withdrawal',
};

type Conclusion = Extract<PersonsCommand, { type: 'RecordDecision' }>;

export function requestOf({ subject, command }: PlannedAct): ActRequest {
  switch (command.type) {
    case 'RecordDecision':
      return conclusion(command);
    case 'RecordOutsideEvent': {
      const { type: _type, ...body } = command;
      return { path: '/outside-events', body };
    }
    case 'RecordMeeting': {
      const { type: _type, periodKey, ...body } = command;
      return { path: `/${plans(subject)}/meetings/${periodKey}`, body };
    }
    case 'RecordConclusions': {
      const { type: _type, periodKey, ...body } = command;
      return { path: `/${plans(subject)}/meetings/${periodKey}/conclusions`, body };
    }
    default:
      return 'handOffId' in command ? onHandOff(subject, command) : onPart(subject, command);
  }
}

/** `plan/kh-1` is found under `/plans/kh-1`. */
const plans = (subject: string): string => subject.replace(/^plan\//, 'plans/');

function conclusion({ type: _type, toUnit, seen, targets, ...rest }: Conclusion): ActRequest {
  const body = {
    ...rest,
    targets: targets.map((target) => ({ ...target, ...(seen === undefined ? {} : { version: seen }) })),
    ...(toUnit ? { toUnitId: toUnit.unitId } : {}),
  };
  return { path: '/decisions', body };
}

function onHandOff(taskId: string, command: Named<'handOffId'>): ActRequest {
  const { type, handOffId, ...body } = command;
  return { path: `/tasks/${taskId}/hand-offs/${handOffId}/${HAND_OFF_PATHS[type]}`, body };
}

function onPart(taskId: string, command: Named<'obligationId'>): ActRequest {
  const { type: _type, obligationId, ...given } = command;
  const { path, body } = insidePart(command, given);
  return { path: `/tasks/${taskId}/obligations/${obligationId}/${path}`, body };
}

function insidePart(command: Named<'obligationId'>, given: object): ActRequest {
  switch (command.type) {
    case 'ReportDecisionCarriedOut':
      return { path: `decisions/${command.decisionId}/completion`, body: { note: command.note } };
    case 'AnswerExtension':
      return inner(given, 'extensionId', `extensions/${command.extensionId}/answer`);
    case 'AnswerExtensionOffer':
      return inner(given, 'extensionId', `extensions/${command.extensionId}/offer-answer`);
    case 'DecideContest':
      return inner(given, 'contestId', `contests/${command.contestId}/decision`);
    case 'ReportMilestone':
      return inner(given, 'milestoneId', `milestones/${command.milestoneId}/reports`);
    default:
      return { path: OBLIGATION_PATHS[command.type], body: { ...given } };
  }
}

/** The id is in the path and not in the body. */
const inner = (given: object, id: string, path: string): ActRequest => ({
  path,
  body: Object.fromEntries(Object.entries(given).filter(([name]) => name !== id)),
});
