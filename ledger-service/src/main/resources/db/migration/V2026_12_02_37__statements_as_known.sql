-- Statements as known at a moment: what was known then is the first entries of a book, and what stands in them is added up
-- from their postings. As of now the totals of days are kept, and read as before.

create function entries_known_of(cooperative uuid, moment timestamptz) returns bigint
    language sql stable security definer
    set search_path = pg_catalog, public
    return entries_known(cooperative, moment);
comment on function entries_known_of is 'How many entries of a book were known at a moment; whoever asks has been asked for his reach.';
revoke all on function entries_known_of from public;
grant execute on function entries_known_of to ${runtime};

-- The totals of days in the first entries of a book. Whoever asks has been asked for his reach.
create function day_totals_known(cooperative uuid, entries bigint)
    returns table (cooperative_id uuid, effective_date date, account text, source_of_funds text, debit_sen numeric,
                   credit_sen numeric)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select p.cooperative_id, p.effective_date, p.account, p.source_of_funds, sum(greatest(p.amount_sen, 0)),
           sum(greatest(-p.amount_sen, 0))
      from posting p
     where p.cooperative_id = cooperative and p.entry_number <= entries
     group by p.cooperative_id, p.effective_date, p.account, p.source_of_funds
$$;
revoke all on function day_totals_known from public;
grant execute on function day_totals_known to ${runtime};

drop function result_lines;
-- Debits less credits by line of the income statement and by business unit, in the
-- first entries of a book. Whoever asks has been asked for his reach.
create function result_lines(cooperative uuid, first_day date, last_day date, entries bigint)
    returns table (line text, unit_id uuid, net_sen numeric)
    language sql stable security definer
    set search_path = pg_catalog, public
    set enable_seqscan = off
as $$
    select s.line, p.unit_id, sum(p.amount_sen)
      from posting p
      join account a on a.code = split_part(p.account, '.', 1)
      join statement_account s
        on s.statement = 'INCOME_STATEMENT' and s.account = a.code
       and s.party in ('ANY', coalesce(p.party, a.party, 'UNTOLD'))
       and last_day between s.valid_from and coalesce(s.valid_until, last_day)
     where p.cooperative_id = cooperative and p.effective_date between first_day and last_day and p.entry_number <= entries
       and p.account >= '4' and p.account < '6'
     group by s.line, p.unit_id
$$;
revoke all on function result_lines from public;
grant execute on function result_lines to ${runtime};

drop function cash_lines;
-- Debits less credits of the lines of the cash flow statement, from all lines of the entries that touch cash and bank, so
-- that their sum is the change of cash exactly: what brings money in is negative. Opening balances are carried in and flow
-- from nowhere. Whoever asks has been asked for his reach.
create function cash_lines(cooperative uuid, first_day date, last_day date, entries bigint)
    returns table (line text, net_sen numeric)
    language sql stable security definer
    set search_path = pg_catalog, public
    set enable_seqscan = off
as $$
    with cash as (
        select s.account as code
          from statement_account s
         where s.statement = 'CASH_FLOW' and s.line = 'CASH'
           and last_day between s.valid_from and coalesce(s.valid_until, last_day)
        union all
        select o.code
          from own_account o
          join statement_account s on s.account = o.root
         where o.cooperative_id = cooperative and s.statement = 'CASH_FLOW' and s.line = 'CASH'
           and last_day between s.valid_from and coalesce(s.valid_until, last_day)
    ), moved as (
        select distinct p.entry_number
          from cash c
          join posting p on p.cooperative_id = cooperative and p.account = c.code
         where p.effective_date between first_day and last_day and p.entry_number <= entries
    ), opening as (
        select t.entry_number
          from entry_reference t
         where t.cooperative_id = cooperative
           and t.reference >= 'opening-balances:' and t.reference < 'opening-balances;'
    ), carried as (
        select entry_number from opening
        union all
        select e.number
          from journal_entry e
          join opening o on e.cooperative_id = cooperative and e.reverses = o.entry_number
    )
    select case when c.entry_number is null then s.line else 'CARRIED_IN' end, sum(p.amount_sen)
      from moved m
      join posting p on p.cooperative_id = cooperative and p.entry_number = m.entry_number
      join statement_account s
        on s.statement = 'CASH_FLOW' and s.account = split_part(p.account, '.', 1) and s.line <> 'CASH'
       and last_day between s.valid_from and coalesce(s.valid_until, last_day)
      left join carried c on c.entry_number = m.entry_number
     group by 1
$$;
revoke all on function cash_lines from public;
grant execute on function cash_lines to ${runtime};
