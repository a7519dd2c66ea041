-- A book in which an invariant is broken takes nothing more until somebody has put it right. Examining it and freezing it
-- are the owner's functions: the runtime role may ask for them and write none of it itself.

create index book_frozen_index on book (cooperative_id) where frozen is not null;

create table book_freeze (
    cooperative_id uuid        not null constraint book_freeze_book_known references book,
    frozen_at      timestamptz not null,
    finding        text collate "C" not null constraint book_freeze_finding_known check (
        finding in ('CHAIN_BROKEN', 'ENTRY_UNBALANCED', 'BALANCE_WRONG', 'DAY_WRONG', 'BELOW_FLOOR')),
    entry_number   bigint,
    cleared_at     timestamptz,
    cleared_by     text,
    reason         text,
    constraint book_freeze_pk primary key (cooperative_id, frozen_at),
    constraint book_freeze_cleared_with_reason check (
        (cleared_at is null) = (cleared_by is null) and (cleared_at is null) = (reason is null))
);
comment on table book_freeze is 'When which book was frozen and why, and who cleared it for which reason.';
comment on column book_freeze.entry_number is 'The first entry that is not right, where the finding is about one.';
create unique index book_freeze_open on book_freeze (cooperative_id) where cleared_at is null;
alter table book_freeze enable row level security;
create policy book_freeze_of_the_service on book_freeze using (scope_everything());

create table book_examination (
    cooperative_id uuid        not null constraint book_examination_pk primary key,
    entries        bigint      not null,
    examined_at    timestamptz not null
);
comment on table book_examination is 'The last examination of each book: when, and how many entries it had.';
alter table book_examination enable row level security;
create policy book_examination_of_the_service on book_examination using (scope_everything());

-- What is broken in a book, of which entry on; no row in a book in order. It is stable, so that all its questions look at
-- one moment while the posting goes on.
create function book_finding(cooperative uuid) returns table (finding text, entry_number bigint)
    language plpgsql stable
    set search_path = pg_catalog, public
as $$
declare
    head    record;
    reached bigint := 0;
    link    bytea  := sha256(uuid_send(cooperative));
    stretch record;
    wrong   bigint;
begin
    select last_entry_number, chain_head into strict head from book where cooperative_id = cooperative;
    while reached < head.last_entry_number loop
        select * into stretch from verify_chain(cooperative, reached, link, 2000);
        if stretch.bad is not null or stretch.entries = 0 then
            return query select 'CHAIN_BROKEN', coalesce(stretch.bad, reached + 1);
            return;
        end if;
        reached := stretch.last;
        link := stretch.last_hash;
    end loop;
    if reached <> head.last_entry_number or link <> head.chain_head then
        return query select 'CHAIN_BROKEN', greatest(reached, 1);
        return;
    end if;

    select min(p.entry_number) into wrong
      from (select p.entry_number
              from posting p
             where p.cooperative_id = cooperative
             group by p.entry_number
            having sum(p.amount_sen) <> 0 or count(*) < 2 or p.entry_number not between 1 and head.last_entry_number) p;
    if wrong is not null then
        return query select 'ENTRY_UNBALANCED', wrong;
        return;
    end if;

    if exists (
        select from (select * from balance b where b.cooperative_id = cooperative) b
          full join (select p.account, coalesce(p.member_id, '00000000-0000-0000-0000-000000000000') as member_id,
                            p.source_of_funds, sum(p.amount_sen * a.side) as fold
                       from posting p
                       join account a on a.code = split_part(p.account, '.', 1)
                      where p.cooperative_id = cooperative
                      group by 1, 2, 3) f using (account, member_id, source_of_funds)
         where b.balance_sen is distinct from f.fold)
    then
        return query select 'BALANCE_WRONG', null::bigint;
        return;
    end if;

    if exists (
        select from (select * from day_total d where d.cooperative_id = cooperative) d
          full join (select p.effective_date, p.account, p.source_of_funds, sum(greatest(p.amount_sen, 0)) as debit,
                            sum(greatest(-p.amount_sen, 0)) as credit
                       from posting p
                      where p.cooperative_id = cooperative
                      group by 1, 2, 3) f using (effective_date, account, source_of_funds)
         where d.debit_sen is distinct from f.debit or d.credit_sen is distinct from f.credit)
    then
        return query select 'DAY_WRONG', null::bigint;
        return;
    end if;

    select min(p.entry_number) into wrong
      from posting p
      join account a on a.code = split_part(p.account, '.', 1)
     where p.cooperative_id = cooperative and p.balance_after_sen < a.floor_sen;
    if wrong is not null then
        return query select 'BELOW_FLOOR', wrong;
    end if;
end
$$;
revoke all on function book_finding from public;

-- Examines a book and freezes it when something is broken. Locks the book, but only to freeze it.
create function examine_book(cooperative uuid, moment timestamptz)
    returns table (finding text, entry_number bigint, frozen_now boolean)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    broken record;
    seen   bigint;
    froze  boolean := false;
begin
    select last_entry_number into seen from book where cooperative_id = cooperative;
    if seen is null then
        return;
    end if;
    select * into broken from book_finding(cooperative);
    if broken.finding is not null then
        update book set frozen = broken.finding where cooperative_id = cooperative and frozen is null;
        froze := found;
    end if;
    if froze then
        insert into book_freeze (cooperative_id, frozen_at, finding, entry_number)
        values (cooperative, moment, broken.finding, broken.entry_number);
    end if;
    insert into book_examination as x (cooperative_id, entries, examined_at)
    values (cooperative, seen, moment)
        on conflict (cooperative_id) do update set entries = excluded.entries, examined_at = excluded.examined_at;
    return query select broken.finding::text, broken.entry_number::bigint, froze;
end
$$;
revoke all on function examine_book from public;
grant execute on function examine_book to ${runtime};

-- The books whose examination is due: those in which something was posted since, and each once a day.
create function books_to_examine(moment timestamptz, most integer) returns setof uuid
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select b.cooperative_id
      from book b
      left join book_examination x on x.cooperative_id = b.cooperative_id
     where b.frozen is null
       and (x.entries is distinct from b.last_entry_number or x.examined_at < moment - interval '1 day')
     order by x.examined_at nulls first, b.cooperative_id
     limit least(most, 1000)
$$;
revoke all on function books_to_examine from public;
grant execute on function books_to_examine to ${runtime};

-- Frozen books after a given one. Whoever asks sees no more of them than this.
create function frozen_books(after_cooperative uuid, most integer)
    returns table (cooperative uuid, village_code text, frozen text, frozen_at timestamptz, entry_number bigint)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select b.cooperative_id, b.village_code, b.frozen, f.frozen_at, f.entry_number
      from book b
      left join book_freeze f on f.cooperative_id = b.cooperative_id and f.cleared_at is null
     where b.frozen is not null and b.cooperative_id > after_cooperative
     order by b.cooperative_id
     limit least(most, 1000)
$$;
revoke all on function frozen_books from public;
grant execute on function frozen_books to ${runtime};

-- Takes a frozen book up again, unless something in it is broken still. Nothing is posted while it looks.
create function clear_book(cooperative uuid, who text, why text, moment timestamptz)
    returns table (outcome text, finding text, entry_number bigint)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    broken record;
begin
    perform from book where cooperative_id = cooperative and frozen is not null for update;
    if not found then
        return query select 'NOT_FROZEN', null::text, null::bigint;
        return;
    end if;
    select * into broken from book_finding(cooperative);
    if broken.finding is not null then
        return query select 'STILL_BROKEN', broken.finding::text, broken.entry_number::bigint;
        return;
    end if;
    update book set frozen = null where cooperative_id = cooperative;
    update book_freeze
       set cleared_at = moment, cleared_by = who, reason = why
     where cooperative_id = cooperative and cleared_at is null;
    return query select 'CLEARED', null::text, null::bigint;
end
$$;
revoke all on function clear_book from public;
grant execute on function clear_book to ${runtime};

create function frozen_book_count() returns bigint
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select count(*) from book where frozen is not null
$$;
revoke all on function frozen_book_count from public;
grant execute on function frozen_book_count to ${runtime};
