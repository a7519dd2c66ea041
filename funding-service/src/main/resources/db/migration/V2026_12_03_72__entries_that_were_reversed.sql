-- What the ledger reversed stands in the books no longer. An entry is reversed once.
create index booking_entry_index on booking (entry_id);
create table booking_reversal (
    cause_id    uuid not null constraint booking_reversal_pk primary key
                     constraint booking_reversal_booking_fk references booking,
    entry_id    uuid not null,
    reversed_on date not null
);
comment on table booking_reversal is 'Which entry of the ledger undid what stood in the books, as the ledger says. Insert only.';
alter table booking_reversal enable row level security;
create policy booking_reversal_within_reach on booking_reversal
    using (scope_everything() or exists (select from booking b where b.cause_id = booking_reversal.cause_id));
grant select, insert on booking_reversal to ${runtime};

-- What the books hold of an event stands beside it, so that whoever compares reads it in one way.
create or replace view debt_event with (security_invoker = true) as
select d.*, case when r.cause_id is null then b.amount_sen end as booked_sen, r.entry_id as reversed_by
  from (
          select l.programme_code, l.cooperative_id, l.status as loan_status, t.id, 'id.koperasi.funding.tranche-disbursed.v1' as event,
                 t.disbursed_on as day, t.amount_sen as expected_sen, t.amount_sen as debt_sen, 1 as direction
            from loan l
            join tranche t on t.application_id = l.id
          union all
          select l.programme_code, l.cooperative_id, l.status, r.id, 'id.koperasi.funding.tranche-returned.v1', r.returned_on,
                 t.amount_sen, -t.amount_sen, -1
            from loan l
            join tranche t on t.application_id = l.id
            join tranche_return r on r.tranche_id = t.id
          union all
          select l.programme_code, l.cooperative_id, l.status, r.id, 'id.koperasi.funding.instalment-received.v1', r.received_on,
                 greatest(r.principal_sen, 0) + greatest(r.interest_sen, 0) + greatest(r.credit_sen, 0) + greatest(-r.amount_sen, 0),
                 -r.principal_sen, -1
            from loan l
            join loan_receipt r on r.loan_id = l.id) d
  left join booking b on b.cause_id = d.id
  left join booking_reversal r on r.cause_id = d.id;
comment on view debt_event is
    'What was announced of each loan that changes the debt: what its entry in the books should come to, by how much it changes the debt (direction: an entry of one sen more makes it more, or less), what the books hold of it (nothing once the entry was reversed) and which entry reversed it.';

alter table balance_difference
    drop constraint balance_difference_cause_known,
    add constraint balance_difference_cause_known check (cause in (
        'LOAN_UNLIKE_ITS_STORY', 'NOT_BOOKED', 'BOOKED_OTHERWISE', 'REVERSED_IN_THE_BOOKS', 'NOT_IN_THE_POOL',
        'MONEY_UNMATCHED', 'TRANSFER_CONTRADICTED', 'UNEXPLAINED'));
