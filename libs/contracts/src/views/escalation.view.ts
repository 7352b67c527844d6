import type { Addressee, AlarmAct, Trigger } from '@dondoc/domain';
import type { UnitRef } from './unit.view.js';

/** One thing the machine did because of a rule. */
export interface EscalationView {
  readonly position: number;
  readonly planId: string;
  readonly taskId: string;
  readonly ref: string;
  readonly obligationId: string;
  readonly unit: UnitRef;
  readonly act: AlarmAct;
  readonly trigger: Trigger;
  /** Number of the step in the policy, from 1. */
  readonly step: number;
  /** Rung of the office addressed, 0–4. */
  readonly level: number;
  readonly to: { readonly office: Addressee; readonly unit: UnitRef };
  /** UTC instant at which it was due. */
  readonly dueAt: string;
  readonly happenedAt: string;
  /** Happened late, after an outage. */
  readonly late: boolean;
  readonly sentence: string;
}
