create or replace function tenant_region(asked uuid) returns text
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select t.village_code from known_cooperative t where t.id = asked
$$;
