-- A name of one word may be any word (Ani, Jadi), and stayed in what others wrote. It is taken out where the text is known to
-- speak of the person: where the word stands behind one that addresses people or speaks of members' money ("Bu Ani", "simpanan
-- wajib Ani"), and in whatever belongs to an entry or a row of his. Only the word goes; what else is told of others stays.

create table name_marker (
    word text collate "C" not null constraint name_marker_pk primary key
        constraint name_marker_spelt check (word ~ '^[a-z ]+$')
);
comment on table name_marker is 'Words behind which a name stands in what officers write; from the cash books of villages.';
insert into name_marker (word) values
    ('pak'), ('bapak'), ('bpk'), ('bu'), ('ibu'), ('sdr'), ('sdri'), ('saudara'), ('saudari'), ('mas'), ('mbak'), ('kang'),
    ('teh'), ('haji'), ('hajah'), ('h'), ('hj'), ('ustad'), ('ustadz'), ('an'), ('atas nama'), ('anggota'), ('pokok'),
    ('wajib'), ('sukarela'), ('simpanan'), ('setoran'), ('angsuran'), ('pinjaman'), ('titipan');
grant select on name_marker to ${runtime};

-- A text without a name where it stands behind one of the words that say so ("a.n. Ani", "Bu Ani").
create function without_marked_name(written text, name text, markers text) returns text
    language sql immutable
    return regexp_replace(
        written,
        '(?<![[:alnum:]])((?:' || markers || '|a\.?\s?n)\.?[\s:]+)'
            || regexp_replace(trim(name), '([^[:alnum:][:space:]])', '\\\1', 'g') || '(?![[:alnum:]])',
        '\1(dihapus)', 'gi');

-- Takes the name of somebody out of what was written about the cooperative.
drop function erase_name;
create function erase_name(cooperative uuid, known_name text, who text) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    one_word constant boolean := trim(known_name) !~ '\s';
    markers  constant text := (select string_agg(replace(m.word, ' ', '\s+'), '|' order by m.word) from name_marker m);
    himself  constant uuid[] := array(select m.id from member m where m.cooperative_id = cooperative and m.person = who);
    about    record;
begin
    for about in
        select e.table_name, e.column_name, c.data_type
          from erasable_text e
          join information_schema.columns c
            on c.table_schema = 'public' and c.table_name = e.table_name and c.column_name = e.column_name
    loop
        execute format(
            'update %1$I set %2$I = %4$s::%3$s '
            'where cooperative_id = $1 and %2$I::text is distinct from %4$s',
            about.table_name, about.column_name, about.data_type,
            format(case when one_word then 'without_marked_name(%I::text, $2, $3)' else 'without_name(%I::text, $2)' end,
                   about.column_name))
        using cooperative, known_name, markers;
    end loop;
    if one_word then
        update journal_entry e set note = without_name(e.note, known_name)
         where e.cooperative_id = cooperative and e.note <> without_name(e.note, known_name)
           and exists (select from posting p
                        where p.cooperative_id = cooperative and p.entry_number = e.number and p.member_id = any (himself));
        update cash_import_row r
           set text = without_name(r.text, known_name), note = without_name(r.note, known_name),
               rule_words = without_name(r.rule_words, known_name), findings = without_name(r.findings::text, known_name)::jsonb
         where r.cooperative_id = cooperative
           and exists (select from cash_row_decision d
                        where d.cooperative_id = cooperative and d.import_id = r.import_id and d.nr = r.nr
                          and exists (select from unnest(himself) m where position(m::text in d.decision::text) > 0));
        delete from cash_rule r
         where r.cooperative_id = cooperative and r.words <> without_marked_name(r.words, known_name, markers);
    else
        delete from cash_rule r where r.cooperative_id = cooperative and r.words <> without_name(r.words, known_name);
    end if;
end
$$;
revoke all on function erase_name from public;
grant execute on function erase_name to ${runtime};

-- Takes out what was written about somebody himself, under each of his records, and destroys the keys of what is sealed.
create or replace function erase_person(cooperative uuid, who text, moment timestamptz) returns void
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
declare
    erased constant text := '(dihapus)';
    himself uuid[];
begin
    perform from member m where m.cooperative_id = cooperative and m.person = who for update;
    select coalesce(array_agg(m.id), '{}') into himself
      from member m
     where m.cooperative_id = cooperative and m.person = who;
    update membership_change c set reason = erased, decision_reference = case when decision_reference is not null then erased end
     where c.cooperative_id = cooperative and c.member_id = any (himself);
    update dues_waiver w set reason = erased, evidence = erased
     where w.cooperative_id = cooperative and w.member_id = any (himself);
    update data_request r set reason = erased, letter = erased
     where r.cooperative_id = cooperative and r.member_id = any (himself);
    update hold h set reason = erased where h.cooperative_id = cooperative and h.member_id = any (himself);
    -- What an entry tells of others too stays, without his name.
    update journal_entry e set note = erased
     where e.cooperative_id = cooperative and e.note is not null
       and e.number in (select p.entry_number from posting p
                         where p.cooperative_id = cooperative and p.member_id = any (himself))
       and not exists (select from posting p
                        where p.cooperative_id = cooperative and p.entry_number = e.number
                          and p.member_id <> all (himself));
    update cash_import_row r set text = erased, note = '', voucher = '', rule_words = '', findings = '[]'
     where r.cooperative_id = cooperative
       and r.entry_number in (select p.entry_number from posting p
                               where p.cooperative_id = cooperative and p.member_id = any (himself));
    update idempotency_key k set body = null
     where k.tenant = cooperative::text
       and k.operation in ('admitApplicant', 'admitMember', 'applyForMembership', 'approveApplication', 'rejectApplication')
       and (exists (select from unnest(himself) m where position(m::text in k.body) > 0)
            or exists (select from membership_application a
                        where a.cooperative_id = cooperative and a.person = who and position(a.id::text in k.body) > 0));
    update membership_application a
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null,
           reason = case when a.reason is not null then erased end
     where a.cooperative_id = cooperative and a.person = who and a.status in ('REJECTED', 'ADMITTED');
    update member m
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null, erased_at = moment
     where m.cooperative_id = cooperative and m.person = who and m.status <> 'ACTIVE';
end
$$;
