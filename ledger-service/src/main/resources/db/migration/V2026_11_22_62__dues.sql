-- Simpanan wajib as a due: an amount a member and month. What was decided and what was paid is stored; what each month
-- owes is derived from the amounts, the day of admission and the journal.

create table dues_calendar (
    valid_from   date    not null constraint dues_calendar_pk primary key,
    due_day      integer not null constraint dues_calendar_due_day_of_month check (due_day between 1 and 31),
    reminder_day integer not null constraint dues_calendar_reminder_day_of_month check (reminder_day between 1 and 31)
);
comment on table dues_calendar is 'On which days of the month dues are due and reminded of, effective-dated; no regulation says it. A day the month lacks is its last.';
insert into dues_calendar (valid_from, due_day, reminder_day) values ('2025-01-01', 10, 15);
grant select on dues_calendar to ${runtime};

create table dues_amount (
    cooperative_id       uuid        not null constraint dues_amount_book_known references book,
    valid_from           date        not null constraint dues_amount_month_begins check (extract(day from valid_from) = 1),
    amount_sen           bigint      not null constraint dues_amount_not_negative check (amount_sen >= 0),
    resolution_reference text        not null,
    person               text collate "C" not null,
    decided_at           timestamptz not null,
    constraint dues_amount_pk primary key (cooperative_id, valid_from)
);
comment on table dues_amount is 'Simpanan wajib a member and month from a month on, as the meeting resolved; before the first, the amount agreed when the cooperative was founded. Never changed.';

create table dues_waiver (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    month          date        not null constraint dues_waiver_month_begins check (extract(day from month) = 1),
    reason         text        not null,
    evidence       text        not null,
    person         text collate "C" not null,
    decided_at     timestamptz not null,
    constraint dues_waiver_pk primary key (cooperative_id, member_id, month),
    constraint dues_waiver_member_known foreign key (cooperative_id, member_id) references member
);
comment on table dues_waiver is 'Months of which a member owes nothing, by whose decision. Never changed.';
comment on column dues_waiver.reason is 'For people; may name a person.';

create table dues_named (
    cooperative_id uuid   not null,
    member_id      uuid   not null,
    entry_number   bigint not null,
    month          date   not null constraint dues_named_month_begins check (extract(day from month) = 1),
    amount_sen     bigint not null constraint dues_named_amount_positive check (amount_sen > 0),
    constraint dues_named_pk primary key (cooperative_id, member_id, entry_number, month),
    constraint dues_named_member_known foreign key (cooperative_id, member_id) references member
);
comment on table dues_named is 'Which months a payment settles where it named them; what names none settles the oldest open months. A reversed entry names nothing.';

create table dues_reminder (
    cooperative_id uuid        not null constraint dues_reminder_book_known references book,
    month          date        not null constraint dues_reminder_month_begins check (extract(day from month) = 1),
    members        bigint      not null,
    arrears_sen    numeric     not null,
    announced_at   timestamptz not null,
    constraint dues_reminder_pk primary key (cooperative_id, month)
);
comment on table dues_reminder is 'What was in arrears when each month was reminded of; announced when it was something.';

alter table dues_amount enable row level security;
create policy dues_amount_within_reach on dues_amount using (
    exists (select from book b where b.cooperative_id = dues_amount.cooperative_id));

alter table dues_waiver enable row level security;
create policy dues_waiver_within_reach on dues_waiver using (
    exists (select from member m where m.cooperative_id = dues_waiver.cooperative_id and m.id = dues_waiver.member_id));

alter table dues_named enable row level security;
create policy dues_named_within_reach on dues_named using (
    exists (select from member m where m.cooperative_id = dues_named.cooperative_id and m.id = dues_named.member_id));

alter table dues_reminder enable row level security;
create policy dues_reminder_within_reach on dues_reminder using (
    exists (select from book b where b.cooperative_id = dues_reminder.cooperative_id));

grant select, insert on dues_waiver, dues_named to ${runtime};
grant select on dues_amount, dues_reminder to ${runtime};

create function month_number(day date) returns integer
    language sql immutable parallel safe
    return (extract(year from day) * 12 + extract(month from day) - 1)::integer;
comment on function month_number is 'Months since the year zero, so that months are counted by subtraction.';

-- A day of the month in which another day lies; its last when the month is shorter.
create function day_of_month(day date, nth integer) returns date
    language sql immutable parallel safe
    return least(date_trunc('month', day::timestamp)::date + nth - 1,
                 (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date);

-- The calendar of the month in which a day lies; before the first calendar, that one.
create function dues_calendar_of(day date) returns dues_calendar
    language sql stable
    set search_path = pg_catalog, public
as $$
    select c
      from dues_calendar c
     order by c.valid_from > date_trunc('month', day),
              case when c.valid_from > date_trunc('month', day) then c.valid_from end, c.valid_from desc
     limit 1
$$;

-- The last month that is due on a day, counted by month_number.
create function last_month_due(day date) returns integer
    language sql stable
    set search_path = pg_catalog, public
as $$
    select month_number(day) - case when day < day_of_month(day, (dues_calendar_of(day)).due_day) then 1 else 0 end
$$;

-- The amounts of a cooperative, each for the months from from_month until before next_month, by month_number.
create function dues_amounts_of(cooperative uuid)
    returns table (from_month integer, next_month integer, amount_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select a.from_month, lead(a.from_month, 1, 1000000) over (order by a.from_month), a.amount_sen
      from (select 0 as from_month, mandatory_sen as amount_sen from book where cooperative_id = cooperative
            union all
            select month_number(valid_from), amount_sen from dues_amount where cooperative_id = cooperative) a
$$;

-- What the members of a cooperative owe on a day, without looking at their months one by one: what is due, less what is
-- waived, less what was paid, which is their savings but for those they brought along; what was paid for named months
-- that come later does not count yet.
create function arrears_of(cooperative uuid, day date, after_number bigint)
    returns table (member_id uuid, number bigint, arrears_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with until as materialized (
        select last_month_due(day) as month
    ), period as materialized (
        select * from dues_amounts_of(cooperative)
    ), brought as materialized (
        select p.member_id, sum(-p.amount_sen) as sen
          from entry_reference r
          join posting p on p.cooperative_id = r.cooperative_id and p.entry_number = r.entry_number
         where r.cooperative_id = cooperative
           and r.reference >= 'opening-balances:' and r.reference < 'opening-balances;'
           and p.account = '321'
           and not exists (
               select from journal_entry o where o.cooperative_id = cooperative and o.reverses = r.entry_number)
         group by p.member_id
    ), waived as materialized (
        select w.member_id, sum(a.amount_sen) as sen
          from dues_waiver w
          join period a on month_number(w.month) >= a.from_month and month_number(w.month) < a.next_month
         where w.cooperative_id = cooperative and month_number(w.month) <= (select month from until)
         group by w.member_id
    ), later as materialized (
        select n.member_id, sum(n.amount_sen) as sen
          from dues_named n
         where n.cooperative_id = cooperative and month_number(n.month) > (select month from until)
           and not exists (
               select from journal_entry o where o.cooperative_id = cooperative and o.reverses = n.entry_number)
           and not exists (
               select from dues_waiver w
                where w.cooperative_id = cooperative and w.member_id = n.member_id and w.month = n.month)
         group by n.member_id
    ), owed as (
        select m.id, m.number,
               (select coalesce(sum(a.amount_sen * (least(a.next_month - 1, (select month from until))
                                                    - greatest(a.from_month, month_number(m.admitted_on)) + 1)), 0)
                  from period a
                 where least(a.next_month - 1, (select month from until))
                       >= greatest(a.from_month, month_number(m.admitted_on)))
               - coalesce(w.sen, 0) + coalesce(l.sen, 0) + coalesce(o.sen, 0)
               - coalesce((select sum(b.balance_sen)
                             from balance b
                            where b.cooperative_id = cooperative and b.account = '321' and b.member_id = m.id), 0)
               as sen
          from member m
          left join waived w on w.member_id = m.id
          left join later l on l.member_id = m.id
          left join brought o on o.member_id = m.id
         where m.cooperative_id = cooperative and m.status = 'ACTIVE' and m.number > after_number
    )
    select id, number, sen::bigint from owed where sen > 0 order by number
$$;
comment on function arrears_of is 'Members in arrears on a day, by number, as far as the caller sees them.';

-- Sets the amount from a month to come on; says why not otherwise, and from which month on it could. The lock of the book
-- keeps payments for named months out meanwhile. Money that names no month waits, whatever the months to come will cost.
create function decide_dues_amount(
    cooperative uuid, first_month date, amount bigint, resolution text, who text, moment timestamptz)
    returns table (code text, earliest date)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    head book;
    free date;
begin
    select * into head from book where cooperative_id = cooperative for update;
    if not found then
        return query select 'no-book', null::date;
        return;
    end if;
    select greatest((date_trunc('month', moment at time zone head.zone) + interval '1 month')::date,
                    (max(n.month) + interval '1 month')::date) into free
      from dues_named n
     where n.cooperative_id = cooperative
       and not exists (
           select from journal_entry o where o.cooperative_id = cooperative and o.reverses = n.entry_number);
    if head.frozen is not null then
        return query select 'book-frozen', free;
    elsif first_month < free then
        return query select 'months-paid', free;
    elsif exists (select from dues_amount a where a.cooperative_id = cooperative and a.valid_from = first_month) then
        return query select 'amount-decided', free;
    else
        insert into dues_amount (cooperative_id, valid_from, amount_sen, resolution_reference, person, decided_at)
        values (cooperative, first_month, amount, resolution, who, moment);
        return query select null::text, free;
    end if;
end
$$;
revoke all on function decide_dues_amount from public;
grant execute on function decide_dues_amount to ${runtime};

-- Reminds of the dues of the month, once in a month and book, from the reminder day on; returns how many books it saw.
create function remind_of_dues(moment timestamptz, most integer) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    seen    integer;
    streams text[];
    facts   json[];
begin
    with due as materialized (
        select b.cooperative_id, d.today, date_trunc('month', d.today)::date as month
          from book b
         cross join lateral (select (moment at time zone b.zone)::date as today) d
         where d.today >= day_of_month(d.today, (dues_calendar_of(d.today)).reminder_day)
           and not exists (
               select from dues_reminder r
                where r.cooperative_id = b.cooperative_id and r.month = date_trunc('month', d.today)::date)
         order by b.cooperative_id
         limit least(most, 1000)
    ), counted as materialized (
        select u.cooperative_id, u.month, a.members, a.sen
          from due u
         cross join lateral (
               select count(*) as members, coalesce(sum(arrears_sen), 0) as sen
                 from arrears_of(u.cooperative_id, u.today, 0)) a
    ), noted as (
        insert into dues_reminder (cooperative_id, month, members, arrears_sen, announced_at)
        select c.cooperative_id, c.month, c.members, c.sen, moment
          from counted c
            on conflict (cooperative_id, month) do nothing
        returning *
    )
    select (select count(*) from due),
           array_agg('cooperative/' || n.cooperative_id) filter (where n.members > 0),
           array_agg(format('{"cooperativeId":"%s","month":"%s","members":%s,"arrears":%s}',
                            n.cooperative_id, to_char(n.month, 'YYYY-MM'), n.members, rupiah_json(n.arrears_sen))::json)
               filter (where n.members > 0)
      into seen, streams, facts
      from noted n;
    if streams is not null then
        perform outbox_append(
            array(select uuidv7() from unnest(streams)), array(select 'ledger' from unnest(streams)), streams,
            array(select 'id.koperasi.ledger.dues-reminder-due.v1' from unnest(streams)),
            array(select moment from unnest(streams)), array(select null::text from unnest(streams)), facts);
    end if;
    return seen;
end
$$;
revoke all on function remind_of_dues from public;
grant execute on function remind_of_dues to ${runtime};
