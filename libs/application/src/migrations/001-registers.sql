-- Registers stand beside the log: what a person is called and how they sign in. Erasable; events hold ids only.
create schema if not exists register;

create table register.people (
  person_id text collate "C" primary key,
  display_name text not null check (display_name <> ''),
  email text,
  active boolean not null default true,
  organisation_id text collate "C" not null,
  registered_at timestamptz not null default now()
);
create index people_by_organisation on register.people (organisation_id, person_id);

-- An office held for a time; `to` is the last day. The title is printed as the office really calls it.
create table register.offices (
  person_id text collate "C" not null references register.people on delete cascade,
  role text collate "C" not null,
  unit_id text collate "C" not null,
  capacity text,
  title text,
  "from" date not null,
  "to" date,
  primary key (person_id, role, unit_id, "from"),
  check ("to" is null or "to" >= "from")
);
create index offices_by_unit on register.offices (unit_id, role);

create table register.credentials (
  login text collate "C" primary key check (login = lower(login)),
  person_id text collate "C" not null references register.people on delete cascade,
  hash text not null,
  changed_at timestamptz not null default now()
);

-- Only the hash of a token is kept. Office columns: what the person acts as in this session.
create table register.sessions (
  token_hash bytea primary key,
  person_id text collate "C" not null references register.people on delete cascade,
  role text collate "C" not null,
  unit_id text collate "C" not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_by_person on register.sessions (person_id);
create index sessions_by_expiry on register.sessions (expires_at);

create table register.evidence (
  evidence_id text collate "C" primary key,
  task_id text collate "C" not null,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  path text not null,
  person_id text collate "C" not null,
  at timestamptz not null default now()
);
create index evidence_by_task on register.evidence (task_id);

do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    grant usage on schema register to dondoc_app;
    grant select, insert, update, delete on all tables in schema register to dondoc_app;
  end if;
end $$;
