-- Interest on voluntary savings again: never above the ceiling of its month, whenever that was set; for who leaves, until he
-- drew his savings; and for what was booked into a month after it was credited, with the next run.

create table savings_interest_difference (
    cooperative_id uuid   not null,
    entry_number   bigint not null,
    member_id      uuid   not null,
    month          date   not null constraint savings_interest_difference_month_begins check (extract(day from month) = 1),
    amount_sen     bigint not null constraint savings_interest_difference_not_zero check (amount_sen <> 0),
    constraint savings_interest_difference_pk primary key (cooperative_id, entry_number, member_id, month),
    constraint savings_interest_difference_member_known foreign key (cooperative_id, member_id) references member
);
comment on table savings_interest_difference is 'What an entry credited, or kept back, for months that had been credited before something was booked into them.';
alter table savings_interest_difference enable row level security;
create policy savings_interest_difference_within_reach on savings_interest_difference using (
    exists (select from member m
             where m.cooperative_id = savings_interest_difference.cooperative_id
               and m.id = savings_interest_difference.member_id));
grant select, insert on savings_interest_difference to ${runtime};

-- The rate of a month, which is that of its first day, and never more than the ceiling that was in force on it.
create function savings_rate_of(cooperative uuid, month date)
    returns table (valid_from date, yearly_percent numeric, day_count text, decision_reference text)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select r.valid_from,
           least(r.yearly_percent,
                 (select c.yearly_percent
                    from savings_rate_ceiling c
                   order by c.valid_from > month, case when c.valid_from > month then c.valid_from end,
                            c.valid_from desc
                   limit 1)),
           r.day_count, r.decision_reference
      from savings_rate r
     where r.cooperative_id = cooperative and r.valid_from <= month
     order by r.valid_from desc
     limit 1
$$;

-- The members of a cooperative, and the records that were joined to theirs.
create function savings_records_of(cooperative uuid) returns table (id uuid, heir uuid)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with recursive record as (
        select m.id, m.id as heir
          from member m
         where m.cooperative_id = cooperative and m.status = 'ACTIVE'
        union all
        select m.id, r.heir
          from record r
          join member m on m.cooperative_id = cooperative and m.status = 'JOINED' and m.same_as = r.id
    )
    select id, heir from record
$$;

-- What the voluntary savings of each member come to in a month: the balances at the end of its days, added up, with the rate
-- and the days of the year to reckon by. What is credited for the month itself stands on its last day and earns nothing in
-- it. What was booked before the month cannot count in it: only later entries are looked at, whatever the age of the book.
create function savings_days_of(cooperative uuid, month date)
    returns table (member_id uuid, number bigint, sen_days numeric, yearly_percent numeric, year_days integer)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with span as materialized (
        select month as first, (month + interval '1 month')::date as next,
               (month + interval '1 month')::date - month as days
    ), rate as materialized (
        select r.yearly_percent,
               case r.day_count when 'ACTUAL_365' then 365
                                else make_date(extract(year from month)::integer + 1, 1, 1)
                                     - make_date(extract(year from month)::integer, 1, 1) end as year_days
          from savings_rate_of(cooperative, month) r
    ), known as materialized (
        select coalesce((
                   select e.number
                     from journal_entry e
                    where e.cooperative_id = cooperative
                      and e.booked_at < (month::timestamp at time zone b.zone)
                    order by e.booked_at desc, e.number desc
                    limit 1), 0) as number
          from book b
         where b.cooperative_id = cooperative
    ), credited as materialized (
        select t.entry_number as number
          from entry_reference t
         where t.cooperative_id = cooperative
           and t.reference >= 'savings-interest:' || to_char(month, 'YYYY-MM') || ':'
           and t.reference < 'savings-interest:' || to_char(month, 'YYYY-MM') || ';'
    ), aside as materialized (
        select number from credited
        union all
        select o.number from credited c join journal_entry o on o.cooperative_id = cooperative and o.reverses = c.number
    ), moved as materialized (
        select p.member_id,
               sum(-p.amount_sen) as since,
               sum(-p.amount_sen * (s.next - p.effective_date))
                   filter (where p.effective_date < s.next and p.entry_number not in (select number from aside)) as within
          from posting p
         cross join span s
         where p.cooperative_id = cooperative and p.account = '211'
           and p.entry_number > (select number from known) and p.effective_date >= s.first
         group by p.member_id
    ), record as (
        select * from savings_records_of(cooperative)
    )
    select h.id, h.number, sum((b.balance_sen - coalesce(v.since, 0)) * s.days + coalesce(v.within, 0)),
           r.yearly_percent, r.year_days
      from record c
      join balance b
        on b.cooperative_id = cooperative and b.account = '211' and b.member_id = c.id and b.source_of_funds = 'OWN'
      left join moved v on v.member_id = c.id
      join member h on h.cooperative_id = cooperative and h.id = c.heir
     cross join span s
     cross join rate r
     group by h.id, h.number, r.yearly_percent, r.year_days
$$;

-- Rounded to the sen, half a sen up.
create or replace function savings_interest_of(cooperative uuid, month date)
    returns table (member_id uuid, number bigint, interest_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select d.member_id, d.number, round(d.sen_days * d.yearly_percent / 100 / d.year_days)::bigint
      from savings_days_of(cooperative, month) d
     order by d.number
$$;

-- The credits that stand, with their months.
create function interest_credits_of(cooperative uuid) returns table (entry_number bigint, month date)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select t.entry_number, date_trunc('month', e.effective_date)::date
      from entry_reference t
      join journal_entry e on e.cooperative_id = t.cooperative_id and e.number = t.entry_number
     where t.cooperative_id = cooperative
       and t.reference >= 'savings-interest:' and t.reference < 'savings-interest;'
       and not exists (
           select from journal_entry o where o.cooperative_id = cooperative and o.reverses = e.number)
$$;

-- What months that were credited would earn more now, or less, for what was booked into them since the last credit before
-- an entry.
create function savings_interest_differences(cooperative uuid, before_entry bigint)
    returns table (member_id uuid, month date, difference_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with credit as materialized (
        select * from interest_credits_of(cooperative) c where c.entry_number < before_entry
    ), last as materialized (
        select c.entry_number, (c.month + interval '1 month')::date as next from credit c order by c.month desc limit 1
    ), record as materialized (
        select * from savings_records_of(cooperative)
    ), late as materialized (
        select r.heir, date_trunc('month', min(p.effective_date))::date as first
          from last l
          join posting p
            on p.cooperative_id = cooperative and p.account = '211' and p.entry_number > l.entry_number
               and p.effective_date < l.next
          join record r on r.id = p.member_id
         where not exists (
             select from entry_reference t
               join journal_entry o on o.cooperative_id = t.cooperative_id and o.reverses = t.entry_number
              where t.cooperative_id = cooperative and t.reference >= 'savings-interest:'
                and t.reference < 'savings-interest;' and o.number = p.entry_number)
         group by r.heir
    ), open as materialized (
        select c.entry_number, c.month from credit c where c.month >= (select min(l.first) from late l)
    ), given as materialized (
        select r.heir, c.month, sum(-p.amount_sen) as sen
          from open c
          join posting p on p.cooperative_id = cooperative and p.entry_number = c.entry_number and p.account = '211'
          join record r on r.id = p.member_id
         group by r.heir, c.month
    ), noted as materialized (
        select r.heir, d.month as for_month, c.month as in_month, sum(d.amount_sen) as sen
          from credit c
          join savings_interest_difference d on d.cooperative_id = cooperative and d.entry_number = c.entry_number
          join record r on r.id = d.member_id
         group by r.heir, d.month, c.month
    )
    select e.member_id, e.month, e.difference
      from (select l.heir as member_id, c.month,
                   (i.interest_sen
                    - coalesce((select g.sen from given g where g.heir = l.heir and g.month = c.month), 0)
                    + coalesce((select sum(n.sen) from noted n where n.heir = l.heir and n.in_month = c.month), 0)
                    - coalesce((select sum(n.sen) from noted n where n.heir = l.heir and n.for_month = c.month), 0)
                   )::bigint as difference
              from open c
             cross join lateral savings_interest_of(cooperative, c.month) i
              join late l on l.heir = i.member_id and c.month >= l.first) e
     where e.difference <> 0
$$;

-- What is still to be credited to who leaves: the months that no run has credited, until he drew his savings, and what is
-- left of months that one has. What a month brought earns in those after it until the one in which he left, as if a run had
-- credited it.
create function savings_interest_at_departure(cooperative uuid, leaving uuid, left_on date, today date) returns bigint
    language plpgsql stable
    set search_path = pg_catalog, public
as $$
declare
    this  constant date := date_trunc('month', left_on);
    month date;
    earned bigint := 0;
    own   record;
begin
    select coalesce((select max(c.month) + interval '1 month' from interest_credits_of(cooperative) c),
                    date_trunc('month', b.opened_on))::date into month
      from book b
     where b.cooperative_id = cooperative;
    while month <= today loop
        select d.* into own from savings_days_of(cooperative, month) d where d.member_id = leaving;
        if found then
            earned := earned + round((own.sen_days
                                + case when month < this
                                       then earned * ((month + interval '1 month')::date - month) else 0 end)
                               * own.yearly_percent / 100 / own.year_days)::bigint;
        end if;
        month := month + interval '1 month';
    end loop;
    return greatest(earned + coalesce((
        select sum(d.difference_sen) from savings_interest_differences(cooperative, 9223372036854775807) d
         where d.member_id = leaving), 0), 0);
end
$$;
comment on function savings_interest_at_departure is 'Of a member whose savings are drawn; asked before he is told to have left.';
insert into entry_kind (kind, name) values
    ('savings-interest-at-departure', 'Jasa simpanan anggota yang keluar');
