import { recordCalendarNotice as record, type CalendarNotice } from '@dondoc/domain';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { authorise } from '../policy/authorise.js';
import { CALENDAR_STREAM, calendarLoader } from '../rules/load-rules.js';

/** A notice changes the calendar for every open task from now on; the calendar mover tells each task that is concerned. */
export const recordCalendarNotice: CommandHandler<CalendarNotice> = {
  name: 'record-calendar-notice',
  lane: () => CALENDAR_STREAM,
  async decide({ tools, asker, input, now }) {
    await authorise(tools, asker, 'calendar.record');
    const expectedVersion = await tools.store.streamVersion(CALENDAR_STREAM);
    const before = await calendarLoader(tools.store)();
    const events = newEvents(record(before, input), now);
    return { writes: [{ stream: CALENDAR_STREAM, expectedVersion, events }] };
  },
};
