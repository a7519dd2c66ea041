-- The second wall around what every service keeps: without a caller nobody sees a row of it.

create function scope_caller() returns text
    language sql stable parallel safe
    return nullif(current_setting('koperasi.caller', true), '');

-- Who works on the machinery sees what waits in it, and no row of business.
create function scope_machinery() returns boolean
    language sql stable parallel safe
    return scope_everything() or coalesce(current_setting('koperasi.machinery', true), '') = 'on';

-- Where a tenant is. Each service says it of those it knows; it looks past row-level security and tells nothing else.
create function tenant_region(asked uuid) returns text
    language sql stable
    return null::text;

-- The trail is written by every caller and read within one's reach. Most entries name their tenant and leave its region to
-- whoever asks by region.
alter table audit_entry enable row level security;
create policy audit_entry_written on audit_entry for insert with check (true);
create policy audit_entry_within_reach on audit_entry for select using (
    scope_everything()
    or tenant = any (scope_tenants())
    or cardinality(scope_regions()) > 0 and region_within(coalesce(region, tenant_region(tenant)), scope_regions()));

-- A saved reply is for who got it first.
alter table idempotency_key enable row level security;
create policy idempotency_key_of_the_caller on idempotency_key using (scope_everything() or caller = scope_caller());

-- Events that wait hold what they would have done.
alter table inbox_parked enable row level security;
create policy inbox_parked_of_the_machinery on inbox_parked using (scope_machinery());
alter table inbox_unreadable enable row level security;
create policy inbox_unreadable_of_the_machinery on inbox_unreadable using (scope_machinery());

-- Figures are asked for by whoever watches, without a caller.
create function event_backlog(out unsent bigint, out oldest_seconds bigint, out parked_streams bigint,
                              out parked_events bigint, out unreadable bigint)
    language sql stable security definer
    set search_path = pg_catalog, public
begin atomic
    select (select count(*) from outbox_unsent),
           (select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0) from outbox_unsent)::bigint,
           (select count(*) from (select distinct consumer, source, subject from inbox_parked) as streams),
           (select count(*) from inbox_parked),
           (select count(*) from inbox_unreadable);
end;
comment on function event_backlog is 'How much waits: figures and nothing of what it is.';
revoke all on function event_backlog from public;
grant execute on function event_backlog to ${runtime};
