-- What the ledger holds on a person, given out to himself or at his written request (UU 27/2022, art. 7). Each time it is
-- read stands in the audit trail.

create table data_request (
    cooperative_id uuid        not null,
    id             uuid        not null,
    member_id      uuid        not null,
    reason         text        not null,
    letter         text        not null,
    requested_by   text collate "C" not null,
    requested_at   timestamptz not null,
    constraint data_request_pk primary key (cooperative_id, id),
    constraint data_request_member_known foreign key (cooperative_id, member_id) references member
);
comment on table data_request is 'That a member asked in writing for what is held on him, and which officer recorded it. Never changed.';
alter table data_request enable row level security;
create policy data_request_within_reach on data_request using (scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on data_request to ${runtime};
insert into erasable_text (table_name, column_name) values ('data_request', 'reason'), ('data_request', 'letter');

-- What is held on the member records of a person in a cooperative, section by section; what is sealed is opened elsewhere.
create function data_of_member(cooperative uuid, one uuid) returns table (about text, rows jsonb)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select 'balances', jsonb_agg(jsonb_build_object(
               'account', b.account, 'name', a.name, 'sourceOfFunds', b.source_of_funds,
               'balance', rupiah_json(b.balance_sen)::jsonb) order by b.account, b.source_of_funds)
      from balance b
      join account a on a.code = split_part(b.account, '.', 1)
     where b.cooperative_id = cooperative and b.member_id = one
    union all
    select 'entries', jsonb_agg(jsonb_build_object(
               'entryNumber', e.number, 'line', p.line, 'what', e.kind, 'effectiveDate', e.effective_date,
               'bookedAt', e.booked_at, 'account', p.account, 'amount', rupiah_json(-p.amount_sen)::jsonb,
               'balance', rupiah_json(p.balance_after_sen)::jsonb, 'note', e.note) order by e.number, p.line)
      from posting p
      join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
     where p.cooperative_id = cooperative and p.member_id = one
    union all
    select 'membershipChanges', jsonb_agg(jsonb_build_object(
               'what', c.change, 'effectiveOn', c.effective_on, 'reason', c.reason,
               'decisionReference', c.decision_reference, 'changedAt', c.changed_at) order by c.number)
      from membership_change c
     where c.cooperative_id = cooperative and c.member_id = one
    union all
    select 'duesWaivers', jsonb_agg(jsonb_build_object(
               'month', to_char(w.month, 'YYYY-MM'), 'reason', w.reason, 'evidence', w.evidence,
               'decidedAt', w.decided_at) order by w.month)
      from dues_waiver w
     where w.cooperative_id = cooperative and w.member_id = one
    union all
    select 'duesNotices', jsonb_agg(jsonb_build_object(
               'month', to_char(d.month, 'YYYY-MM'), 'amount', rupiah_json(d.arrears_sen)::jsonb,
               'notedAt', d.noted_at) order by d.month)
      from dues_notice d
     where d.cooperative_id = cooperative and d.member_id = one
    union all
    select 'holds', jsonb_agg(jsonb_build_object(
               'amount', rupiah_json(h.amount_sen)::jsonb, 'reason', h.reason, 'reservedAt', h.reserved_at,
               'expiresAt', h.expires_at, 'status', h.status) order by h.reserved_at, h.id)
      from hold h
     where h.cooperative_id = cooperative and h.member_id = one
    union all
    select 'paymentOrders', jsonb_agg(jsonb_build_object(
               'virtualAccount', o.virtual_account, 'amount', rupiah_json(o.amount_sen)::jsonb, 'kind', o.kind,
               'orderedAt', o.ordered_at, 'expiresAt', o.expires_at) order by o.ordered_at, o.id)
      from payment_order o
     where o.cooperative_id = cooperative and o.member_id = one
    union all
    select 'termDeposits', jsonb_agg(jsonb_build_object(
               'number', t.number, 'amount', rupiah_json(t.principal_sen)::jsonb, 'openedOn', t.opened_on,
               'maturesOn', t.matures_on, 'status', t.status) order by t.number)
      from term_deposit t
     where t.cooperative_id = cooperative and t.member_id = one
    union all
    select 'dataRequests', jsonb_agg(jsonb_build_object(
               'reason', r.reason, 'letter', r.letter, 'requestedAt', r.requested_at) order by r.requested_at, r.id)
      from data_request r
     where r.cooperative_id = cooperative and r.member_id = one
$$;
comment on function data_of_member is 'For the service, which reads for the person himself or for an officer with his request.';

-- What is held on a person in a cooperative beside his member records.
create function data_of_person(cooperative uuid, who text) returns table (about text, rows jsonb)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select 'applications', jsonb_agg(jsonb_build_object(
               'status', a.status, 'extraordinary', a.extraordinary, 'submittedAt', a.submitted_at,
               'decidedAt', a.decided_at, 'reason', a.reason) order by a.submitted_at, a.id)
      from membership_application a
     where a.cooperative_id = cooperative and a.person = who
    union all
    select 'offices', jsonb_agg(jsonb_build_object(
               'office', o.office, 'termFrom', o.term_from, 'termUntil', o.term_until, 'endedOn', o.ended_on)
               order by o.term_from, o.appointment_id)
      from officer o
     where o.cooperative_id = cooperative and o.person = who
    union all
    select 'erasures', jsonb_agg(jsonb_build_object('letter', e.letter, 'askedAt', e.asked_at))
      from erasure e
     where e.cooperative_id = cooperative and e.person = who
$$;
comment on function data_of_person is 'For the service, which reads for the person himself or for an officer with his request.';

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
    update journal_entry e set note = erased
     where e.cooperative_id = cooperative and e.note is not null
       and e.number in (select p.entry_number from posting p
                         where p.cooperative_id = cooperative and p.member_id = any (himself));
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
