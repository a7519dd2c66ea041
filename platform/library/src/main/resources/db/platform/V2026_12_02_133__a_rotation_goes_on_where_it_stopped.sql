-- Looking for keys from the start each time reads what is done again and again: a rotation of n keys read n * n / 500 rows.
-- The place after which to go on makes it one pass; rows that moved meanwhile are found by the next.

drop function keys_under_others(text, integer);

-- Keys that another master key wraps, in the order of tables and places, after a place.
create function keys_under_others(current_master text, most integer, after_place name, after_row tid)
    returns table (place name, row_at tid, wrapped bytea, master text)
    language plpgsql stable security definer
    set search_path = pg_catalog, public
    set enable_seqscan = off
    set synchronize_seqscans = off
as $$
declare
    found_here bigint;
    room       integer := most;
begin
    for place in select t from tables_with_keys() t where t >= after_place order by t loop
        return query execute format(
            'select %1$L::name, k.ctid, k.data_key, k.master_key_id from %1$I k '
            'where k.ctid > $3 and k.master_key_id <> $1 and k.data_key is not null limit $2', place)
        using current_master, room, case when place = after_place then after_row else '(0,0)'::tid end;
        get diagnostics found_here = row_count;
        room := room - found_here;
        exit when room = 0;
    end loop;
end
$$;
comment on function keys_under_others is 'Keys that another master key wraps; a range of places is read in their order.';
revoke all on function keys_under_others from public;
grant execute on function keys_under_others to ${runtime};
