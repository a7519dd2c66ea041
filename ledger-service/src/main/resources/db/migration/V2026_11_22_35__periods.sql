-- Months that are closed take no entry. They close and reopen one after the other, the last one first.

alter table book add column closed_until date;
comment on column book.closed_until is 'The last day of the last closed month; null while none is.';

create table period_change (
    cooperative_id     uuid        not null constraint period_change_book_known references book,
    number             integer     not null,
    month              date        not null constraint period_change_month_begins check (extract(day from month) = 1),
    change             text collate "C" not null constraint period_change_known check (change in ('CLOSED', 'REOPENED')),
    person             text collate "C" not null,
    changed_at         timestamptz not null,
    entries            bigint      not null,
    reason             text,
    decision_reference text,
    constraint period_change_pk primary key (cooperative_id, number),
    constraint period_change_reopened_by_decision check (
        change = 'CLOSED' or reason is not null and decision_reference is not null)
);
comment on table period_change is 'Which months a cooperative closed and reopened, who did, and by which decision. Never changed.';
comment on column period_change.entries is 'How many entries the book had then.';

alter table period_change enable row level security;
create policy period_change_within_reach on period_change using (
    exists (select from book b where b.cooperative_id = period_change.cooperative_id));
grant select on period_change to ${runtime};

-- Closes a month; says why not otherwise, and which month is the next to close.
create function close_period(cooperative uuid, closed_month date, who text, moment timestamptz)
    returns table (code text, next_month date)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    head book;
    due  date;
begin
    select * into head from book where cooperative_id = cooperative for update;
    if not found then
        return query select 'no-book', null::date;
        return;
    end if;
    due := date_trunc('month', coalesce(head.closed_until + 1, head.opened_on))::date;
    if head.frozen is not null then
        return query select 'book-frozen', due;
    elsif closed_month < due then
        return query select 'period-closed-already', due;
    elsif closed_month > due then
        return query select 'earlier-period-open', due;
    elsif (moment at time zone head.zone)::date < (closed_month + interval '1 month')::date then
        return query select 'period-not-over', due;
    else
        update book
           set closed_until = (closed_month + interval '1 month' - interval '1 day')::date
         where cooperative_id = cooperative;
        insert into period_change (cooperative_id, number, month, change, person, changed_at, entries)
        select cooperative, count(*) + 1, closed_month, 'CLOSED', who, moment, head.last_entry_number
          from period_change
         where cooperative_id = cooperative;
        return query select null::text, (closed_month + interval '1 month')::date;
    end if;
end
$$;
revoke all on function close_period from public;
grant execute on function close_period to ${runtime};

-- Reopens the month that was closed last, by decision and by somebody else than who closed it.
create function reopen_period(
    cooperative uuid, closed_month date, who text, why text, decision text, moment timestamptz)
    returns table (code text, last_closed date)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    head   book;
    latest date;
    closer text;
begin
    select * into head from book where cooperative_id = cooperative for update;
    if not found then
        return query select 'no-book', null::date;
        return;
    end if;
    latest := date_trunc('month', head.closed_until)::date;
    select c.person into closer
      from period_change c
     where c.cooperative_id = cooperative and c.month = closed_month and c.change = 'CLOSED'
     order by c.number desc
     limit 1;
    if head.frozen is not null then
        return query select 'book-frozen', latest;
    elsif latest is null or closed_month > latest
        or closed_month < date_trunc('month', head.opened_on)
    then
        return query select 'period-not-closed', latest;
    elsif closed_month < latest then
        return query select 'later-period-closed', latest;
    elsif closer = who then
        return query select 'reopened-by-closer', latest;
    else
        update book
           set closed_until = case when closed_month > date_trunc('month', opened_on) then closed_month - 1 end
         where cooperative_id = cooperative;
        insert into period_change (
            cooperative_id, number, month, change, person, changed_at, entries, reason, decision_reference)
        select cooperative, count(*) + 1, closed_month, 'REOPENED', who, moment, head.last_entry_number, why,
               decision
          from period_change
         where cooperative_id = cooperative;
        return query select null::text, null::date;
    end if;
end
$$;
revoke all on function reopen_period from public;
grant execute on function reopen_period to ${runtime};
