import type { PlannedAct } from '@dondoc/application';

/** The HTTP request an act is: what a person's browser would send. */
export interface ActRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const OBLIGATION_PATHS: Record<string, string> = {
  AssignPerson: 'person',
  Acknowledge: 'acknowledgement',
  ReportOutsideCompetence: 'outside-competence',
  ReportProgress: 'progress',
  RequestHandOff: 'hand-offs',
  RaiseDifficulty: 'difficulties',
  GiveGuidance: 'guidance',
  UrgeUnit: 'urgings',
  SubmitResult: 'result',
  ApproveResult: 'approval',
  ConfirmResult: 'confirmation',
  ReturnResult: 'return',
};
const HAND_OFF_PATHS: Record<string, string> = {
  AcceptHandOff: 'acceptance',
  AnswerHandOff: 'answer',
  DeliverHandOff: 'delivery',
  TakeHandOff: 'taking',
  ReturnHandOff: 'return',
};

export function requestOf({ taskId, command }: PlannedAct): ActRequest {
  const { type, ...body } = command;
  if (command.type === 'RecordDecision') return { path: '/decisions', body };
  if (command.type === 'ReportDecisionCarriedOut')
    return {
      path: `/tasks/${taskId}/obligations/${command.obligationId}/decisions/${command.decisionId}/completion`,
      body: { note: command.note },
    };
  if ('handOffId' in command) {
    const { handOffId, ...rest } = body as { handOffId: string };
    return { path: `/tasks/${taskId}/hand-offs/${handOffId}/${HAND_OFF_PATHS[type]}`, body: rest };
  }
  const { obligationId, ...rest } = body as { obligationId: string };
  return { path: `/tasks/${taskId}/obligations/${obligationId}/${OBLIGATION_PATHS[type]}`, body: rest };
}
