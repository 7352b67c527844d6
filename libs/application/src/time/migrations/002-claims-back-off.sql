-- Whoever is woken in vain waits longer each time, so that the tasks behind it get their turn.
alter table engine.task_clock
  -- When somebody last saw to it, by the database's clock, and how often in a row without an answer.
  add column claimed_at timestamptz,
  add column claims integer not null default 0;

create index task_clock_claimed on engine.task_clock (claimed_at) where retry_at is not null;
