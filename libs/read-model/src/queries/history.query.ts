import {
  isKnownEventType,
  ROLE_WORDS,
  sentence,
  type HistoryEntryView,
  type Language,
  type Page,
  type ToldEvent,
} from '@dondoc/contracts';
import { HandOffEntity, HistoryEntity, ObligationEntity, TaskEntity } from '../entities/index.js';
import { limitOf, pageOf, positionAfter, type PageRequest } from './page.js';
import { loadWords, type ReadContext, type Reader, type Words } from './reader.js';

export interface HistoryOptions extends PageRequest {
  /** `newest` first (default) or `oldest` first. */
  readonly order?: 'newest' | 'oldest';
  /** Only what had happened by that instant (UTC). */
  readonly asOf?: string;
}

/** The events of a stream (`task/<id>`, `plan/<id>`, `decision/<id>`), each as a sentence. */
export async function historyOf(
  reader: Reader,
  ctx: ReadContext,
  stream: string,
  options: HistoryOptions = {},
): Promise<Page<HistoryEntryView>> {
  const limit = limitOf(options);
  const oldest = options.order === 'oldest';
  const query = reader.dataSource
    .getRepository(HistoryEntity)
    .createQueryBuilder('h')
    .where('h.stream = :stream', { stream })
    .orderBy('h.version', oldest ? 'ASC' : 'DESC')
    .limit(limit + 1);
  if (options.asOf !== undefined) query.andWhere('h.happenedAt <= :asOf', { asOf: options.asOf });
  const after = positionAfter(options);
  if (after !== undefined) query.andWhere(`h.version ${oldest ? '>' : '<'} :after`, { after });
  const events = await query.getMany();
  const tell = await teller(reader, ctx, events);
  return pageOf(
    events,
    limit,
    (event) => entryView(event, tell, ctx.lang),
    (event) => [event.version],
  );
}

/** Names as they were when an event happened: an obligation reassigned later still tells of its old unit. */
export interface Teller {
  readonly words: Words;
  tell(event: HistoryEntity): string;
}

export async function teller(
  reader: Reader,
  { lang }: ReadContext,
  events: readonly HistoryEntity[],
): Promise<Teller> {
  const taskIds = [...new Set(events.map((e) => e.stream).filter((s) => s.startsWith('task/')))].map((s) =>
    s.slice(5),
  );
  const { dataSource } = reader;
  const by = { ids: taskIds };
  const of = <Row extends object>(entity: new () => Row) =>
    dataSource.getRepository(entity).createQueryBuilder('r').where('r.taskId = any(:ids)', by).getMany();
  // Of a group of thousands only the parts that are spoken of.
  const obligationIds = [...new Set(events.flatMap(({ data }) => valuesOf(data, isObligationId)))];
  const spokenOf = dataSource
    .getRepository(ObligationEntity)
    .createQueryBuilder('r')
    .where('r.taskId = any(:ids) and r.obligationId = any(:obligationIds)', { ...by, obligationIds });
  const [tasks, obligations, handOffs] = await Promise.all([
    of(TaskEntity),
    spokenOf.getMany(),
    of(HandOffEntity),
  ]);
  const words = await loadWords(reader, {
    unitIds: [
      ...events.flatMap(unitIdsIn),
      ...obligations.flatMap((o) => o.held.map((h) => h.unitId)),
      ...handOffs.map((h) => h.toUnitId),
    ],
    personIds: events.flatMap(personIdsIn),
    versions: tasks,
  });
  const tell = (event: HistoryEntity): string => {
    const taskId = event.stream.slice(5);
    const obligationUnit = (id: string) => {
      const held = obligations.find((o) => o.taskId === taskId && o.obligationId === id)?.held ?? [];
      const then = held.filter((h) => h.since <= event.happenedAt).at(-1) ?? held[0];
      return then && words.unit(then.unitId);
    };
    const handOffUnit = (id: string) => {
      const to = handOffs.find((h) => h.taskId === taskId && h.handOffId === id)?.toUnitId;
      return to && words.unit(to);
    };
    if (!isKnownEventType(event.type)) return `${event.type}.`;
    const told = { type: event.type, data: event.data, actor: event.actor } as unknown as ToldEvent;
    return sentence(told, { ...words, obligationUnit, handOffUnit }, lang);
  };
  return { words, tell };
}

/** Everything in an event that can be a unit's or a person's id, by the names of its members. */
function unitIdsIn({ data, actor }: HistoryEntity): string[] {
  return [
    ...(actor.unitId === undefined ? [] : [actor.unitId]),
    ...valuesOf(data, (name) => /unitIds?$/i.test(name) || name === 'supports'),
  ];
}

const isObligationId = (name: string): boolean => /^(?:obligation|parent)Id$/.test(name);

function personIdsIn({ data, actor }: HistoryEntity): string[] {
  return [actor.id, ...valuesOf(data, (name) => name === 'personId')];
}

function valuesOf(value: unknown, wanted: (name: string) => boolean, name = ''): string[] {
  if (typeof value === 'string') return wanted(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, wanted, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => valuesOf(inner, wanted, key));
}

const SYSTEM: Readonly<Record<Language, string>> = { vi: 'Hệ thống', en: 'The system' };

function entryView(event: HistoryEntity, { words, tell }: Teller, lang: Language): HistoryEntryView {
  const { id, unitId, capacity } = event.actor;
  const automatic = id === 'system';
  const unit = unitId === undefined ? ROLE_WORDS.administrator[lang] : words.unit(unitId);
  return {
    position: event.position,
    version: event.version,
    at: event.happenedAt,
    type: event.type,
    sentence: tell(event),
    automatic,
    actor: {
      personId: automatic ? null : id,
      unitId: unitId ?? null,
      office: automatic ? SYSTEM[lang] : `${unit} – ${words.person(id)}`,
    },
    capacity: capacity ?? null,
    data: event.data,
  };
}
