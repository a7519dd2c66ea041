-- Row-level security: what the caller of this transaction may see.
-- The service sets these settings when it takes a connection from its pool, from the verified token and its
-- own projection of offices. A connection on which nothing was set sees no row of any tenant.

create function scope_everything() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('koperasi.everything', true), '') = 'on';

create function scope_tenants() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('koperasi.tenants', true), ''), '{}')::uuid[];

create function scope_regions() returns text[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('koperasi.regions', true), ''), '{}')::text[];

create function scope_person() returns text
    language sql stable parallel safe
    return nullif(current_setting('koperasi.person', true), '');

-- A region holds itself and what stands below it: '36.03' holds '36.03.10.2001' and not '36.031'.
create function region_within(region text, holders text[]) returns boolean
    language sql immutable parallel safe
    return exists (
        select from unnest(holders) as holder
         where region = holder or starts_with(region, holder || '.'));

-- Policies call this with the tenant and the region of their row.
create function scope_sees(tenant uuid, region text) returns boolean
    language sql stable parallel safe
    return scope_everything()
        or tenant = any (scope_tenants())
        or region_within(region, scope_regions());

comment on function scope_sees is 'Whether the caller of this transaction may see a row of this tenant in this region.';

-- Months are partitions of the tables that only grow. The runtime role may ask for the next ones, no more.
create function ensure_months(parent regclass, first_month date, months integer) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    month date;
    part  text;
begin
    if months not between 1 and 24 then
        raise exception 'months must be 1 to 24, got %', months;
    end if;
    for month in
        select generate_series(date_trunc('month', first_month), first_month + (months - 1) * interval '1 month',
                               interval '1 month')::date
    loop
        part := format('%s_%s', (select relname from pg_class where oid = parent), to_char(month, 'YYYY_MM'));
        if to_regclass('public.' || part) is null then
            execute format('create table public.%I partition of %s for values from (%L) to (%L)',
                           part, parent, month::timestamp at time zone 'UTC',
                           (month + interval '1 month') at time zone 'UTC');
        end if;
    end loop;
end
$$;

revoke all on function ensure_months from public;
