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
comment on table erasable_text is 'Texts of a cooperative that people wrote and that may name a person.';
insert into erasable_text (table_name, column_name) values
    ('book_freeze', 'reason'),
    ('cash_count', 'reason'),
    ('cash_import', 'file_name'),
    ('cash_import_row', 'day_typed'),
    ('cash_import_row', 'note'),
    ('cash_import_row', 'rule_words'),
    ('cash_import_row', 'sheet'),
    ('cash_import_row', 'text'),
    ('cash_import_row', 'voucher'),
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
    cooperative_id uuid        not null constraint erasure_book_known references book,
    person         text collate "C" not null,
    asked_by       text collate "C",
    letter         text        not null,
    asked_at       timestamptz not null,
    erased_at      timestamptz,
    constraint erasure_pk primary key (cooperative_id, person)
);
comment on table erasure is 'Whose erasure was asked for; it waits while he is a member, for the book of members has to name him.';
comment on column erasure.asked_by is 'Null when the registry told of it.';
alter table erasure enable row level security;
create policy erasure_within_reach on erasure using (scope_everything() or cooperative_id = any (scope_tenants()));
grant select on erasure, erasable_text to ${runtime};

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

-- A text without a name, whatever its letters' case and the blanks between its words.
create function without_name(written text, name text) returns text
    language sql immutable
    return regexp_replace(
        written, regexp_replace(regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g'), '\s+', '\\s+', 'g'),
        '(dihapus)', 'gi');

-- Asks for the erasure of a person and does it when he is no member, or no longer one. The name is what his seal holds; the
-- service opens it, for the database has no key. Returns what became of it.
create function erase_person(
    cooperative uuid, who text, known_name text, asker text, letter_of text, moment timestamptz) returns text
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    about record;
begin
    perform from book where cooperative_id = erase_person.cooperative for update;
    if not found then
        return 'no-book';
    end if;
    insert into erasure (cooperative_id, person, asked_by, letter, asked_at)
    values (cooperative, who, asker, letter_of, moment)
        on conflict (cooperative_id, person) do nothing;
    if exists (select from erasure e where e.cooperative_id = cooperative and e.person = who and e.erased_at is not null)
    then
        return 'erased-already';
    elsif exists (select from member m where m.cooperative_id = cooperative and m.person = who and m.status <> 'LEFT')
        or exists (
            select from membership_application a
             where a.cooperative_id = cooperative and a.person = who and a.status in ('SUBMITTED', 'APPROVED'))
    then
        return 'waits';
    end if;

    if length(trim(known_name)) > 0 then
        for about in select * from erasable_text loop
            execute format(
                'update %1$I set %2$I = without_name(%2$I, $2) where cooperative_id = $1 and %2$I is distinct from without_name(%2$I, $2)',
                about.table_name, about.column_name)
            using cooperative, known_name;
        end loop;
    end if;
    update membership_change c set reason = '(dihapus)'
      from member m
     where m.cooperative_id = cooperative and m.person = who
       and c.cooperative_id = m.cooperative_id and c.member_id = m.id;
    update dues_waiver w set reason = '(dihapus)', evidence = '(dihapus)'
      from member m
     where m.cooperative_id = cooperative and m.person = who
       and w.cooperative_id = m.cooperative_id and w.member_id = m.id;
    update hold h set reason = '(dihapus)'
      from member m
     where m.cooperative_id = cooperative and m.person = who
       and h.cooperative_id = m.cooperative_id and h.member_id = m.id;
    update member
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null, erased_at = moment
     where cooperative_id = erase_person.cooperative and person = who;
    update membership_application
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null,
           reason = case when reason is not null then '(dihapus)' end
     where cooperative_id = erase_person.cooperative and person = who;
    update erasure set erased_at = moment where cooperative_id = erase_person.cooperative and person = who;
    return 'erased';
end
$$;
comment on function erase_person is 'Erases somebody from a cooperative, or notes that it waits.';
revoke all on function erase_person from public;
grant execute on function erase_person to ${runtime};
