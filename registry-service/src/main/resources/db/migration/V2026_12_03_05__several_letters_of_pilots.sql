-- A ministry names a pilot that a regency has named before, and an office takes back what it wrote: each letter is a fact.

alter table pilot_designation
    add id                uuid not null default gen_random_uuid(),
    add says              text,
    add withdrawn_on      date,
    add withdrawal_letter text,
    add withdrawal_reason text,
    drop constraint pilot_designation_pk,
    add constraint pilot_designation_pk primary key (id),
    add constraint pilot_designation_withdrawal_is_whole
        check ((withdrawn_on is null) = (withdrawal_letter is null) and (withdrawn_on is null) = (withdrawal_reason is null)),
    add constraint pilot_designation_withdrawn_after check (withdrawn_on >= designated_on);
alter table pilot_designation alter id drop default;
create unique index pilot_designation_letter_unique on pilot_designation (cooperative_id, lower(letter_number));
comment on table pilot_designation is 'The letters that made cooperatives pilots (percontohan), and which of them were taken back. What is told anew leaves in record_correction what was told before.';
comment on column pilot_designation.withdrawn_on is 'The first day on which it names no pilot any more.';
grant update (says, withdrawn_on, withdrawal_letter, withdrawal_reason) on pilot_designation to ${runtime};

insert into erasable_text (holder, held) values
    ('pilot_designation', 'says'),
    ('pilot_designation', 'withdrawal_reason');
insert into erasable_told (record, held) values
    ('PILOT_LETTER', 'says'),
    ('PILOT_LETTER', 'withdrawalReason');

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'POTENTIAL', 'CAMPAIGN', 'STANDING',
                      'UNIT_LICENCE', 'ACCOUNT_NUMBER', 'FACILITY', 'CONSTRUCTION', 'STORED_GOODS', 'WORKFORCE',
                      'BUSINESS_PLAN', 'TERM_OF_OFFICE', 'PILOT_LETTER'));

create or replace view milestone_period with (security_invoker = true) as
select cooperative_id, fact,
       cast(row_number() over (partition by cooperative_id, fact order by period) - 1 as integer) as nth,
       lower(period) as day, upper(period) as until
  from (select cooperative_id, fact, unnest(range_agg(period)) as period
          from (select cooperative_id, 'ACCOUNT_VERIFIED' as fact,
                       daterange(verified_on, case when closed_on < verified_on then verified_on else closed_on end) as period
                  from bank_account
                 where verified_on is not null
                union all
                select cooperative_id, 'PILOT', daterange(designated_on, withdrawn_on)
                  from pilot_designation
                union all
                select h.cooperative_id, h.fact,
                       daterange(h.day, case when h.valid_until < h.day then h.day else h.valid_until + 1 end)
                       * daterange(null, r.revoked_on)
                       * case when h.person is null then daterange(null, null)
                              else daterange(a.term_from, greatest(a.term_from, coalesce(a.ended_on, a.term_until + 1))) end
                  from heard_milestone h
                  left join officer_appointment a
                         on a.cooperative_id = h.cooperative_id
                        and a.office = case h.fact when 'CHAIR_TRAINED' then 'chair' else 'treasurer' end
                        and h.person is not null
                        and (a.person = h.person
                             or exists (select from person_correction p
                                         where p.cooperative_id = h.cooperative_id
                                           and p.person_from = h.person and p.person_to = a.person))
                  left join heard_revocation r
                         on r.cooperative_id = h.cooperative_id and r.fact = h.fact
                        and case when h.certificate_id is null then r.person = h.person and r.issued_on = h.day
                                 else r.certificate_id = h.certificate_id end
                 where h.fact in ('CHAIR_TRAINED', 'TREASURER_TRAINED') and (h.person is null or a.person is not null)
                   and r.cause is distinct from 'NOT_PRESENT' and r.cause is distinct from 'WRONG_PERSON') as told
         group by cooperative_id, fact) as merged;
comment on view milestone_period is 'From when until before when a cooperative had a verified account, was a pilot by a letter that counts, and had a chair and a treasurer with a valid certificate, by the facts: a certificate of somebody who was not there, or has no right to it, never counted, and one that was revoked for another cause counted until then; nth counts the times from 0.';
