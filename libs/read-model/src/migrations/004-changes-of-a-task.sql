-- What people ask to be changed about a part, how far it is, who held it since when, and the periods of a periodic one.
-- Rows made before stand without it until their next event, or until `dondoc rebuild` makes all of them again.
alter table read.obligation
  add column parent_id text collate "C",
  add column period jsonb,
  add column committee_unit_id text collate "C" not null default '',
  add column suspension jsonb,
  add column extension jsonb,
  add column extensions_granted integer not null default 0,
  add column contest jsonb,
  -- What the committee is asked for and has not answered: a later day, or to set a finding of lateness aside.
  add column asked_of_committee text check (asked_of_committee in ('extension', 'contest')),
  add column milestones jsonb not null default '[]',
  add column possession jsonb not null default '[]',
  add column first_result jsonb;
create index obligation_by_committee on read.obligation (committee_unit_id, ordinal)
  where asked_of_committee is not null;

alter table read.hand_off
  add column besides boolean not null default false,
  add column proposal jsonb;
