-- Interest on voluntary savings (jasa simpanan sukarela): a rate a year from a month on, and what a month comes to by the
-- balance at the end of each of its days.

create table savings_rate_ceiling (
    valid_from     date          not null constraint savings_rate_ceiling_pk primary key,
    yearly_percent numeric(5, 2) not null constraint savings_rate_ceiling_positive check (yearly_percent > 0)
);
comment on table savings_rate_ceiling is 'The most that savings may earn a year, effective-dated (Permenkop UKM 8/2023 art. 26(4)). It holds before its first day too.';
insert into savings_rate_ceiling (valid_from, yearly_percent) values ('2023-01-01', 9);
grant select on savings_rate_ceiling to ${runtime};

create table savings_rate (
    cooperative_id     uuid          not null constraint savings_rate_book_known references book,
    valid_from         date          not null constraint savings_rate_month_begins check (extract(day from valid_from) = 1),
    yearly_percent     numeric(5, 2) not null constraint savings_rate_not_negative check (yearly_percent >= 0),
    day_count          text collate "C" not null
        constraint savings_rate_day_count_known check (day_count in ('ACTUAL_365', 'ACTUAL_ACTUAL')),
    decision_reference text          not null,
    person             text collate "C" not null,
    decided_at         timestamptz   not null,
    constraint savings_rate_pk primary key (cooperative_id, valid_from)
);
comment on table savings_rate is 'What voluntary savings earn a year from a month on. Never changed.';

alter table savings_rate enable row level security;
create policy savings_rate_within_reach on savings_rate using (
    exists (select from book b where b.cooperative_id = savings_rate.cooperative_id));
grant select on savings_rate to ${runtime};

-- The last month whose interest was credited, by its last day; credits that were undone do not count.
create function last_interest(cooperative uuid) returns date
    language sql stable
    set search_path = pg_catalog, public
as $$
    select e.effective_date
      from entry_reference t
      join journal_entry e on e.cooperative_id = t.cooperative_id and e.number = t.entry_number
     where t.cooperative_id = cooperative
       and t.reference >= 'savings-interest:' and t.reference < 'savings-interest;'
       and not exists (
           select from journal_entry o where o.cooperative_id = cooperative and o.reverses = e.number)
     order by e.effective_date desc
     limit 1
$$;

-- Sets the rate from a month on; says why not otherwise. The first rate of a book may begin in any month, a later one only
-- in a month to come: nobody's savings earn less than he was told.
create function decide_savings_rate(
    cooperative uuid, first_month date, percent numeric, counted text, decision text, who text, moment timestamptz)
    returns table (code text, ceiling numeric, earliest date)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    head book;
    most numeric;
    free date;
begin
    select * into head from book where cooperative_id = cooperative for update;
    if not found then
        return query select 'no-book', null::numeric, null::date;
        return;
    end if;
    select c.yearly_percent into most
      from savings_rate_ceiling c
     order by c.valid_from > first_month, case when c.valid_from > first_month then c.valid_from end, c.valid_from desc
     limit 1;
    free := case when exists (select from savings_rate r where r.cooperative_id = cooperative)
                 then (date_trunc('month', moment at time zone head.zone) + interval '1 month')::date
                 else date_trunc('month', head.opened_on)::date end;
    if head.frozen is not null then
        return query select 'book-frozen', most, free;
    elsif percent > most then
        return query select 'above-ceiling', most, free;
    elsif exists (select from savings_rate r where r.cooperative_id = cooperative and r.valid_from = first_month) then
        return query select 'rate-decided', most, free;
    elsif first_month < free then
        return query select 'too-early', most, free;
    else
        insert into savings_rate (cooperative_id, valid_from, yearly_percent, day_count, decision_reference, person,
                                  decided_at)
        values (cooperative, first_month, percent, counted, decision, who, moment);
        return query select null::text, most, free;
    end if;
end
$$;
revoke all on function decide_savings_rate from public;
grant execute on function decide_savings_rate to ${runtime};

-- What the voluntary savings of each member earn in a month, by the rate of its first day: the balances at the end of its
-- days, added up, times the rate, over the days of the year; rounded to the sen, half a sen up. What is credited for the
-- month itself stands on its last day and earns nothing in it. What was booked before the month cannot count in it: only
-- later entries are looked at, whatever the age of the book.
create function savings_interest_of(cooperative uuid, month date)
    returns table (member_id uuid, number bigint, interest_sen bigint)
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
          from savings_rate r
         where r.cooperative_id = cooperative and r.valid_from <= month
         order by r.valid_from desc
         limit 1
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
    )
    select m.id, m.number,
           round(((b.balance_sen - coalesce(v.since, 0)) * s.days + coalesce(v.within, 0))
                 * r.yearly_percent / 100 / r.year_days)::bigint
      from member m
      join balance b
        on b.cooperative_id = m.cooperative_id and b.account = '211' and b.member_id = m.id and b.source_of_funds = 'OWN'
      left join moved v on v.member_id = m.id
     cross join span s
     cross join rate r
     where m.cooperative_id = cooperative and m.status = 'ACTIVE'
     order by m.number
$$;
comment on function savings_interest_of is 'What voluntary savings earn in a month, by member; nobody without a rate.';
grant execute on function savings_interest_of, last_interest to ${runtime};
