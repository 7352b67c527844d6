-- One row a subscription: how far it has come, and who leads it. The epoch grows with every change of leader;
-- every write of a leader ends with advance_subscription under its own epoch, in the same transaction.
create table dondoc.subscriptions (
  name text collate "C" primary key,
  position bigint not null default 0,
  epoch bigint not null default 0,
  owner text,
  expires_at timestamptz not null default '-infinity'
) with (fillfactor = 50);

-- Moves the checkpoint, or fails and with it the whole transaction of a leader whose time is over.
create function dondoc.advance_subscription(
  subscription text, leader_epoch bigint, from_position bigint, to_position bigint
) returns void language plpgsql as $$
begin
  update dondoc.subscriptions set position = to_position
    where name = subscription and epoch = leader_epoch and position = from_position;
  if not found then
    raise exception 'subscription % is no longer led under epoch %', subscription, leader_epoch
      using errcode = 'DD412';
  end if;
end $$;
