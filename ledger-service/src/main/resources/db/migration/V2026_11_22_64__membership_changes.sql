-- What becomes of a membership: notice, suspension, lifting, leaving; each with its reason, and never changed.

create table membership_change (
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    number         integer     not null,
    change         text collate "C" not null constraint membership_change_known
        check (change in ('NOTICE', 'SUSPENSION', 'LIFTING', 'DEPARTURE')),
    effective_on   date        not null,
    reason         text        not null,
    person         text collate "C" not null,
    changed_at     timestamptz not null,
    constraint membership_change_pk primary key (cooperative_id, member_id, number),
    constraint membership_change_member_known foreign key (cooperative_id, member_id) references member
);
comment on table membership_change is 'Notices, suspensions and their lifting, departures; who recorded them and why.';
comment on column membership_change.effective_on is 'Of a notice and a departure: the first day without him.';
comment on column membership_change.reason is 'For people; may name a person.';

alter table membership_change enable row level security;
create policy membership_change_within_reach on membership_change using (
    exists (
        select from member m
         where m.cooperative_id = membership_change.cooperative_id and m.id = membership_change.member_id));
grant select on membership_change to ${runtime};

-- Records a change under the lock of the book; says why not otherwise. Who leaves has nothing left in the book.
create function change_membership(
    cooperative uuid, changed uuid, what text, on_day date, why text, who text, moment timestamptz)
    returns table (code text, other date)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    head   book;
    one    member;
    before integer;
    notice date;
    latest text;
begin
    select * into head from book where cooperative_id = cooperative for update;
    select * into one from member where cooperative_id = cooperative and id = changed;
    if one.id is null then
        return query select 'no-member', null::date;
        return;
    end if;
    select count(*), max(c.effective_on) filter (where c.change = 'NOTICE'),
           (array_agg(c.change order by c.number desc) filter (where c.change in ('SUSPENSION', 'LIFTING')))[1]
      into before, notice, latest
      from membership_change c
     where c.cooperative_id = cooperative and c.member_id = changed;
    if head.frozen is not null then
        return query select 'book-frozen', null::date;
    elsif one.status = 'LEFT' then
        return query select 'left-already', null::date;
    elsif what = 'NOTICE' and notice is not null then
        return query select 'notice-given', notice;
    elsif what = 'SUSPENSION' and latest = 'SUSPENSION' or what = 'LIFTING' and latest is distinct from 'SUSPENSION' then
        return query select 'nothing-to-change', null::date;
    elsif what = 'DEPARTURE' and (notice is null or on_day < notice) then
        return query select 'notice-missing', notice;
    elsif what = 'DEPARTURE' and exists (
        select from balance b
         where b.cooperative_id = cooperative and b.member_id = changed and b.balance_sen <> 0)
    then
        return query select 'accounts-open', null::date;
    else
        insert into membership_change (
            cooperative_id, member_id, number, change, effective_on, reason, person, changed_at)
        values (cooperative, changed, before + 1, what, on_day, why, who, moment);
        if what = 'DEPARTURE' then
            update member set status = 'LEFT' where cooperative_id = cooperative and id = changed;
        end if;
        return query select null::text, null::date;
    end if;
end
$$;
revoke all on function change_membership from public;
grant execute on function change_membership to ${runtime};
