-- What was not drawn in time is closed in the budget too: nothing can be ordered of it any more.

alter table application_budget
    add column lapsed_sen bigint not null default 0
        constraint application_budget_lapsed_not_negative check (lapsed_sen >= 0);
comment on column application_budget.lapsed_sen is 'What of the line was not drawn in time.';

with withdrawn as (
    update payment_order o set status = 'CANCELLED', cancel_reason = 'agreement-lapsed'
      from loan l
     where l.id = o.application_id and l.lapsed_sen > 0 and o.status = 'PREPARED'
    returning o.application_id, o.purpose, o.amount_sen)
update application_budget b set disbursed_sen = b.disbursed_sen - w.amount
  from (select application_id, purpose, sum(amount_sen) as amount from withdrawn group by 1, 2) w
 where w.application_id = b.application_id and w.purpose = b.purpose;
update application_budget b set lapsed_sen = b.amount_sen - b.disbursed_sen
  from loan l
 where l.id = b.application_id and l.lapsed_sen > 0;

alter table application_budget
    drop constraint application_budget_never_overdrawn,
    add constraint application_budget_never_overdrawn check (disbursed_sen + lapsed_sen <= amount_sen);
grant update (lapsed_sen) on application_budget to ${runtime};
