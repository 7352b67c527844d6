import type { ActedByView, DeadlineChangeView } from '@dondoc/contracts';
import type { Capacity } from '@dondoc/domain';
import type { ActedBy, LedgerLine } from '../entities/obligation.entity.js';
import type { Words } from './reader.js';
import { deadlineView } from './view-parts.js';

export const ledgerView = (ledger: readonly LedgerLine[], words: Words): DeadlineChangeView[] =>
  ledger.map((line, place) => ({
    ...deadlineView(line.deadline),
    at: line.at,
    cause: line.cause ?? (place === 0 ? 'assigned' : 'decided'),
    by: line.by ? actedByView(line.by, words) : null,
    document: line.document ?? null,
    reason: line.reason ?? null,
    decisionId: line.decisionId ?? null,
    afterDue: line.afterDue ?? false,
    askedAt: line.askedAt ?? null,
    askedAfterDue: line.askedAfterDue ?? null,
  }));

const actedByView = ({ personId, unitId, capacity }: ActedBy, words: Words): ActedByView => ({
  person: { personId, name: words.person(personId) },
  unit: unitId === null ? null : words.unitRef(unitId),
  capacity: capacity as Capacity | null,
});

const givers = (ledger: readonly LedgerLine[]): ActedBy[] => ledger.flatMap(({ by }) => (by ? [by] : []));

/** Whom the ledger names. */
export const peopleIn = (ledger: readonly LedgerLine[]): string[] =>
  givers(ledger).map(({ personId }) => personId);
export const unitsIn = (ledger: readonly LedgerLine[]): (string | null)[] =>
  givers(ledger).map(({ unitId }) => unitId);
