-- Files nobody ever referred to are swept. `claimed_at`: a command was about to refer to it, so a sweep waits;
-- `in_log`: an event that refers to it was found in the log, so no sweep asks again.
alter table register.evidence
  add column claimed_at timestamptz,
  add column in_log boolean not null default false;
create index evidence_not_in_log on register.evidence (evidence_id) where not in_log;
create index evidence_by_sha256 on register.evidence (sha256);
