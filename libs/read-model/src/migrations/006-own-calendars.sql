-- Whose working calendar holds for a task: the nation's, with the organisation's own days.
alter table read.task add column organisation_id text collate "C";
