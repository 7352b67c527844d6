import type { NoticeKind, PlanAlarmFacts, PlanEvent } from '@dondoc/domain';

/** An office a plan's clock addresses: one of a task's, or the assistance team. */
export type PlanOffice = PlanAlarmFacts['to']['office'];

export interface AddressedOfPlan {
  readonly kind: NoticeKind;
  readonly office: PlanOffice;
  readonly unitId: string;
}

/** Whom an event of a plan concerns: its clock names the office; what people do to a plan is told by its tasks. */
export function addressedByPlan(event: PlanEvent): readonly AddressedOfPlan[] {
  switch (event.type) {
    case 'MeetingOpened':
      return [byAlarm('meeting-opened', event.data.alarm)];
    case 'PlanReminderSent':
      return [byAlarm('plan-reminder', event.data.alarm)];
    case 'PlanEnded':
      return [byAlarm('plan-ended', event.data.alarm)];
    default:
      return [];
  }
}

const byAlarm = (kind: NoticeKind, { to }: PlanAlarmFacts): AddressedOfPlan => ({ kind, ...to });
