-- A cooperative whose name was wrong, or that has another, has it on everything that its book prints from then on.
create function name_book(which uuid, name_now text) returns void
    language sql security definer set search_path = pg_catalog, public
as $$
    update known_cooperative c set name = name_now where c.id = which and c.name <> name_now;
    update book b set name = name_now where b.cooperative_id = which and b.name <> name_now;
$$;
revoke all on function name_book from public;
grant execute on function name_book to ${runtime};
