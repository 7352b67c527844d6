import type { ScorecardView } from '@dondoc/contracts';
import { loadWords, type ReadContext, type Reader } from './reader.js';

type Row = Omit<ScorecardView, 'unit'> & { unit_id: string };

const SCORES = `
  with o as (
    select *, read.word_at(word, due_soon_at, overdue_at, $2) as word_now from read.obligation where plan_id = $1
  ), h as (
    select to_unit_id as unit_id, count(*)::int as silent from read.hand_off
    where plan_id = $1 and holder = 'supporter' and overdue_at <= $2 group by to_unit_id
  ), units as (select unit_id from o union select unit_id from h)
  select u.unit_id, count(o.*)::int as total, (count(*) filter (where o.open))::int as open,
    (count(*) filter (where o.word_now = 'overdue'))::int as overdue,
    (count(*) filter (where o.word_now = 'due-soon'))::int as "dueSoon",
    (count(*) filter (where o.open and o.stage = 'assigned'))::int as unacknowledged,
    (count(*) filter (where o.stage = 'confirmed' and not o.late))::int as "completedOnTime",
    (count(*) filter (where o.stage = 'confirmed' and o.late and not o.excused))::int as "completedLate",
    (count(*) filter (where o.stage = 'confirmed' and o.late and o.excused))::int as "lateExcused",
    (count(*) filter (where o.excused))::int as excused,
    (count(*) filter (where o.word_now = 'stopped'))::int as stopped,
    coalesce(sum(o.urgings), 0)::int as urgings,
    coalesce(max(h.silent), 0)::int as "silentHandOffs",
    coalesce(sum(o.open_difficulties), 0)::int as "openDifficulties"
  from units u left join o using (unit_id) left join h using (unit_id)
  group by u.unit_id order by overdue desc, total desc, u.unit_id`;

/** How each unit of a plan stands, most overdue first. */
export async function scorecardOf(
  reader: Reader,
  { now }: ReadContext,
  planId: string,
): Promise<ScorecardView[]> {
  const rows = await reader.dataSource.query<Row[]>(SCORES, [planId, now]);
  const words = await loadWords(reader, { unitIds: rows.map((r) => r.unit_id) });
  return rows.map(({ unit_id, ...scores }) => ({ unit: words.unitRef(unit_id), ...scores }));
}
