-- What was changed in the rights of people: when, by whom, whose, and what. Rows are added, never changed; ids only,
-- without a reference, so that they stay when a person is erased.
create table register.changes (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  by_person text collate "C" not null,
  act text collate "C" not null,
  person_id text collate "C" not null,
  role text collate "C",
  unit_id text collate "C",
  capacity text,
  "from" date,
  "to" date
);
create index changes_by_person on register.changes (person_id, id);

do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    grant select, insert on register.changes to dondoc_app;
  end if;
end $$;
