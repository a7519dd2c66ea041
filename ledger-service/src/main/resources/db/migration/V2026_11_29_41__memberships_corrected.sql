-- A membership can turn out to be wrong: somebody was admitted who should not have been, one person stands in the book of
-- members twice, or under a wrong number. Numbers, entries and chain stay; what became of the record is told beside it.

alter table member
    drop constraint member_status_known,
    add constraint member_status_known check (status in ('ACTIVE', 'LEFT', 'ANNULLED', 'JOINED')),
    add column same_as uuid,
    add constraint member_same_as_known foreign key (cooperative_id, same_as) references member,
    add constraint member_same_as_another check (same_as <> id),
    add constraint member_joined_to_another check (status <> 'JOINED' or same_as is not null),
    drop constraint member_sealed_until_erased,
    add constraint member_sealed_until_erased check (
        (erased_at is null) = (data_key is not null and master_key_id is not null and sealed_name is not null)
        and (erased_at is null or sealed_nik is null and status <> 'ACTIVE')),
    drop constraint member_person_unique;
comment on column member.status is 'ACTIVE; LEFT by his own notice; ANNULLED, for he should not have been admitted; JOINED to another record of the same person.';
comment on column member.same_as is 'Another record of the same person: one that it is still to be joined to while ACTIVE, or was joined to.';
create unique index member_person_unique on member (cooperative_id, person) where status = 'ACTIVE' and same_as is null;
create index member_same_as_index on member (cooperative_id, same_as) where same_as is not null;

alter table membership_change
    add column decision_reference text,
    drop constraint membership_change_known,
    add constraint membership_change_known
        check (change in ('NOTICE', 'SUSPENSION', 'LIFTING', 'DEPARTURE', 'ANNULMENT', 'JOINING', 'CORRECTION')),
    add constraint membership_change_annulled_by_decision check (change <> 'ANNULMENT' or decision_reference is not null);
comment on column membership_change.decision_reference is 'Where the decision is written that it rests on; of a correction, what proves it.';
comment on column membership_change.person is 'Who recorded it; the word registry where the registry told of it.';
insert into erasable_text (table_name, column_name) values ('membership_change', 'decision_reference');

insert into account (code, name, english_name, side, floor_sen, of_member, valid_from) values
    ('218', 'Titipan keanggotaan yang dibatalkan', 'Money of annulled memberships', -1, 0, false, '2024-01-16');
insert into statement_line (statement, code, section, place, name) values
    ('BALANCE_SHEET', 'ANNULLED_MEMBERSHIPS', 'CURRENT_LIABILITIES', 141, 'Titipan keanggotaan yang dibatalkan'),
    ('CASH_FLOW', 'ANNULLED_MEMBERSHIPS', 'OPERATING', 141, 'Titipan keanggotaan yang dibatalkan (neto)');
insert into statement_account (statement, account, party, line, later_line) values
    ('BALANCE_SHEET', '218', 'ANY', 'ANNULLED_MEMBERSHIPS', null),
    ('CASH_FLOW', '218', 'ANY', 'ANNULLED_MEMBERSHIPS', null);

insert into entry_kind (kind, name) values
    ('membership-annulled', 'Pengembalian simpanan keanggotaan yang dibatalkan');

-- Records a change under the lock of the book; says why not otherwise. Who leaves, is annulled or joined to another record
-- has nothing left in the book.
drop function change_membership;
create function change_membership(
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
            update member set same_as = nullif(twin.id, id)
             where cooperative_id = cooperative and status = 'ACTIVE' and (id = twin.id or same_as = changed);
        end if;
        return query select null::text, null::date;
    end if;
end
$$;
comment on function change_membership is 'Changes a membership; the reason why not, where it does not change.';
revoke all on function change_membership from public;
grant execute on function change_membership to ${runtime};

-- Puts somebody's records of a cooperative under his own reference. Where he has a record under it already, the corrected
-- one stands beside it until it is joined to it. The sealed number was the wrong one, so it goes.
create function correct_person(
    cooperative uuid, wrong text, own text, why text, proof text, who text, on_day date, moment timestamptz)
    returns table (member_id uuid, twin uuid)
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    first_record uuid;
begin
    perform from book where cooperative_id = cooperative for update;
    select m.id into first_record
      from member m
     where m.cooperative_id = cooperative and m.person = own and m.status = 'ACTIVE' and m.same_as is null;
    update erasure e set person = own
     where e.cooperative_id = cooperative and e.person = wrong
       and not exists (select from erasure o where o.cooperative_id = cooperative and o.person = own);
    update membership_application a set person = own
     where a.cooperative_id = cooperative and a.person = wrong and a.status in ('ADMITTED', 'REJECTED')
       and a.decided_by is distinct from own;
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
comment on function correct_person is 'The records that are under his own reference now, each with the record it stands beside.';
revoke all on function correct_person from public;
grant execute on function correct_person to ${runtime};

create function seal_number(cooperative uuid, sealed_member uuid, sealed bytea) returns void
    language sql security definer
    set search_path = pg_catalog, public
begin atomic
    update member set sealed_nik = sealed
     where cooperative_id = cooperative and id = sealed_member and erased_at is null;
end;
comment on function seal_number is 'Keeps the sealed number of a member, of whom none or another was known.';
revoke all on function seal_number from public;
grant execute on function seal_number to ${runtime};

-- Whoever has left, was annulled or joined is asked about as one who is no member; he may apply again and gets a new number.
create or replace function apply_for_membership(
    cooperative uuid, application uuid, who text, without_vote boolean, asker text, moment timestamptz,
    sealing_key bytea, sealing_master text, name bytea, nik bytea) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    head book;
begin
    select * into head from book where cooperative_id = cooperative;
    if not found then
        return 'no-book';
    elsif head.frozen is not null then
        return 'book-frozen';
    elsif exists (select from member m where m.cooperative_id = cooperative and m.person = who and m.status = 'ACTIVE') then
        return 'member-already';
    end if;
    insert into membership_application (
        cooperative_id, id, person, extraordinary, submitted_by, submitted_at, data_key, master_key_id, sealed_name,
        sealed_nik)
    values (cooperative, application, who, without_vote, asker, moment, sealing_key, sealing_master, name, nik)
        on conflict do nothing;
    return case when found then null else 'applied-already' end;
end
$$;

create or replace view erasable_person with (security_invoker = true) as
    select e.cooperative_id, e.person
      from erasure e
     where (exists (select from member m
                     where m.cooperative_id = e.cooperative_id and m.person = e.person and m.data_key is not null)
            or exists (select from membership_application a
                        where a.cooperative_id = e.cooperative_id and a.person = e.person and a.data_key is not null))
       and not exists (select from member m
                        where m.cooperative_id = e.cooperative_id and m.person = e.person and m.status = 'ACTIVE')
       and not exists (select from membership_application a
                        where a.cooperative_id = e.cooperative_id and a.person = e.person
                          and a.status in ('SUBMITTED', 'APPROVED'));
