-- How a plan is followed: its validity and rhythms, its meetings, what it does next by itself; and a plan can end.
alter table read.plan drop constraint plan_status_check;
alter table read.plan add constraint plan_status_check check (status in ('draft', 'issued', 'ended'));
alter table read.plan add column valid_to text collate "C";
alter table read.plan add column meeting_rhythm text;
alter table read.plan add column review_rhythm text;
alter table read.plan add column roll_forward boolean not null default false;
alter table read.plan add column meetings jsonb not null default '[]';
alter table read.plan add column next_alarm jsonb;

-- One of the plan's standing duties, not an item of its list.
alter table read.task add column duty boolean not null default false;

-- A notice may be about a plan as a whole.
alter table read.notice alter column task_id drop not null;
alter table read.notice add column plan_id text collate "C";
