-- A conclusion that a part of a task refused when it was brought there: the matter is still open, and says why.
create table read.decision_not_applied (
  decision_id text collate "C" not null,
  task_id text collate "C" not null,
  obligation_id text collate "C" not null,
  position bigint not null,
  kind text not null,
  document text not null,
  at timestamptz not null,
  code text not null,
  params jsonb not null,
  primary key (decision_id, task_id, obligation_id)
);
create index decision_not_applied_by_task on read.decision_not_applied (task_id, position);

do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    grant select, insert, update, delete on read.decision_not_applied to dondoc_app;
  end if;
end $$;
