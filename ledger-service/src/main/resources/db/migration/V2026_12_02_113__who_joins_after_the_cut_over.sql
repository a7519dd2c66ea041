-- Whoever joins after a book took over owes the month in which he joined, even when it was due by the cut-over: only months of
-- those who were members then are settled by it.

-- The opening balances that stand, the last month that was due when they took over, and that day; no row when none stand.
drop function dues_taken_over;
create function dues_taken_over(cooperative uuid) returns table (entry_number bigint, settled integer, taken_on date)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select e.number, last_month_due(e.effective_date), e.effective_date
      from entry_reference r
      join journal_entry e on e.cooperative_id = r.cooperative_id and e.number = r.entry_number
     where r.cooperative_id = cooperative
       and r.reference >= 'opening-balances:' and r.reference < 'opening-balances;'
       and not exists (
           select from journal_entry o where o.cooperative_id = cooperative and o.reverses = r.entry_number)
     limit 1
$$;

-- Until which month a member's dues were settled before the book, and what was left open of which months; no row of who joined
-- later.
create or replace function dues_history_of(cooperative uuid, member uuid)
    returns table (settled_until integer, month date, amount_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select coalesce(month_number(h.settled_until), t.settled), o.month, o.amount_sen
      from dues_taken_over(cooperative) t
      join member m on m.cooperative_id = cooperative and m.id = dues_history_of.member
      left join dues_history h
             on h.cooperative_id = cooperative and h.entry_number = t.entry_number and h.member_id = dues_history_of.member
      left join dues_history_open o
             on o.cooperative_id = cooperative and o.entry_number = t.entry_number and o.member_id = dues_history_of.member
     where h.member_id is not null or m.admitted_on <= t.taken_on
$$;

-- What the members of a cooperative owe on a day; it differs in whose months the opening balances settled.
create or replace function arrears_of(cooperative uuid, day date, after_number bigint)
    returns table (member_id uuid, number bigint, arrears_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with until as materialized (
        select last_month_due(day) as month
    ), period as materialized (
        select * from dues_amounts_of(cooperative)
    ), opening as materialized (
        select * from dues_taken_over(cooperative)
    ), brought as materialized (
        select p.member_id, sum(-p.amount_sen) as sen
          from opening t
          join posting p on p.cooperative_id = cooperative and p.entry_number = t.entry_number
         where p.account = '321'
         group by p.member_id
    ), standing as materialized (
        select m.id, m.number, m.admitted_on,
               greatest(month_number(m.admitted_on),
                        coalesce(month_number(h.settled_until), (select t.settled from opening t where m.admitted_on <= t.taken_on), -1) + 1) as first
          from member m
          left join dues_history h
                 on h.cooperative_id = cooperative and h.member_id = m.id
                    and h.entry_number = (select t.entry_number from opening t)
         where m.cooperative_id = cooperative and m.status = 'ACTIVE' and m.number > after_number
    ), open as materialized (
        select o.member_id, sum(o.amount_sen) as sen
          from opening t
          join dues_history_open o on o.cooperative_id = cooperative and o.entry_number = t.entry_number
         where month_number(o.month) <= (select month from until)
           and not exists (
               select from dues_waiver w
                where w.cooperative_id = cooperative and w.member_id = o.member_id and w.month = o.month)
         group by o.member_id
    ), waived as materialized (
        select w.member_id, sum(a.amount_sen) as sen
          from dues_waiver w
          join standing s on s.id = w.member_id
          join period a on month_number(w.month) >= a.from_month and month_number(w.month) < a.next_month
         where w.cooperative_id = cooperative
           and month_number(w.month) between s.first and (select month from until)
         group by w.member_id
    ), later as materialized (
        select n.member_id, sum(n.amount_sen) as sen
          from dues_named n
          join standing s on s.id = n.member_id
         where n.cooperative_id = cooperative
           and month_number(n.month) >= s.first and month_number(n.month) > (select month from until)
           and not exists (
               select from journal_entry o where o.cooperative_id = cooperative and o.reverses = n.entry_number)
           and not exists (
               select from dues_waiver w
                where w.cooperative_id = cooperative and w.member_id = n.member_id and w.month = n.month)
         group by n.member_id
    ), owed as (
        select s.id, s.number,
               (select coalesce(sum(a.amount_sen * (least(a.next_month - 1, (select month from until))
                                                    - greatest(a.from_month, s.first) + 1)), 0)
                  from period a
                 where least(a.next_month - 1, (select month from until)) >= greatest(a.from_month, s.first))
               + coalesce(p.sen, 0) - coalesce(w.sen, 0) + coalesce(l.sen, 0) + coalesce(o.sen, 0)
               - coalesce((select sum(b.balance_sen)
                             from balance b
                            where b.cooperative_id = cooperative and b.account = '321' and b.member_id = s.id), 0)
               as sen
          from standing s
          left join open p on p.member_id = s.id
          left join waived w on w.member_id = s.id
          left join later l on l.member_id = s.id
          left join brought o on o.member_id = s.id
    )
    select id, number, sen::bigint from owed where sen > 0 order by number
$$;
