-- Villages that have another code: moved at once, or when the day of the decree comes.
create table region_move (
    code         text collate "C" not null,
    successor    text collate "C" not null,
    effective_on date not null,
    constraint region_move_pk primary key (code, effective_on)
);
comment on table region_move is 'Codes of villages that change on a day to come, as the registry tells.';
alter table region_move enable row level security;
create policy region_move_of_the_service on region_move using (scope_everything());

create function move_villages(today date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    due   region_move;
    moved integer := 0;
begin
    for due in select * from region_move m where m.effective_on <= today order by m.effective_on, m.code loop
        insert into gap_change (district_code) values (left(due.code, 8));
        update known_cooperative set village_code = due.successor where village_code = due.code;
        update coach_assignment set village_code = due.successor where village_code = due.code;
        update coaching_visit set village_code = due.successor where village_code = due.code;
        update invitation set village_code = due.successor where village_code = due.code;
        update certificate set village_code = due.successor where village_code = due.code;
        update competence_certificate set village_code = due.successor where village_code = due.code;
        delete from region_move m where m.code = due.code and m.effective_on = due.effective_on;
        moved := moved + 1;
    end loop;
    return moved;
end
$$;
revoke all on function move_villages from public;
create index invitation_village_index on invitation (village_code);
create index certificate_village_index on certificate (village_code);
create index competence_certificate_village_index on competence_certificate (village_code);

-- The same person under another reference: what he has learned is his. Where both were invited to one session, each keeps
-- his own invitation there, and certificates follow their invitation.
create function correct_person(of_cooperative uuid, was text, is_now text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update officer_term t set person = is_now where t.cooperative_id = of_cooperative and t.person = was;
    update known_member m set person = is_now where m.cooperative_id = of_cooperative and m.person = was;
    update booking b
       set subject = is_now
     where b.what = 'PARTICIPANT' and b.subject = was
       and b.session_id in (select v.session_id from invitation v
                             where v.cooperative_id = of_cooperative and v.person = was
                               and not exists (select from invitation o
                                                where o.session_id = v.session_id and o.person = is_now));
    update invitation v
       set person = is_now
     where v.cooperative_id = of_cooperative and v.person = was
       and not exists (select from invitation o where o.session_id = v.session_id and o.person = is_now);
    update certificate c
       set person = is_now
     where c.cooperative_id = of_cooperative and c.person = was
       and exists (select from invitation v where v.id = c.invitation_id and v.person = is_now);
    update competence_certificate c set person = is_now where c.cooperative_id = of_cooperative and c.person = was;
    update scan_device d
       set retired_at = greatest(d.registered_at, now())
     where d.person = was and d.retired_at is null
       and exists (select from scan_device o where o.person = is_now and o.retired_at is null);
    update scan_device d set person = is_now where d.person = was;
end
$$;
revoke all on function correct_person from public;

create table erasable_text (
    table_name  text collate "C" not null,
    column_name text collate "C" not null,
    key_name    text collate "C" not null
        constraint erasable_text_key_known check (key_name in ('cooperative_id', 'invitation_id', 'session_id', 'visit_id')),
    constraint erasable_text_pk primary key (table_name, column_name)
);
comment on table erasable_text is 'What people write and may name a person, and by which column its row belongs to a cooperative.';
insert into erasable_text (table_name, column_name, key_name) values
    ('action_plan', 'what', 'invitation_id'),
    ('action_plan', 'evidence', 'invitation_id'),
    ('attendance_correction', 'evidence', 'invitation_id'),
    ('room_question', 'question', 'session_id'),
    ('room_question', 'answer', 'session_id'),
    ('visit_action', 'what', 'visit_id'),
    ('visit_finding', 'finding', 'visit_id'),
    ('visit_photo', 'caption', 'visit_id');

-- A text without a name, whatever its letters' case and the blanks between its words; words that only hold it stay whole.
create function without_name(written text, name text) returns text
    language sql immutable
    return regexp_replace(
        written,
        '(?<![[:alnum:]])' || regexp_replace(
            regexp_replace(trim(name), '([^[:alnum:][:space:]])', '\\\1', 'g'), '\s+', '\\s+', 'g') || '(?![[:alnum:]])',
        '(dihapus)', 'gi');

-- Erasure of a person (UU 27/2022, art. 8): his names leave terms that are over, invitations, certificates and what people
-- wrote. What is signed of a certificate stays: it is a digest. A single word may be any word and is left in texts.
create function erase_person(of_cooperative uuid, who text, today date) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    erased constant text := '(dihapus)';
    known  text;
    place  erasable_text;
begin
    for known in
        select t.name from officer_term t where t.cooperative_id = of_cooperative and t.person = who and t.name is not null
         union
        select v.name from invitation v where v.cooperative_id = of_cooperative and v.person = who
    loop
        continue when trim(known) !~ '\s';
        for place in select * from erasable_text loop
            execute format(
                'update %1$I set %2$I = without_name(%2$I, $2) where %3$s and %2$I <> without_name(%2$I, $2)',
                place.table_name, place.column_name,
                case place.key_name
                    when 'cooperative_id' then 'cooperative_id = $1'
                    when 'invitation_id' then 'invitation_id in (select id from invitation where cooperative_id = $1)'
                    when 'session_id' then 'session_id in (select session_id from invitation where cooperative_id = $1)'
                    else 'visit_id in (select id from coaching_visit where cooperative_id = $1)'
                end)
            using of_cooperative, known;
        end loop;
    end loop;
    update invitation v set name = erased where v.cooperative_id = of_cooperative and v.person = who;
    update certificate c set name = erased where c.cooperative_id = of_cooperative and c.person = who;
    update competence_certificate c set name = erased where c.cooperative_id = of_cooperative and c.person = who;
    update officer_term t
       set name = erased
     where t.cooperative_id = of_cooperative and t.person = who and t.name is not null
       and (t.ended_on <= today or t.term_until < today);
end
$$;
revoke all on function erase_person from public;
create index coaching_visit_cooperative_index on coaching_visit (cooperative_id);

grant select, insert, update on region_move to ${runtime};
grant select on erasable_text to ${runtime};
grant execute on function move_villages, correct_person, erase_person to ${runtime};
