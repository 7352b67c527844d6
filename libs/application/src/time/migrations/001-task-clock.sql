-- What each task's workflow has seen of its stream, and when it will wake by itself. Nothing here is a fact: the
-- whole table can be emptied, and `dondoc reconcile` fills it again from the log.
create schema if not exists engine;

create table engine.task_clock (
  task text collate "C" primary key,
  -- Newest version the relay has come across, and when it did, by the database's clock.
  head_version integer not null default 0,
  head_noted_at timestamptz not null default now(),
  -- Version of the newest standing that an activity has answered with.
  seen_version integer not null default 0,
  -- When the earliest watch is due, by the clock of the rules (a rehearsal's year may be another).
  next_at timestamptz,
  closed boolean not null default false,
  -- An activity has run for it: its workflow exists on the server named in engine.temporal_server.
  started boolean not null default false,
  -- Somebody is seeing to it until then, by the database's clock.
  retry_at timestamptz
) with (fillfactor = 70);

create index task_clock_behind on engine.task_clock (task) where head_version > seen_version;
create index task_clock_not_started on engine.task_clock (task) where not closed and not started;
create index task_clock_next on engine.task_clock (next_at) where not closed and next_at is not null;

-- One row: which Temporal namespace the workflows were started in. Another one means that they are gone.
create table engine.temporal_server (
  only_row boolean primary key default true check (only_row),
  namespace_id text not null
);

do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    grant usage on schema engine to dondoc_app;
    grant select, insert, update, delete on all tables in schema engine to dondoc_app;
  end if;
end $$;
