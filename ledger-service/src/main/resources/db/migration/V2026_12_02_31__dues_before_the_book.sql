-- A cooperative that comes with a history brings simpanan wajib that paid for months before its book. Every month that was
-- due by the cut-over counts as settled, unless the opening balances say otherwise of a member.

create table dues_history (
    cooperative_id uuid   not null,
    entry_number   bigint not null,
    member_id      uuid   not null,
    settled_until  date   not null constraint dues_history_month_begins check (extract(day from settled_until) = 1),
    constraint dues_history_pk primary key (cooperative_id, entry_number, member_id),
    constraint dues_history_member_known foreign key (cooperative_id, member_id) references member
);
comment on table dues_history is 'Of whom opening balances tell how far he paid: months until this one are settled, but for dues_history_open. An entry that was undone tells nothing.';

create table dues_history_open (
    cooperative_id uuid   not null,
    entry_number   bigint not null,
    member_id      uuid   not null,
    month          date   not null constraint dues_history_open_month_begins check (extract(day from month) = 1),
    amount_sen     bigint not null constraint dues_history_open_amount_positive check (amount_sen > 0),
    constraint dues_history_open_pk primary key (cooperative_id, entry_number, member_id, month),
    constraint dues_history_open_history_known foreign key (cooperative_id, entry_number, member_id) references dues_history
);
comment on table dues_history_open is 'What was not paid of months before the book took over.';

alter table dues_history enable row level security;
create policy dues_history_within_reach on dues_history using (
    exists (select from member m where m.cooperative_id = dues_history.cooperative_id and m.id = dues_history.member_id));

alter table dues_history_open enable row level security;
create policy dues_history_open_within_reach on dues_history_open using (
    exists (select from member m where m.cooperative_id = dues_history_open.cooperative_id and m.id = dues_history_open.member_id));

grant select, insert on dues_history, dues_history_open to ${runtime};

-- The opening balances that stand, and the last month that was due when they took over; no row when none stand.
create function dues_taken_over(cooperative uuid) returns table (entry_number bigint, settled integer)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select e.number, last_month_due(e.effective_date)
      from entry_reference r
      join journal_entry e on e.cooperative_id = r.cooperative_id and e.number = r.entry_number
     where r.cooperative_id = cooperative
       and r.reference >= 'opening-balances:' and r.reference < 'opening-balances;'
       and not exists (
           select from journal_entry o where o.cooperative_id = cooperative and o.reverses = r.entry_number)
     limit 1
$$;

-- Until which month a member's dues were settled before the book, and what was left open of which months.
create function dues_history_of(cooperative uuid, member uuid)
    returns table (settled_until integer, month date, amount_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select coalesce(month_number(h.settled_until), t.settled), o.month, o.amount_sen
      from dues_taken_over(cooperative) t
      left join dues_history h
             on h.cooperative_id = cooperative and h.entry_number = t.entry_number and h.member_id = dues_history_of.member
      left join dues_history_open o
             on o.cooperative_id = cooperative and o.entry_number = t.entry_number and o.member_id = dues_history_of.member
$$;

-- What the members of a cooperative owe on a day, without looking at their months one by one: what is due since the book
-- took over and what was open then, less what is waived, less what was paid, which is their savings but for those they
-- brought along; what was paid for named months that come later does not count yet.
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
                        coalesce(month_number(h.settled_until), (select t.settled from opening t), -1) + 1) as first
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
