/**
 * The acts a screen may offer, each named by the last part of its route: `POST /tasks/{id}/obligations/{ob}/<act>`.
 * `allowedActs` of the views holds these words.
 */
export const OBLIGATION_ACTS = [
  'person',
  'acknowledgement',
  'outside-competence',
  'progress',
  'hand-offs',
  'difficulties',
  'guidance',
  'urgings',
  'docket-items',
  'result',
  'approval',
  'confirmation',
  'return',
  /** `POST …/decisions/{decisionId}/completion` */
  'completion',
  /** `POST /decisions` with this obligation as target */
  'decisions',
  'extensions',
  /** `POST …/extensions/{extensionId}/answer` */
  'extension-answer',
  /** `POST …/extensions/{extensionId}/offer-answer` */
  'extension-offer-answer',
  'contests',
  /** `POST …/contests/{contestId}/decision` */
  'contest-decision',
  /** `POST …/milestones/{milestoneId}/reports` */
  'milestones',
  'escalations',
  /** `POST /outside-events` with this obligation as target */
  'condition',
] as const;
export type ObligationAct = (typeof OBLIGATION_ACTS)[number];

/** `POST /tasks/{id}/hand-offs/{ho}/<act>` */
export const HAND_OFF_ACTS = [
  'acceptance',
  'answer',
  'delivery',
  'taking',
  'return',
  'date-proposal',
  'date-answer',
  'withdrawal',
] as const;
export type HandOffAct = (typeof HAND_OFF_ACTS)[number];

/** What may be done to a plan as a whole: `draft-tasks` to correct it, `issuance` to issue it. */
export const PLAN_WRITES = ['draft-tasks', 'issuance'] as const;
export type PlanWrite = (typeof PLAN_WRITES)[number];

/** `POST /plans/{id}/meetings/{periodKey}` and `…/conclusions` */
export const MEETING_ACTS = ['meeting', 'conclusions'] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];
