-- The balance of an account on any day as known at any moment. Entries are folded in blocks of 256, 512, 1024 … as they
-- come; a block keeps, for each account, the sum up to each of its days. What is known at a moment is the first n entries:
-- one block for each bit of n, and at most 255 postings behind them.

create index posting_account_index on posting (cooperative_id, account, entry_number)
    include (effective_date, amount_sen);
create index journal_entry_booked_index on journal_entry (cooperative_id, booked_at, number);

create table account_block (
    cooperative_id uuid     not null,
    account        text collate "C" not null,
    level          smallint not null constraint account_block_level_known check (level between 8 and 40),
    block          bigint   not null,
    effective_date date     not null,
    sum_sen        numeric  not null,
    constraint account_block_pk primary key (cooperative_id, account, level, block, effective_date) include (sum_sen)
);
comment on table account_block is 'Of the entries of a block, 2^level of them, the sum of debits less credits of an account up to a day.';
alter table account_block enable row level security;
create policy account_block_of_the_service on account_block using (scope_everything());

-- Folds the blocks that are complete now that a book has so many entries more. The lock of the book is held.
create function fold_entries(cooperative uuid, before_number bigint, last_number bigint) returns void
    language plpgsql
    set search_path = pg_catalog, public
as $$
declare
    complete bigint;
    height   smallint;
begin
    for complete in (before_number >> 8) + 1 .. last_number >> 8 loop
        insert into account_block (cooperative_id, account, level, block, effective_date, sum_sen)
        select cooperative, d.account, 8, complete - 1, d.effective_date,
               sum(d.net) over (partition by d.account order by d.effective_date)
          from (select p.account, p.effective_date, sum(p.amount_sen) as net
                  from posting p
                 where p.cooperative_id = cooperative
                   and p.entry_number > (complete - 1) << 8 and p.entry_number <= complete << 8
                 group by p.account, p.effective_date) d;
        height := 9;
        while complete % (1::bigint << (height - 8)) = 0 loop
            insert into account_block (cooperative_id, account, level, block, effective_date, sum_sen)
            select cooperative, d.account, height, (complete >> (height - 8)) - 1, d.effective_date,
                   sum(sum(d.net)) over (partition by d.account order by d.effective_date)
              from (select b.account, b.effective_date,
                           b.sum_sen - lag(b.sum_sen, 1, 0::numeric) over (
                               partition by b.account, b.block order by b.effective_date) as net
                      from account_block b
                     where b.cooperative_id = cooperative and b.level = height - 1
                       and b.block in ((complete >> (height - 9)) - 2, (complete >> (height - 9)) - 1)) d
             group by d.account, d.effective_date;
            height := height + 1;
        end loop;
    end loop;
end
$$;
revoke all on function fold_entries from public;

select fold_entries(cooperative_id, 0, last_entry_number) from book where last_entry_number >= 256;

-- The parts of a balance: debits less credits of an account in the first entries of a book, up to a day.
create function balance_parts(cooperative uuid, account_code text, day date, entries bigint)
    returns table (part numeric)
    language sql stable
as $$
    select b.sum_sen
      from generate_series(8, 40) as height
     cross join lateral (
           select x.sum_sen
             from account_block x
            where x.cooperative_id = cooperative and x.account = account_code and x.level = height::smallint
              and x.block = (entries >> height) - 1 and x.effective_date <= day
            order by x.effective_date desc
            limit 1) b
     where (entries >> height) & 1 = 1
    union all
    select p.amount_sen
      from posting p
     where p.cooperative_id = cooperative and p.account = account_code
       and p.entry_number > (entries >> 8) << 8 and p.entry_number <= entries and p.effective_date <= day
$$;
revoke all on function balance_parts from public;

-- How many entries of a book were known at a moment.
create function entries_known(cooperative uuid, moment timestamptz) returns bigint
    language sql stable
as $$
    select coalesce((
        select e.number
          from journal_entry e
         where e.cooperative_id = cooperative and e.booked_at <= moment
         order by e.booked_at desc, e.number desc
         limit 1), 0)
$$;
revoke all on function entries_known from public;

-- Debits less credits of an account up to a day, as known at a moment. Whoever asks has been asked for his reach.
create function balance_at(cooperative uuid, account_code text, day date, moment timestamptz)
    returns table (entries bigint, net_sen numeric)
    language sql stable security definer
    set search_path = pg_catalog, public
    set enable_seqscan = off
    set enable_bitmapscan = off
as $$
    select k.entries, (select coalesce(sum(part), 0) from balance_parts(cooperative, account_code, day, k.entries))
      from (select entries_known(cooperative, moment) as entries) k
$$;
revoke all on function balance_at from public;
grant execute on function balance_at to ${runtime};
