-- The only door into the log. Both run as the owner, so the application needs no right to insert.
-- Plans are pinned to index lookups: a plan made while the tables were empty must still be right at millions of rows.

-- A whole batch at once. Answers the position before the batch, or null when anything in it clashes; then nothing
-- was written and append_each gives every request its own verdict.
--   c_*    one entry a command; c_events: events of the batch up to and including this command's
--   new_*  streams that must not exist yet; old_*  streams that must stand at `base`; version: where they go
--   e_*    one entry an event, in order
create function dondoc.append_all(
  c_actor text[], c_key text[], c_hash text[], c_answer text[], c_versions text[], c_events integer[],
  new_stream text[], new_version integer[],
  old_stream text[], old_base integer[], old_version integer[],
  e_stream text[], e_version integer[], e_id uuid[], e_type text[], e_schema integer[], e_body bytea[], e_leaf bytea[]
) returns bigint
  language plpgsql security definer
  set search_path = dondoc, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan
as $$
declare
  base bigint;
  moved bigint;
begin
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  update head set position = position + cardinality(e_body) returning position - cardinality(e_body) into base;
  if cardinality(old_stream) > 0 then
    update streams s set version = u.version
      from unnest(old_stream, old_base, old_version) as u (stream, base, version)
      where s.stream = u.stream and s.version = u.base;
    get diagnostics moved = row_count;
    if moved <> cardinality(old_stream) then
      raise exception 'a stream has moved' using errcode = 'DD409';
    end if;
  end if;
  if cardinality(new_stream) > 0 then
    insert into streams (stream, version) select * from unnest(new_stream, new_version);
  end if;
  insert into commands (actor, key, body_hash, answer, position, versions)
    select u.actor, u.key, u.hash, u.answer, base + u.events, u.versions
    from unnest(c_actor, c_key, c_hash, c_answer, c_versions, c_events)
      as u (actor, key, hash, answer, versions, events);
  insert into events (position, stream, version, id, type, schema_version, body, leaf)
    select base + u.n, u.stream, u.version, u.id, u.type, u.schema, u.body, u.leaf
    from unnest(e_stream, e_version, e_id, e_type, e_schema, e_body, e_leaf)
      with ordinality as u (stream, version, id, type, schema, body, leaf, n);
  if cardinality(e_body) > 0 then
    notify dondoc_events;
  end if;
  return base;
exception
  when unique_violation or sqlstate 'DD409' then
    return null;
end $$;

-- One request after the other, each seeing what those before it wrote; one row of verdict for each, in order.
-- requests: [{actor, key, hash, answer, versions, first, count, writes: [{stream, expected, count}]}], where answer
-- and versions are JSON texts and first is the request's first event in e_* (from 1).
create function dondoc.append_each(
  requests json,
  e_stream text[], e_version integer[], e_id uuid[], e_type text[], e_schema integer[], e_body bytea[], e_leaf bytea[]
) returns table (
  outcome text, at_position bigint, at_versions text, given_answer text, in_stream text, expected integer, actual integer
)
  language plpgsql security definer
  set search_path = dondoc, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  head_position bigint;
  r record;
  w record;
  known commands%rowtype;
  wrote boolean := false;
begin
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  select position into strict head_position from head for update;
  <<each_request>>
  for r in select * from json_to_recordset(requests) as x
    (actor text, key text, hash text, answer text, versions text, first integer, count integer, writes json)
  loop
    at_position := null; at_versions := null; given_answer := null;
    in_stream := null; expected := null; actual := null;
    select * into known from commands c where c.actor = r.actor and c.key = r.key;
    if found then
      if known.body_hash = r.hash then
        outcome := 'repeated';
        at_position := known.position;
        at_versions := known.versions;
        given_answer := known.answer;
      else
        outcome := 'key-reused';
      end if;
      return next;
      continue each_request;
    end if;
    for w in select x.stream, x.expected, x.count from json_to_recordset(r.writes) as x
      (stream text, expected integer, count integer)
    loop
      actual := coalesce((select s.version from streams s where s.stream = w.stream), 0);
      if actual <> w.expected then
        outcome := 'conflict';
        in_stream := w.stream;
        expected := w.expected;
        return next;
        continue each_request;
      end if;
    end loop;
    insert into streams (stream, version)
      select x.stream, x.expected + x.count
      from json_to_recordset(r.writes) as x (stream text, expected integer, count integer)
      where x.count > 0
      on conflict (stream) do update set version = excluded.version;
    insert into events (position, stream, version, id, type, schema_version, body, leaf)
      select head_position + n + 1 - r.first, e_stream[n], e_version[n], e_id[n], e_type[n], e_schema[n], e_body[n], e_leaf[n]
      from generate_series(r.first, r.first + r.count - 1) as n;
    head_position := head_position + r.count;
    wrote := wrote or r.count > 0;
    insert into commands (actor, key, body_hash, answer, position, versions)
      values (r.actor, r.key, r.hash, r.answer, head_position, r.versions);
    outcome := 'appended';
    at_position := head_position;
    actual := null;
    return next;
  end loop;
  if wrote then
    update head set position = head_position;
    notify dondoc_events;
  end if;
end $$;
