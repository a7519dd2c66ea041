-- A program may be bound to a region. What its user is in charge of is cut down to it before; of his own rows, which a policy
-- opens by his person, those elsewhere stay out of reach by this.
create function scope_client_holds(region text) returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('koperasi.client_region', true), '') = ''
        or coalesce(region_within(region, array[current_setting('koperasi.client_region', true)]), false);

comment on function scope_client_holds is 'Whether a region lies within that of the program which asks; always for one of the whole nation.';
