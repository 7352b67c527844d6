import { recordCalendarNotice as record, refuse, type CalendarNotice } from '@dondoc/domain';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { authorise } from '../policy/authorise.js';
import { AppError } from '../app-error.js';
import type { Asker } from '../caller.js';
import { CALENDAR_STREAM, calendarLoader, ownCalendarStream } from '../rules/load-rules.js';
import type { Tools } from '../tools.js';

type Input = CalendarNotice & {
  /** Whose own day it is; absent: the nation's. */
  readonly organisationId?: string;
};

/** A notice changes the calendar for every open task from now on; the calendar mover tells each task that is concerned. */
export const recordCalendarNotice: CommandHandler<Input> = {
  name: 'record-calendar-notice',
  lane: ({ organisationId }) => streamOf(organisationId),
  async decide({ tools, asker, input, now }) {
    await authorise(tools, asker, 'calendar.record');
    const { organisationId, ...notice } = input;
    if (organisationId) await requireOwn(tools, asker, organisationId);
    const stream = streamOf(organisationId);
    const expectedVersion = await tools.store.streamVersion(stream);
    const before = await calendarLoader(tools.store)(organisationId);
    const events = newEvents(record(before, notice, organisationId), now);
    return { writes: [{ stream, expectedVersion, events }] };
  },
};

const streamOf = (organisationId?: string): string =>
  organisationId ? ownCalendarStream(organisationId) : CALENDAR_STREAM;

/** An organisation's own days are its own to record. @throws AppError `not-allowed`, DomainError `organisation-unknown` */
async function requireOwn(tools: Tools, asker: Asker, organisationId: string): Promise<void> {
  if (asker.kind !== 'setup' && asker.organisationId !== organisationId)
    throw new AppError('forbidden', 'not-allowed', { act: 'calendar.record' });
  const { state } = await tools.streams.organisations.load(organisationId);
  if (!state) refuse('organisation-unknown', { organisationId });
}
