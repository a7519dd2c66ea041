-- Who reads what stands in a book in order to post by it takes the book first, as the posting statement does: whoever comes
-- second waits, and then finds what the first has done.

create function lock_book(cooperative uuid) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
begin
    perform from book where cooperative_id = cooperative for update;
    return found;
end
$$;
comment on function lock_book is 'Keeps a book until the end of the transaction; whether there is one.';
revoke all on function lock_book from public;
grant execute on function lock_book to ${runtime};

create index cash_import_row_entry_index on cash_import_row (cooperative_id, entry_number) where entry_number is not null;
