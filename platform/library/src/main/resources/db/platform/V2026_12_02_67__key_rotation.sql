-- Rotation of the master key: whoever sealed something keeps its data key in the columns data_key and master_key_id of its row,
-- so that every table with both is found by the catalogue, those to come included.

create function tables_with_keys() returns setof name
    language sql stable
    set search_path = pg_catalog, public
begin atomic
    select c.relname
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and 2 = (select count(*) from pg_attribute a
                 where a.attrelid = c.oid and not a.attisdropped and a.attname in ('data_key', 'master_key_id'));
end;
revoke all on function tables_with_keys from public;

-- Keys that another master key wraps, and where they stand; at most so many of each table.
create function keys_under_others(current_master text, most integer)
    returns table (place name, row_at tid, wrapped bytea, master text)
    language plpgsql stable security definer
    set search_path = pg_catalog, public
as $$
begin
    for place in select * from tables_with_keys() loop
        return query execute format(
            'select %1$L::name, k.ctid, k.data_key, k.master_key_id from %1$I k '
            'where k.master_key_id <> $1 and k.data_key is not null limit $2', place)
        using current_master, most;
    end loop;
end
$$;
revoke all on function keys_under_others from public;

-- Writes a key as it is wrapped now, in the place of the same key; false when the row has moved, which the next round finds.
create function key_rewrapped(place name, row_at tid, wrapped_before bytea, wrapped_now bytea, master_now text) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    touched bigint;
begin
    if place not in (select * from tables_with_keys()) then
        raise exception 'no keys stand in %', place using errcode = 'insufficient_privilege';
    end if;
    execute format('update %I k set data_key = $1, master_key_id = $2 where k.ctid = $3 and k.data_key = $4', place)
    using wrapped_now, master_now, row_at, wrapped_before;
    get diagnostics touched = row_count;
    return touched = 1;
end
$$;
revoke all on function key_rewrapped from public;

grant execute on function keys_under_others, key_rewrapped to ${runtime};
