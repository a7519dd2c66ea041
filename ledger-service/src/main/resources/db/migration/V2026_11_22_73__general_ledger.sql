-- Debits less credits of an account in the first entries of a book, however old it is: where a page of the general ledger
-- begins. Whoever asks has been asked for his reach.
create function balance_of_entries(cooperative uuid, account_code text, entries bigint) returns numeric
    language sql stable security definer
    set search_path = pg_catalog, public
    set enable_seqscan = off
    set enable_bitmapscan = off
as $$
    select coalesce(sum(part), 0) from balance_parts(cooperative, account_code, 'infinity', greatest(entries, 0))
$$;
revoke all on function balance_of_entries from public;
grant execute on function balance_of_entries to ${runtime};
