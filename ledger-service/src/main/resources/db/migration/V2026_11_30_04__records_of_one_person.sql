-- Two records of one person: what the one was waived, and what it earned until it ended, is his on the other; and whoever
-- applied under a wrong number goes on under his own.

-- What is known of somebody who was corrected is his name: the sealed number was the wrong one, so it goes.
alter table membership_application
    drop constraint membership_application_sealed_or_erased,
    add constraint membership_application_sealed_or_erased check (
        (data_key is null) = (sealed_name is null) and (data_key is null) = (master_key_id is null)
        and (data_key is not null or sealed_nik is null));

create or replace function change_membership(
    cooperative uuid, changed uuid, what text, on_day date, why text, decision text, into_member uuid, who text,
    moment timestamptz) returns table (code text, other date)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    head   book;
    one    member;
    twin   member;
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
    select * into twin from member where cooperative_id = cooperative and id = into_member;
    if head.frozen is not null then
        return query select 'book-frozen', null::date;
    elsif one.status <> 'ACTIVE' then
        return query select 'left-already', null::date;
    elsif what = 'NOTICE' and notice is not null then
        return query select 'notice-given', notice;
    elsif what = 'SUSPENSION' and latest = 'SUSPENSION' or what = 'LIFTING' and latest is distinct from 'SUSPENSION' then
        return query select 'nothing-to-change', null::date;
    elsif what = 'DEPARTURE' and (notice is null or on_day < notice) then
        return query select 'notice-missing', notice;
    elsif what in ('ANNULMENT', 'JOINING') and on_day < one.admitted_on then
        return query select 'before-admission', one.admitted_on;
    elsif what in ('DEPARTURE', 'ANNULMENT') and exists (
        select from member m where m.cooperative_id = cooperative and m.same_as = changed and m.status = 'ACTIVE')
    then
        return query select 'record-to-be-joined', null::date;
    elsif what = 'JOINING'
        and (twin.id is null or twin.id = changed or twin.status <> 'ACTIVE' or twin.person <> one.person)
    then
        return query select 'another-person', null::date;
    elsif what in ('DEPARTURE', 'ANNULMENT', 'JOINING') and exists (
        select from balance b
         where b.cooperative_id = cooperative and b.member_id = changed and b.balance_sen <> 0)
    then
        return query select 'accounts-open', null::date;
    else
        insert into membership_change (
            cooperative_id, member_id, number, change, effective_on, reason, decision_reference, person, changed_at)
        values (cooperative, changed, before + 1, what, on_day, why, decision, who, moment);
        if what = 'DEPARTURE' then
            update member set status = 'LEFT' where cooperative_id = cooperative and id = changed;
        elsif what = 'ANNULMENT' then
            update member set status = 'ANNULLED' where cooperative_id = cooperative and id = changed;
        elsif what = 'JOINING' then
            update member set status = 'JOINED', same_as = twin.id where cooperative_id = cooperative and id = changed;
            insert into dues_waiver (cooperative_id, member_id, month, reason, evidence, person, decided_at)
            select w.cooperative_id, twin.id, w.month, w.reason, w.evidence, w.person, w.decided_at
              from dues_waiver w
             where w.cooperative_id = cooperative and w.member_id = changed
               and w.month >= date_trunc('month', twin.admitted_on)
                on conflict do nothing;
            update member set same_as = nullif(twin.id, id)
             where cooperative_id = cooperative and status = 'ACTIVE' and (id = twin.id or same_as = changed);
        end if;
        return query select null::text, null::date;
    end if;
end
$$;

-- Who has a record or an application under his own reference already needs no second: the one under the wrong number ends
-- by the correction. Whoever approved himself, under a wrong number, waits for somebody else to decide.
create or replace function correct_person(
    cooperative uuid, wrong text, own text, why text, proof text, who text, on_day date, moment timestamptz)
    returns table (member_id uuid, twin uuid)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    first_record uuid;
    known        boolean;
begin
    perform from book where cooperative_id = cooperative for update;
    select m.id into first_record
      from member m
     where m.cooperative_id = cooperative and m.person = own and m.status = 'ACTIVE' and m.same_as is null;
    update erasure e set person = own
     where e.cooperative_id = cooperative and e.person = wrong
       and not exists (select from erasure o where o.cooperative_id = cooperative and o.person = own);
    update membership_application a set person = own, sealed_nik = null
     where a.cooperative_id = cooperative and a.person = wrong and a.status in ('ADMITTED', 'REJECTED')
       and a.decided_by is distinct from own;
    select exists (select from member m
                    where m.cooperative_id = cooperative and m.person = own and m.status = 'ACTIVE')
           or exists (select from member m
                       where m.cooperative_id = cooperative and m.person = wrong and m.status = 'ACTIVE')
           or exists (select from membership_application a
                       where a.cooperative_id = cooperative and a.person = own and a.status in ('SUBMITTED', 'APPROVED'))
      into known;
    update membership_application a
       set person = own, sealed_nik = null,
           status = case when known then 'REJECTED' when a.decided_by = own then 'SUBMITTED' else a.status end,
           decided_by = case when known then who when a.decided_by = own then null else a.decided_by end,
           decided_at = case when known then moment when a.decided_by = own then null else a.decided_at end,
           reason = case when known then why else a.reason end
     where a.cooperative_id = cooperative and a.person = wrong and a.status in ('SUBMITTED', 'APPROVED');
    return query
        with moved as (
            update member m
               set person = own, sealed_nik = null,
                   same_as = case when m.status = 'ACTIVE' and m.same_as is null then first_record else m.same_as end
             where m.cooperative_id = cooperative and m.person = wrong
            returning m.id, m.same_as, m.status
        ), told as (
            insert into membership_change (
                cooperative_id, member_id, number, change, effective_on, reason, decision_reference, person, changed_at)
            select cooperative, v.id,
                   (select count(*) + 1 from membership_change c
                     where c.cooperative_id = cooperative and c.member_id = v.id),
                   'CORRECTION', on_day, why, proof, who, moment
              from moved v)
        select v.id, case when v.status = 'ACTIVE' then v.same_as end from moved v order by v.id;
end
$$;

-- As before, by the days on which each balance stood; the days of a record that was joined to another are the other's.
create or replace function savings_interest_of(cooperative uuid, month date)
    returns table (member_id uuid, number bigint, interest_sen bigint)
    language sql stable
    set search_path = pg_catalog, public
as $$
    with recursive span as materialized (
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
    ), record as (
        select m.id, m.id as heir
          from member m
         where m.cooperative_id = cooperative and m.status = 'ACTIVE'
        union all
        select m.id, r.heir
          from record r
          join member m on m.cooperative_id = cooperative and m.status = 'JOINED' and m.same_as = r.id
    )
    select h.id, h.number,
           round(sum((b.balance_sen - coalesce(v.since, 0)) * s.days + coalesce(v.within, 0))
                 * r.yearly_percent / 100 / r.year_days)::bigint
      from record c
      join balance b
        on b.cooperative_id = cooperative and b.account = '211' and b.member_id = c.id and b.source_of_funds = 'OWN'
      left join moved v on v.member_id = c.id
      join member h on h.cooperative_id = cooperative and h.id = c.heir
     cross join span s
     cross join rate r
     group by h.id, h.number, r.yearly_percent, r.year_days
     order by h.number
$$;
