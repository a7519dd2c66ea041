-- Two changes of erase_person met: sealed replies lose their keys, and what an entry tells of others too stays, without his
-- name. This is both.

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
    update idempotency_key k set sealed_body = null, data_key = null, master_key_id = null
     where k.tenant = cooperative::text and k.sealed_body is not null
       and (exists (select from unnest(himself) m where position(m::text in k.object) > 0)
            or exists (select from membership_application a
                        where a.cooperative_id = cooperative and a.person = who and position(a.id::text in k.object) > 0));
    update membership_application a
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null,
           reason = case when a.reason is not null then erased end
     where a.cooperative_id = cooperative and a.person = who and a.status in ('REJECTED', 'ADMITTED');
    update member m
       set data_key = null, master_key_id = null, sealed_name = null, sealed_nik = null, erased_at = moment
     where m.cooperative_id = cooperative and m.person = who and m.status <> 'ACTIVE';
end
$$;
