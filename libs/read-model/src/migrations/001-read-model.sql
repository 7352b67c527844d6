-- The read side: folds of the log, made for lists and pages. Disposable: `dondoc rebuild` makes every table again.
-- Instants are timestamptz; civil days are text (YYYY-MM-DD), because they belong to no zone and compare as text.
-- A status word that changes with time alone is kept as the word before, and the instants from which it is due soon
-- and overdue; read.word_at gives the word at an instant.
create schema if not exists read;

create function read.word_at(word text, due_soon_at timestamptz, overdue_at timestamptz, at timestamptz) returns text
  language sql immutable parallel safe
  return case when overdue_at <= at then 'overdue' when due_soon_at <= at then 'due-soon' else word end;

-- Position of the last event the tables show. Its row lock also keeps a rebuild and the projector apart.
create table read.projection_position (
  only_row boolean primary key default true check (only_row),
  position bigint not null check (position >= 0)
);
insert into read.projection_position (position) values (0);

create table read.organisation (
  organisation_id text collate "C" primary key,
  name text not null,
  committee_unit_id text collate "C" not null,
  standing_agency_unit_id text collate "C" not null,
  office_unit_id text collate "C" not null
);

-- A unit stays when it leaves its organisation, so that old tasks still find its name.
create table read.unit (
  organisation_id text collate "C" not null,
  unit_id text collate "C" not null,
  name text not null,
  short_name text not null,
  kind text not null,
  current boolean not null,
  ordinal integer not null,
  primary key (organisation_id, unit_id)
);
create index unit_by_id on read.unit (unit_id);

create table read.plan (
  plan_id text collate "C" primary key,
  organisation_id text collate "C" not null,
  title text not null,
  number text,
  date text collate "C",
  issuer text not null,
  based_on jsonb not null,
  supersedes jsonb not null,
  status text not null check (status in ('draft', 'issued')),
  issued_on text collate "C",
  issued_for_unit_id text collate "C",
  policy_version text,
  calendar_version text,
  draft_tasks jsonb not null,
  version integer not null
);

create table read.task (
  task_id text collate "C" primary key,
  plan_id text collate "C" not null,
  ordinal bigint not null,
  ref text not null,
  content text not null,
  product text,
  targets jsonb not null,
  search text not null,
  deadline jsonb not null,
  deadline_text text,
  due text collate "C",
  lead_unit_ids text[] not null,
  support_unit_ids text[] not null,
  supports_printed jsonb not null,
  party_unit_ids text[] not null,
  ball_unit_ids text[] not null,
  open boolean not null,
  outcome text,
  word text not null,
  due_soon_at timestamptz,
  overdue_at timestamptz,
  obligations integer not null,
  acknowledged integer not null,
  confirmed integer not null,
  escalation_level integer not null,
  open_hand_offs integer not null,
  open_difficulties integer not null,
  on_docket boolean not null,
  next_at timestamptz,
  next_alarm jsonb,
  policy_version text not null,
  calendar_version text not null,
  assigned_at timestamptz not null,
  closed_at timestamptz,
  version integer not null
);
create unique index task_by_plan on read.task (plan_id, ordinal);
create index task_by_parties on read.task using gin (party_unit_ids);

create table read.obligation (
  task_id text collate "C" not null,
  obligation_id text collate "C" not null,
  plan_id text collate "C" not null,
  ordinal bigint not null,
  unit_id text collate "C" not null,
  held jsonb not null,
  relation text not null,
  person_id text collate "C",
  confirmer_unit_id text collate "C" not null,
  stage text not null,
  open boolean not null,
  word text not null,
  due_soon_at timestamptz,
  overdue_at timestamptz,
  deadline jsonb not null,
  due text collate "C",
  ledger jsonb not null,
  assigned_at timestamptz not null,
  acknowledged_at timestamptz,
  progress jsonb,
  submission jsonb,
  approved_at timestamptz,
  confirmed_at timestamptz,
  late boolean not null,
  excused boolean not null,
  returned_reason text,
  outside_competence jsonb,
  urgings integer not null,
  escalation_level integer not null,
  open_hand_off_unit_ids text[] not null,
  open_difficulties integer not null,
  next_at timestamptz,
  next_alarm jsonb,
  primary key (task_id, obligation_id)
);
create index obligation_by_unit on read.obligation (unit_id, ordinal) where open;
create index obligation_by_person on read.obligation (person_id, ordinal) where open;
create index obligation_by_confirmer on read.obligation (confirmer_unit_id, ordinal) where open;
create index obligation_by_plan on read.obligation (plan_id, unit_id);

create table read.hand_off (
  task_id text collate "C" not null,
  hand_off_id text collate "C" not null,
  plan_id text collate "C" not null,
  ordinal bigint not null,
  obligation_id text collate "C" not null,
  from_unit_id text collate "C" not null,
  to_unit_id text collate "C" not null,
  person_id text collate "C",
  content text not null,
  product text,
  due text collate "C" not null,
  overdue_at timestamptz not null,
  silence text not null,
  status text not null,
  holder text not null check (holder in ('supporter', 'lead', 'nobody')),
  requested_at timestamptz not null,
  since timestamptz not null,
  agrees boolean,
  note text,
  evidence jsonb not null,
  primary key (task_id, hand_off_id)
);
create index hand_off_to on read.hand_off (to_unit_id, ordinal) where holder = 'supporter';
create index hand_off_from on read.hand_off (from_unit_id, ordinal) where holder = 'lead';
create index hand_off_by_plan on read.hand_off (plan_id, to_unit_id);

create table read.difficulty (
  task_id text collate "C" not null,
  difficulty_id text collate "C" not null,
  plan_id text collate "C" not null,
  obligation_id text collate "C" not null,
  unit_id text collate "C" not null,
  confirmer_unit_id text collate "C" not null,
  category text not null,
  text text not null,
  proposal text not null,
  raised_at timestamptz not null,
  answered_at timestamptz,
  open boolean not null,
  primary key (task_id, difficulty_id)
);
create index difficulty_by_plan on read.difficulty (plan_id, unit_id) where open;
create index difficulty_by_confirmer on read.difficulty (confirmer_unit_id) where open;

create table read.applied_decision (
  task_id text collate "C" not null,
  obligation_id text collate "C" not null,
  decision_id text collate "C" not null,
  plan_id text collate "C" not null,
  kind text not null,
  text text not null,
  document text not null,
  at timestamptz not null,
  carry_out_by text collate "C",
  carried_out_at timestamptz,
  primary key (task_id, obligation_id, decision_id)
);

create table read.docket_item (
  task_id text collate "C" not null,
  docket_item_id text collate "C" not null,
  plan_id text collate "C" not null,
  ordinal bigint not null,
  obligation_id text collate "C" not null,
  unit_id text collate "C" not null,
  by_unit_id text collate "C",
  trigger text,
  reason text,
  put_at timestamptz not null,
  decision_id text collate "C",
  open boolean not null,
  primary key (task_id, docket_item_id)
);
create unique index docket_item_by_ordinal on read.docket_item (ordinal);
create index docket_item_by_plan on read.docket_item (plan_id, ordinal) where open;

-- Each thing the machine did because of a rule.
create table read.escalation (
  position bigint primary key,
  plan_id text collate "C" not null,
  task_id text collate "C" not null,
  obligation_id text collate "C" not null,
  unit_id text collate "C" not null,
  act text not null,
  trigger text not null,
  step integer not null,
  level integer not null,
  to_office text not null,
  to_unit_id text collate "C" not null,
  due_at timestamptz not null,
  happened_at timestamptz not null,
  late boolean not null,
  policy_version text not null,
  key text not null
);
create index escalation_by_plan on read.escalation (plan_id, position desc);
create index escalation_by_task on read.escalation (task_id, position desc);

create table read.notice (
  notice_id text collate "C" primary key,
  person_id text collate "C" not null,
  task_id text collate "C" not null,
  kind text not null,
  ordinal bigint not null,
  source_position bigint not null,
  at timestamptz not null,
  delivery text not null,
  message_id text,
  failure text,
  seen_at timestamptz
);
create unique index notice_by_person on read.notice (person_id, ordinal desc);
create index notice_unseen on read.notice (person_id) where seen_at is null;

-- The history is the log itself, as far as the tables show it: a copy would be a second truth.
create view read.history as
  select e.position, e.stream, e.version, e.id as event_id, e.type, e.data, e.actor, e.happened_at
  from dondoc.readable_events e
  where e.position <= (select p.position from read.projection_position p);

do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    grant usage on schema read to dondoc_app;
    grant select, insert, update, delete on all tables in schema read to dondoc_app;
  end if;
end $$;
