-- What comes of an item that is not decided: its own next alarm, not the first of its part of the task.
alter table read.docket_item add column next_alarm jsonb;
