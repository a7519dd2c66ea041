-- What a month that was credited would earn less waits for as many runs as it takes: it was forgotten after the next one.
-- Each credit has its own late postings, those that were booked after it. Another credit is none of them, nor is what undid
-- one: a month whose credit was undone could not be credited again once a later month had been. What was undone earns nothing
-- beside what was credited in its place. And of who leaves, his own savings are read, and not those of the whole cooperative.

drop function savings_interest_at_departure;
drop function savings_interest_differences;
drop function savings_interest_of;
drop function savings_days_of;
drop function savings_records_of;

-- The members of a cooperative, or one of them, and the records that were joined to theirs.
create function savings_records_of(cooperative uuid, one uuid default null) returns table (id uuid, heir uuid)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with recursive record as (
        select m.id, m.id as heir
          from member m
         where m.cooperative_id = cooperative and m.status = 'ACTIVE' and (one is null or m.id = one)
        union all
        select m.id, r.heir
          from record r
          join member m on m.cooperative_id = cooperative and m.status = 'JOINED' and m.same_as = r.id
    )
    select id, heir from record
$$;

-- The entries that credited interest, each with its month and with the entry that undid it.
create function savings_interest_entries(cooperative uuid)
    returns table (number bigint, month text, undone_by bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select t.entry_number, split_part(t.reference, ':', 2), o.number
      from entry_reference t
      left join journal_entry o on o.cooperative_id = t.cooperative_id and o.reverses = t.entry_number
     where t.cooperative_id = cooperative
       and t.reference >= 'savings-interest:' and t.reference < 'savings-interest;'
$$;

-- What the voluntary savings of each member, or of one, come to in a month: the balances at the end of its days, added up,
-- with the rate and the days of the year to reckon by. What is credited for the month itself stands on its last day and earns
-- nothing in it. What was booked before the month cannot count in it: only later entries are looked at, whatever the age of
-- the book.
create function savings_days_of(cooperative uuid, month date, one uuid default null)
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
    ), interest as materialized (
        select * from savings_interest_entries(cooperative)
    ), undone as materialized (
        select i.number from interest i where i.undone_by is not null
        union all
        select i.undone_by from interest i where i.undone_by is not null
    ), record as materialized (
        select * from savings_records_of(cooperative, one)
    ), line as (
        select p.member_id, p.amount_sen, p.effective_date, p.entry_number
          from posting p
         where one is null and p.cooperative_id = cooperative and p.account = '211'
           and p.entry_number > (select number from known)
        union all
        select p.member_id, p.amount_sen, p.effective_date, p.entry_number
          from record r
          join posting p on p.cooperative_id = cooperative and p.member_id = r.id and p.account = '211'
         where one is not null and p.entry_number > (select number from known)
    ), moved as materialized (
        select l.member_id,
               sum(-l.amount_sen) as since,
               sum(-l.amount_sen * (s.next - l.effective_date))
                   filter (where l.effective_date < s.next
                             and l.entry_number not in (
                                 select i.number from interest i where i.month = to_char(s.first, 'YYYY-MM'))) as within
          from line l
         cross join span s
         where l.effective_date >= s.first and l.entry_number not in (select number from undone)
         group by l.member_id
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
create function savings_interest_of(cooperative uuid, month date, one uuid default null)
    returns table (member_id uuid, number bigint, interest_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select d.member_id, d.number, round(d.sen_days * d.yearly_percent / 100 / d.year_days)::bigint
      from savings_days_of(cooperative, month, one) d
     order by d.number
$$;
comment on function savings_interest_of is 'What voluntary savings earn in a month, by member; nobody without a rate.';

-- What months that were credited would earn more now, or less, for what was booked into them since, but for what entries
-- before this one settled; of each member, or of one.
create function savings_interest_differences(cooperative uuid, before_entry bigint, one uuid default null)
    returns table (member_id uuid, month date, difference_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with credit as materialized (
        select * from interest_credits_of(cooperative) c where c.entry_number < before_entry
    ), interest as materialized (
        select i.number from savings_interest_entries(cooperative) i
        union all
        select i.undone_by from savings_interest_entries(cooperative) i where i.undone_by is not null
    ), record as materialized (
        select * from savings_records_of(cooperative, one)
    ), line as (
        select p.member_id, p.effective_date, p.entry_number
          from posting p
         where one is null and p.cooperative_id = cooperative and p.account = '211'
           and p.entry_number > (select min(c.entry_number) from credit c)
        union all
        select p.member_id, p.effective_date, p.entry_number
          from record r
          join posting p on p.cooperative_id = cooperative and p.member_id = r.id and p.account = '211'
         where one is not null and p.entry_number > (select min(c.entry_number) from credit c)
    ), moved as materialized (
        select l.member_id, date_trunc('month', l.effective_date)::date as month, max(l.entry_number) as entry_number
          from line l
         where l.entry_number not in (select i.number from interest i)
         group by l.member_id, date_trunc('month', l.effective_date)
    ), settled as materialized (
        -- Of each month, the first entry that credited it or a later one: nearly everything was booked before it.
        select m.month, (select min(c.entry_number) from credit c where c.month >= m.month) as entry_number
          from (select distinct v.month from moved v) m
    ), late as materialized (
        select distinct r.heir, c.entry_number, c.month
          from moved v
          join settled s on s.month = v.month and s.entry_number < v.entry_number
          join credit c on c.month >= v.month and c.entry_number < v.entry_number
          join record r on r.id = v.member_id
    ), open as materialized (
        select distinct l.entry_number, l.month from late l
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
             cross join lateral savings_interest_of(cooperative, c.month, one) i
              join late l on l.heir = i.member_id and l.entry_number = c.entry_number) e
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
    this     constant date := date_trunc('month', left_on);
    credited constant date[] := array(select c.month from interest_credits_of(cooperative) c);
    month    date;
    earned   bigint := 0;
    own      record;
begin
    select date_trunc('month', b.opened_on) into month from book b where b.cooperative_id = cooperative;
    while month <= today loop
        if month <> all (credited) then
            select d.* into own from savings_days_of(cooperative, month, leaving) d;
            if found then
                earned := earned + round((own.sen_days
                                    + case when month < this
                                           then earned * ((month + interval '1 month')::date - month) else 0 end)
                                   * own.yearly_percent / 100 / own.year_days)::bigint;
            end if;
        end if;
        month := month + interval '1 month';
    end loop;
    return greatest(earned + coalesce((
        select sum(d.difference_sen) from savings_interest_differences(cooperative, 9223372036854775807, leaving) d), 0), 0);
end
$$;
comment on function savings_interest_at_departure is 'Of a member whose savings are drawn; asked before he is told to have left.';
