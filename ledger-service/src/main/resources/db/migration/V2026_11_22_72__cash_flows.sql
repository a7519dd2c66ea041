-- Debits less credits of the lines of the cash flow statement, from all lines of the entries that touch cash and bank, so
-- that their sum is the change of cash exactly: what brings money in is negative. Opening balances are carried in and flow
-- from nowhere. Whoever asks has been asked for his reach.
create function cash_lines(cooperative uuid, first_day date, last_day date)
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
         where p.effective_date between first_day and last_day
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
