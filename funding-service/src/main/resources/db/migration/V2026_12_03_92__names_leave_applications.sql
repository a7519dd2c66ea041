-- A person is erased (UU 27/2022, art. 8): his names leave what people wrote about the applications, loans and grants of his
-- cooperative. The registry tells them as marks, for none is known here. What others must be able to rely on stays: the lines
-- of the budget that an agreement names, guarantees with what they are about, and to whom money was paid (UU 8/1997, art. 11).

create table erasable_text (
    table_name  text collate "C" not null,
    column_name text collate "C" not null,
    key_name    text collate "C" not null
        constraint erasable_text_key_known check (key_name in (
            'cooperative_id', 'application_id', 'loan_id', 'check_id', 'claim_id', 'consent_id', 'deviation_id', 'order_id',
            'restructuring_id', 'support_id', 'verification_id', 'vote_id')),
    constraint erasable_text_pk primary key (table_name, column_name)
);
comment on table erasable_text is 'What people write and may name a person, and by which column its row belongs to a cooperative.';
insert into erasable_text (table_name, column_name, key_name) values
    ('application_condition', 'what', 'application_id'),
    ('appraisal', 'findings', 'application_id'),
    ('appraisal_point', 'reason', 'application_id'),
    ('collateral', 'file_name', 'application_id'),
    ('completeness_item', 'reason', 'check_id'),
    ('condition_fulfilment', 'evidence', 'application_id'),
    ('consent_minutes', 'file_name', 'consent_id'),
    ('deviation_decision', 'reason', 'deviation_id'),
    ('grant_use', 'evidence', 'cooperative_id'),
    ('grant_use', 'purpose', 'cooperative_id'),
    ('interest_declaration', 'nature', 'application_id'),
    ('misuse_claim', 'reason', 'cooperative_id'),
    ('misuse_decision', 'reason', 'claim_id'),
    ('nomination', 'reason', 'cooperative_id'),
    ('payment_order', 'cancel_reason', 'cooperative_id'),
    ('payment_order', 'refusal', 'cooperative_id'),
    ('payment_order_step', 'detail', 'order_id'),
    ('payment_recall', 'reason', 'order_id'),
    ('photograph', 'file_name', 'application_id'),
    ('proposal', 'content', 'application_id'),
    ('proposal_document', 'file_name', 'application_id'),
    ('proposal_quotation', 'file_name', 'application_id'),
    ('recovery', 'reason', 'loan_id'),
    ('restructuring', 'reason', 'loan_id'),
    ('restructuring_vote', 'reason', 'restructuring_id'),
    ('spending', 'file_name', 'application_id'),
    ('spending_deviation', 'instead', 'application_id'),
    ('spending_deviation', 'reason', 'application_id'),
    ('submission', 'content', 'application_id'),
    ('support', 'withdraw_reason', 'loan_id'),
    ('support_document', 'file_name', 'support_id'),
    ('verification', 'conclusion', 'application_id'),
    ('verification_finding', 'remark', 'verification_id'),
    ('vote', 'reason', 'application_id'),
    ('vote_condition', 'what', 'vote_id');
grant select on erasable_text to ${runtime};

create or replace function erasable_texts() returns table (place name, held name, of_tenant text)
    language sql stable
    set search_path = pg_catalog, public
begin atomic
    select e.table_name::name, e.column_name::name,
           case e.key_name
               when 'cooperative_id' then 't.cooperative_id = $1'
               when 'application_id' then 't.application_id in (select a.id from application a where a.cooperative_id = $1)'
               when 'loan_id' then 't.loan_id in (select l.id from loan l where l.cooperative_id = $1)'
               when 'claim_id' then 't.claim_id in (select x.id from misuse_claim x where x.cooperative_id = $1)'
               when 'consent_id' then 't.consent_id in (select x.id from consent x where x.cooperative_id = $1)'
               when 'order_id' then 't.order_id in (select x.id from payment_order x where x.cooperative_id = $1)'
               when 'restructuring_id' then
                   't.restructuring_id in (select x.id from restructuring x join loan l on l.id = x.loan_id where l.cooperative_id = $1)'
               when 'support_id' then
                   't.support_id in (select x.id from support x join loan l on l.id = x.loan_id where l.cooperative_id = $1)'
               else
                   format('t.%I in (select x.id from %I x join application a on a.id = x.application_id where a.cooperative_id = $1)',
                          e.key_name,
                          case e.key_name
                              when 'check_id' then 'completeness_check'
                              when 'deviation_id' then 'spending_deviation'
                              when 'verification_id' then 'verification'
                              when 'vote_id' then 'vote'
                          end)
           end
      from erasable_text e;
end;

-- What is decided stays decided; a name may leave its reason.
create or replace function restructuring_stays_decided() returns trigger
    language plpgsql
as $$
begin
    if old.status <> 'ASKED'
       and (current_user = '${runtime}' or to_jsonb(new) - 'reason' <> to_jsonb(old) - 'reason') then
        raise exception 'a restructuring that is decided does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create or replace function recovery_stays_decided() returns trigger
    language plpgsql
as $$
declare
    persons constant text[] := array['proposed_person', 'decided_person', 'reason'];
begin
    if old.status <> 'PROPOSED'
       and (current_user = '${runtime}' or to_jsonb(new) - persons <> to_jsonb(old) - persons) then
        raise exception 'a recovery that is decided does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
