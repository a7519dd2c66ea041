-- The registry reads its own facts: those of a cooperative are for who reaches it, those of regions and of memoranda for whoever
-- reaches any.
create or replace function stream_sees(stream text) returns boolean
    language sql stable parallel safe
    return case
        when starts_with(stream, 'cooperative/')
            then substr(stream, 13)::uuid = any (scope_tenants())
                 or cardinality(scope_regions()) > 0
                    and region_within(tenant_region(substr(stream, 13)::uuid), scope_regions())
        else (starts_with(stream, 'region/') or starts_with(stream, 'memorandum/'))
             and cardinality(scope_tenants()) + cardinality(scope_regions()) > 0
    end;
