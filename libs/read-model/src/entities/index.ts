import { AppliedDecisionEntity } from './applied-decision.entity.js';
import { DecisionNotAppliedEntity } from './decision-not-applied.entity.js';
import { DifficultyEntity } from './difficulty.entity.js';
import { DocketItemEntity } from './docket-item.entity.js';
import { EscalationEntity } from './escalation.entity.js';
import { HandOffEntity } from './hand-off.entity.js';
import { HistoryEntity } from './history.entity.js';
import { NoticeEntity } from './notice.entity.js';
import { ObligationEntity } from './obligation.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PlanEntity } from './plan.entity.js';
import { TaskEntity } from './task.entity.js';
import { UnitEntity } from './unit.entity.js';

export {
  AppliedDecisionEntity,
  DecisionNotAppliedEntity,
  DifficultyEntity,
  DocketItemEntity,
  EscalationEntity,
  HandOffEntity,
  HistoryEntity,
  NoticeEntity,
  ObligationEntity,
  OrganisationEntity,
  PlanEntity,
  TaskEntity,
  UnitEntity,
};

/** Every entity of the read model; each maps one table (or view) of schema `read`. */
export const entities = [
  OrganisationEntity,
  UnitEntity,
  PlanEntity,
  TaskEntity,
  ObligationEntity,
  HandOffEntity,
  DifficultyEntity,
  AppliedDecisionEntity,
  DecisionNotAppliedEntity,
  DocketItemEntity,
  EscalationEntity,
  NoticeEntity,
  HistoryEntity,
];
