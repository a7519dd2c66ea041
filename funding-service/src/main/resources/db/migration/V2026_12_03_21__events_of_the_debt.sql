-- Whatever compares the debt with the books asks for the same events, so that both read one list.
create view debt_event with (security_invoker = true) as
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
  join loan_receipt r on r.loan_id = l.id;
comment on view debt_event is
    'What was announced of each loan that changes the debt: what its entry in the books should come to, and by how much it changes the debt (direction: an entry of one sen more makes it more, or less).';
grant select on debt_event to ${runtime};

-- Only the function that corrects a person, and the triggers that take the right reference, read what was corrected.
revoke select on person_correction from ${runtime};
