-- Erasure of a person (UU 27/2022, art. 8): the keys of what is sealed about him are destroyed and his name leaves every
-- text that people wrote. Books and chain stay as they are: they know him by a reference alone.

alter table member
    alter column data_key drop not null,
    alter column master_key_id drop not null,
    alter column sealed_name drop not null,
    add column erased_at timestamptz,
    add constraint member_sealed_until_erased check (
        (erased_at is null) = (data_key is not null and master_key_id is not null and sealed_name is not null)
        and (erased_at is null or sealed_nik is null and status = 'LEFT'));
alter table membership_application
    alter column data_key drop not null,
    alter column master_key_id drop not null,
    alter column sealed_name drop not null,
    alter column sealed_nik drop not null,
    add constraint membership_application_sealed_or_erased check (
        (data_key is null) = (sealed_name is null) and (data_key is null) = (sealed_nik is null)
        and (data_key is null) = (master_key_id is null));

create table erasable_text (
    table_name  text collate "C" not null,
    column_name text collate "C" not null,
    constraint erasable_text_pk primary key (table_name, column_name)
);
comment on table erasable_text is 'What people wrote in the books of a cooperative and may name a person; in texts or in JSON.';
insert into erasable_text (table_name, column_name) values
    ('book_freeze', 'reason'),
    ('cash_count', 'reason'),
    ('cash_import', 'file_name'),
    ('cash_import', 'findings'),
    ('cash_import_row', 'day_typed'),
    ('cash_import_row', 'findings'),
    ('cash_import_row', 'note'),
    ('cash_import_row', 'rule_words'),
    ('cash_import_row', 'sheet'),
    ('cash_import_row', 'text'),
    ('cash_import_row', 'voucher'),
    ('cash_row_decision', 'decision'),
    ('cash_row_decision', 'reason'),
    ('dues_amount', 'resolution_reference'),
    ('dues_deduction', 'resolution_reference'),
    ('dues_waiver', 'evidence'),
    ('dues_waiver', 'reason'),
    ('hold', 'reason'),
    ('journal_entry', 'note'),
    ('membership_application', 'reason'),
    ('membership_change', 'reason'),
    ('own_account', 'name'),
    ('payment_notification', 'return_reason'),
    ('period_change', 'decision_reference'),
    ('period_change', 'reason'),
    ('receipt', 'purpose'),
    ('savings_rate', 'decision_reference');

create table erasure (
    cooperative_id uuid        not null,
    person         text collate "C" not null,
    asked_by       text collate "C",
    letter         text        not null,
    asked_at       timestamptz not null,
    constraint erasure_pk primary key (cooperative_id, person)
);
comment on table erasure is 'Whose erasure was asked for. It is done when he is no member and has applied for nothing, and again whenever something of him has come since.';
comment on column erasure.asked_by is 'Null when the registry told of it.';
alter table erasure enable row level security;
create policy erasure_within_reach on erasure using (scope_everything() or cooperative_id = any (scope_tenants()));
grant select on erasure, erasable_text to ${runtime};
grant insert, update on erasure to ${runtime};

-- What is sealed about somebody who is no member and has applied for nothing.
create view erasable_person with (security_invoker = true) as
    select e.cooperative_id, e.person
      from erasure e
     where (exists (select from member m
                     where m.cooperative_id = e.cooperative_id and m.person = e.person and m.data_key is not null)
            or exists (select from membership_application a
                        where a.cooperative_id = e.cooperative_id and a.person = e.person and a.data_key is not null))
       and not exists (select from member m
                        where m.cooperative_id = e.cooperative_id and m.person = e.person and m.status <> 'LEFT')
       and not exists (select from membership_application a
                        where a.cooperative_id = e.cooperative_id and a.person = e.person
                          and a.status in ('SUBMITTED', 'APPROVED'));
grant select on erasable_person to ${runtime};

-- Saved replies in which a name stands; few, so that an erasure need not look at the others.
create index idempotency_key_of_names on idempotency_key (tenant)
    where operation in ('admitApplicant', 'admitMember', 'applyForMembership', 'approveApplication', 'rejectApplication');

-- The note stays out of the chain so that it can be taken out; nothing else of an entry ever changes.
drop trigger journal_entry_kept on journal_entry;
create trigger journal_entry_kept
    before delete or update of cooperative_id, number, id, kind, effective_date, booked_at, reference, hash, reverses
    on journal_entry
    for each statement execute function journal_is_kept();

create function note_only_leaves() returns trigger
    language plpgsql
    set search_path = pg_catalog, public
as $$
begin
    if new.note is distinct from old.note and position('(dihapus)' in coalesce(new.note, '')) = 0 then
        raise exception 'a note is never written anew: names can only leave it' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger journal_entry_note_only_leaves before update of note on journal_entry
    for each row execute function note_only_leaves();

-- A text without a name, whatever its letters' case and the blanks between its words; words that only hold it stay whole.
create function without_name(written text, name text) returns text
    language sql immutable
    return regexp_replace(
        written,
        '(?<![[:alnum:]])' || regexp_replace(
            regexp_replace(trim(name), '([^[:alnum:][:space:]])', '\\\1', 'g'), '\s+', '\\s+', 'g') || '(?![[:alnum:]])',
        '(dihapus)', 'gi');

-- Takes the name of somebody out of what was written about the cooperative. A single word may be any word (Ani, Jadi): it
-- is taken out of what is about himself alone.
create function erase_name(cooperative uuid, known_name text) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    about record;
begin
    if trim(known_name) !~ '\s' then
        return;
    end if;
    for about in
        select e.table_name, e.column_name, c.data_type
          from erasable_text e
          join information_schema.columns c
            on c.table_schema = 'public' and c.table_name = e.table_name and c.column_name = e.column_name
    loop
        execute format(
            'update %1$I set %2$I = without_name(%2$I::text, $2)::%3$s '
            'where cooperative_id = $1 and %2$I::text is distinct from without_name(%2$I::text, $2)',
            about.table_name, about.column_name, about.data_type)
        using cooperative, known_name;
    end loop;
    delete from cash_rule r where r.cooperative_id = cooperative and r.words <> without_name(r.words, known_name);
end
$$;
revoke all on function erase_name from public;
grant execute on function erase_name to ${runtime};

-- Takes out what was written about a member himself, and destroys the keys of what is sealed about the person.
create function erase_person(cooperative uuid, who text, moment timestamptz) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    erased constant text := '(dihapus)';
    himself uuid;
begin
    select m.id into himself from member m where m.cooperative_id = cooperative and m.person = who for update;
    if himself is not null then
        update membership_change c set reason = erased where c.cooperative_id = cooperative and c.member_id = himself;
        update dues_waiver w set reason = erased, evidence = erased
         where w.cooperative_id = cooperative and w.member_id = himself;
        update hold h set reason = erased where h.cooperative_id = cooperative and h.member_id = himself;
        update journal_entry e set note = erased
         where e.cooperative_id = cooperative and e.note is not null
           and e.number in (select p.entry_number from posting p
                             where p.cooperative_id = cooperative and p.member_id = himself);
        update cash_import_row r set text = erased, note = '', voucher = '', rule_words = '', findings = '[]'
         where r.cooperative_id = cooperative
           and r.entry_number in (select p.entry_number from posting p
                                   where p.cooperative_id = cooperative and p.member_id = himself);
    end if;
    update idempotency_key k set body = null
     where k.tenant = cooperative::text
       and k.operation in ('admitApplicant', 'admitMember', 'applyForMembership', 'approveApplication', 'rejectApplication')
       and (position(himself::text in k.body) > 0
            or exists (select from membership_application a
                        where a.cooperative_id = cooperative and a.person = who and position(a.id::text in k.body) > 0));
    update membership_application a
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null,
           reason = case when a.reason is not null then erased end
     where a.cooperative_id = cooperative and a.person = who and a.status in ('REJECTED', 'ADMITTED');
    update member m
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null, erased_at = moment
     where m.cooperative_id = cooperative and m.person = who and m.status = 'LEFT';
end
$$;
comment on function erase_person is 'Erases somebody who is no member from a cooperative; his name has to be taken out of its texts before, for nobody knows it afterwards.';
revoke all on function erase_person from public;
grant execute on function erase_person to ${runtime};

-- Applications go to cooperatives that take members; an applicant sees nothing of it himself.
create function takes_members(cooperative uuid) returns text
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select s.standing from cooperative_standing s where s.cooperative_id = cooperative and s.standing <> 'ACTIVE'
$$;
comment on function takes_members is 'Why a cooperative takes no members: where it stands; null when it does.';
revoke all on function takes_members from public;
grant execute on function takes_members to ${runtime};
