-- The log and what guards it. Everything here belongs to the owner; the application calls the two append
-- functions (next file) and reads.
create schema if not exists dondoc;

-- One row: the position given last. Its row lock is the one lock of the log: a batch holds it from its first
-- statement to its commit, so positions have no gap (a rollback gives the number back) and follow commit order.
create table dondoc.head (
  only_row boolean primary key default true check (only_row),
  position bigint not null check (position >= 0)
);
insert into dondoc.head (position) values (0);

-- Which version a stream has reached: the check of the expected version, and what makes (stream, version) unique.
create table dondoc.streams (
  stream text collate "C" primary key,
  version integer not null check (version > 0)
) with (fillfactor = 70);

-- One row a command, for ever: what makes an event id unique, because the id is made of actor, key and index.
-- Answers may be emptied after 30 days; keys stay. answer and versions are JSON, kept to the letter as text.
create table dondoc.commands (
  actor text collate "C" not null,
  key text collate "C" not null,
  body_hash text collate "C" not null,
  answer text not null,
  position bigint not null,
  versions text not null,
  at timestamptz not null default now(),
  primary key (actor, key)
);

-- The log. It carries no unique rule of its own but position, so it can be partitioned by range of position:
-- create events_new (like events) partition by range (position), attach this table as its first partition (a check
-- constraint on position spares the scan), rename; the functions insert by name and need no change.
-- body: canonical JSON (RFC 8785) in UTF-8; leaf: SHA-256(0x00 || body), as in RFC 6962.
create table dondoc.events (
  position bigint primary key,
  stream text collate "C" not null,
  version integer not null,
  id uuid not null,
  type text collate "C" not null,
  schema_version integer not null,
  body bytea not null,
  leaf bytea not null
);
create index events_by_stream on dondoc.events (stream, version);

-- The log for queries: data and actor as jsonb, derived from the body when asked for, so an append does not pay for
-- them and they can never disagree with it.
create view dondoc.readable_events as
  select e.position, e.stream, e.version, e.id, e.type, e.schema_version,
    b.envelope -> 'data' as data, b.envelope -> 'actor' as actor,
    b.envelope ->> 'causation' as causation, b.envelope ->> 'correlation' as correlation,
    (b.envelope ->> 'happenedAt')::timestamptz as happened_at, (b.envelope ->> 'recordedAt')::timestamptz as recorded_at
  from dondoc.events e cross join lateral (select convert_from(e.body, 'UTF8')::jsonb as envelope) b;

create function dondoc.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Nhật ký sự kiện chỉ được ghi thêm. / The event log is append-only: % is refused.', tg_op
    using errcode = 'insufficient_privilege';
end $$;

create trigger events_are_append_only before update or delete or truncate on dondoc.events
  for each statement execute function dondoc.refuse_change();
-- Truncating commands or streams would let a command act twice.
create trigger commands_are_kept before delete or truncate on dondoc.commands
  for each statement execute function dondoc.refuse_change();
create trigger streams_are_kept before delete or truncate on dondoc.streams
  for each statement execute function dondoc.refuse_change();
create trigger head_is_kept before delete or truncate on dondoc.head
  for each statement execute function dondoc.refuse_change();
