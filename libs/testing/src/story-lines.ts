import {
  asId,
  DomainError,
  localDay,
  printDay,
  printDeadline,
  type DeadlineEntry,
  type HeldDays,
  type ObligationId,
  type TaskEvent,
  type UnitId,
} from '@dondoc/domain';
import { OB1, printEntry, type TaskDiary } from './task-diary.js';
import { local, personOf } from './task-sample.js';

/** The code with which an act is refused, or `accepted`. */
export function answerTo(act: () => unknown): string {
  try {
    act();
    return 'accepted';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Who does what in `handIn`; default: the first part, by its own unit, confirmed by the police. */
export interface HandIn {
  readonly obligationId?: ObligationId;
  readonly confirmer?: string;
  readonly document?: string;
}

/** A part acknowledged, if it was not, handed in at 09:00, approved by its head at 10:00 and confirmed at 15:00 of one day. */
export function handIn(task: TaskDiary, day: string, { obligationId = OB1, ...by }: HandIn = {}): void {
  const unitOf = (): string =>
    task.state.obligations.find((ob) => ob.obligationId === obligationId)?.unitId ?? 'none';
  task.act(`${day} 08:30`, { type: 'Acknowledge', obligationId }, personOf(unitOf()));
  const evidence = [{ document: by.document ?? `1/BC-${unitOf()}` }];
  const result = { type: 'SubmitResult', obligationId, summary: 'Đã xong', evidence } as const;
  task.act(`${day} 09:00`, result, personOf(unitOf(), 'person-assigned'));
  task.act(`${day} 10:00`, { type: 'ApproveResult', obligationId }, personOf(unitOf()));
  const confirmer = personOf(by.confirmer ?? 'cong-an', 'standing-agency');
  task.act(`${day} 15:00`, { type: 'ConfirmResult', obligationId }, confirmer);
}

/** The part with that id. */
export const part = (id: string): ObligationId => asId<ObligationId>(id);

/** `07/07/2025 đến hết ngày 31/07/2025; 52/TB-BCĐ`: one line of the ledger of deadlines. */
export const printLedgerEntry = ({ deadline, at, document }: DeadlineEntry): string =>
  `${printDay(localDay(at))} ${printDeadline(deadline)}${document ? `; ${document}` : ''}`;

const byUnit = (days: readonly { readonly unitId: UnitId; readonly days: number }[]): string =>
  days.map(({ unitId, days: n }) => `${unitId} ${n}`).join(', ');

/** `chủ trì 6 (so-tu-phap 6); phối hợp 9 (…); xác nhận 0; không ai 0; cộng 15`: whose working days they were. */
export const printHeld = (held: HeldDays): string =>
  [
    `chủ trì ${held.lead} (${byUnit(held.byLead)})`,
    `phối hợp ${held.supporters} (${byUnit(held.bySupporter)})`,
    `xác nhận ${held.confirmer}`,
    `không ai ${held.nobody}`,
    `cộng ${held.elapsed}`,
  ].join('; ');

/** The printed lines of a diary: from an hour on, and of one part, if wanted. */
export const page = (
  task: TaskDiary,
  { since = '1970-01-01', of }: { readonly since?: string; readonly of?: ObligationId } = {},
): readonly string[] =>
  task.entries
    .filter(({ at, event }) => at >= local(since) && (!of || isAbout(event, of)))
    .map((entry) => printEntry(entry));

const isAbout = (event: TaskEvent, of: ObligationId): boolean =>
  'obligationId' in event.data && event.data.obligationId === of;
