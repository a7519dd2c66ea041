-- The cash flow statement reads the entries of its period, and no others: it read every line of cash and bank since the book
-- began, to find those of a month. Entries are found by the day they count for, and their lines by their key.

create index journal_entry_day_index on journal_entry (cooperative_id, effective_date) include (number);

-- Debits less credits of the lines of the cash flow statement, from all lines of the entries that touch cash and bank, so
-- that their sum is the change of cash exactly: what brings money in is negative. Opening balances are carried in and flow
-- from nowhere. Whoever asks has been asked for his reach.
create or replace function cash_lines(cooperative uuid, first_day date, last_day date, entries bigint)
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
    ), moved as (
        select p.account, p.amount_sen,
               p.entry_number = any (array(select c.entry_number from carried c)) as is_carried,
               bool_or(p.account = any (array(select c.code from cash c))) over (partition by p.entry_number) as moves_cash
          from journal_entry e
          join posting p on p.cooperative_id = e.cooperative_id and p.entry_number = e.number
         where e.cooperative_id = cooperative and e.effective_date between first_day and last_day and e.number <= entries
    ), summed as materialized (
        -- By account first: there are a few of them, and many lines.
        select m.account, m.is_carried, sum(m.amount_sen) as sen
          from moved m
         where m.moves_cash
         group by m.account, m.is_carried
    )
    select case when m.is_carried then 'CARRIED_IN' else s.line end, sum(m.sen)
      from summed m
      join statement_account s
        on s.statement = 'CASH_FLOW' and s.account = split_part(m.account, '.', 1) and s.line <> 'CASH'
       and last_day between s.valid_from and coalesce(s.valid_until, last_day)
     group by 1
$$;
