-- Who holds an office in a cooperative is seen by whoever reaches its book. Whether somebody holds one is asked before anything
-- is within reach, by offices_of, which looks past this.
alter table officer enable row level security;
create policy officer_within_reach on officer using (
    scope_everything() or exists (select from book b where b.cooperative_id = officer.cooperative_id));

-- The office by which an entry was made, for its receipt: the audit trail itself is not for the member who holds it.
create function office_of_entry(cooperative uuid, entry bigint) returns text
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select f.office
      from audit_entry t
      join officer f on f.cooperative_id = cooperative and f.person = t.person
     where t.object = concat('/v1/cooperatives/', cooperative, '/entries/', entry) and f.office in ('treasurer', 'teller')
     order by t.recorded_at, f.office
     limit 1
$$;
revoke all on function office_of_entry from public;
grant execute on function office_of_entry to ${runtime};
