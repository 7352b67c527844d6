import { asId, localDay, type Instant, type PlanEvent, type PlanState } from '@dondoc/domain';
import { deskOf } from './people.js';
import type { Intention } from './planned-act.js';
import type { Surroundings } from './scene.js';

/** What the desk of the standing agency does about the meetings of a plan. */
export function planReactionsTo(
  state: PlanState,
  event: PlanEvent,
  at: Instant,
  around: Surroundings,
): readonly Intention[] {
  const meetings = new Meetings(state.head?.planId ?? '', at, around);
  switch (event.type) {
    case 'MeetingOpened':
      return meetings.onOpened(event.data.period);
    case 'PlanReminderSent':
      return event.data.alarm.rule === 'meeting-missed' && event.data.alarm.step === 1
        ? meetings.onMissed(event.data.periodKey ?? '')
        : [];
    case 'MeetingHeld':
      return meetings.onHeld(event.data.periodKey);
    default:
      return [];
  }
}

class Meetings {
  constructor(
    private readonly planId: string,
    private readonly now: Instant,
    private readonly around: Surroundings,
  ) {}

  private get desk() {
    const { organisation } = this.around;
    return deskOf(organisation, asId(organisation.steering.standingAgencyUnitId));
  }

  private words(periodKey: string, what: string): string[] {
    return ['meeting', what, this.planId, periodKey];
  }

  /** Four meetings in five are held in their time. */
  onOpened({ key, due }: Extract<PlanEvent, { type: 'MeetingOpened' }>['data']['period']) {
    const { diary } = this.around;
    if (diary.roll(...this.words(key, 'held?')) > 0.8) return [];
    const days = diary.between(0, 6, ...this.words(key, 'held'));
    return [this.held(key, diary.around(due, this.now, -days, ...this.words(key, 'held')), 'committee')];
  }

  /** Where the committee could not meet its assistance team does, most often before the head is told. */
  onMissed(periodKey: string): readonly Intention[] {
    const words = this.words(periodKey, 'team');
    const days = this.around.diary.between(2, 7, ...words);
    return [this.held(periodKey, this.around.diary.after(this.now, days, ...words), 'assistance-team')];
  }

  private held(periodKey: string, at: Instant, by: 'committee' | 'assistance-team'): Intention {
    return { at, actor: this.desk, command: { type: 'RecordMeeting', periodKey, heldOn: localDay(at), by } };
  }

  onHeld(periodKey: string): readonly Intention[] {
    const { diary } = this.around;
    const words = this.words(periodKey, 'conclusions');
    const at = diary.after(this.now, diary.between(3, 8, ...words), ...words);
    const document = `${diary.between(10, 300, 'number', ...words)}/TB-BCĐ`;
    return [
      {
        ...{ at, actor: this.desk },
        command: { type: 'RecordConclusions', periodKey, document, issuedOn: localDay(at) },
      },
    ];
  }
}
