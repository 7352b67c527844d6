import { isKnownEventType } from '@dondoc/contracts';
import type { NoticeEventType } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';

/** The log holds an event that this version of the program does not know; nothing is skipped. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  readonly code = 'unknown-event-type';
  constructor(event: StoredEvent) {
    super(
      `Sự kiện ${event.position} (${event.stream}) thuộc loại ${event.type}, phiên bản ${event.schemaVersion}, mà chương trình này chưa biết; hãy nâng cấp chương trình. / Event ${event.position} (${event.stream}) has the type ${event.type}, version ${event.schemaVersion}, which this program does not know; upgrade it.`,
    );
  }
}

const NOTICE_TYPES: Readonly<Record<NoticeEventType, true>> = {
  NoticeIssued: true,
  NoticeDelivered: true,
  NoticeFailed: true,
  NoticeSeen: true,
};

/** Kinds of streams the read model reads, and the types it knows in each. */
const KNOWN: Readonly<Record<string, (type: string) => boolean>> = {
  task: isKnownEventType,
  plan: isKnownEventType,
  decision: isKnownEventType,
  organisation: (type) => type === 'OrganisationRegistered',
  calendar: (type) => type === 'CalendarNoticeRecorded',
  policy: (type) => type === 'PolicyIssued',
  'plan-number': (type) => type === 'PlanNumberTaken',
  notice: (type) => Object.hasOwn(NOTICE_TYPES, type),
};

/** `task` of `task/hue-2025-t01`. */
export const streamKind = (stream: string): string => stream.slice(0, stream.indexOf('/'));

/** @throws UnknownEventType for a type, or a version of it, that is unknown in a stream of a known kind. */
export function requireKnown(event: StoredEvent): void {
  const knows = KNOWN[streamKind(event.stream)];
  if (knows && (!knows(event.type) || event.schemaVersion !== 1)) throw new UnknownEventType(event);
}
