-- dondoc_app owns nothing: it reads, appends through the two functions and keeps subscriptions. Let the login of api
-- and worker be a member of it (grant dondoc_app to ...). Where the migrating user may not create roles, an
-- administrator creates the role first. The embedded server connects as owner, for which the triggers stand guard.
do $$
begin
  if not exists (select from pg_roles where rolname = 'dondoc_app') then
    create role dondoc_app nologin;
  end if;
exception
  when insufficient_privilege then
    raise notice 'role dondoc_app was not created: create it as administrator and grant the rights of this file';
  when duplicate_object or unique_violation then
    null; -- another database of the same server is being migrated at this moment
end $$;

revoke all on all tables in schema dondoc from public;
revoke all on all functions in schema dondoc from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'dondoc_app') then
    grant usage on schema dondoc to dondoc_app;
    grant select on all tables in schema dondoc to dondoc_app;
    grant insert, update on dondoc.subscriptions to dondoc_app;
    grant execute on all functions in schema dondoc to dondoc_app;
  end if;
end $$;
