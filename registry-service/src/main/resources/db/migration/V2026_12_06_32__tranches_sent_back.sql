-- A tranche that the bank sent back never reached the cooperative: whoever got no other has got none.

create table heard_tranche (
    cooperative_id  uuid not null constraint heard_tranche_cooperative_fk references cooperative,
    village_code    text not null,
    tranche_id      uuid,
    disbursed_on    date,
    returned_on     date,
    disbursed_event text,
    returned_event  text,
    constraint heard_tranche_unique unique (cooperative_id, tranche_id),
    constraint heard_tranche_has_a_day check (disbursed_on is not null or returned_on is not null)
);
comment on table heard_tranche is 'Tranches as funding told of each: when it was paid out, and when the bank sent it back, whichever is heard first.';
comment on column heard_tranche.tranche_id is 'The tranche; null for those that were heard before they were told apart.';
alter table heard_tranche enable row level security;
create policy heard_tranche_within_reach on heard_tranche using (scope_sees(cooperative_id, village_code));
grant select, insert, update on heard_tranche to ${runtime};

insert into heard_tranche (cooperative_id, village_code, disbursed_on, disbursed_event)
select cooperative_id, village_code, day, event_id from heard_milestone where fact = 'DISBURSED';
delete from heard_milestone where fact = 'DISBURSED';

-- An organisation has one coach in a cooperative at a time, so the next end of an assignment that is not known otherwise ends
-- the one that was heard before assignments were told apart.
-- Which of those that were heard before they were told apart was sent back is not known: one was kept while fewer came back.
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
                select c.cooperative_id, f.fact,
                       daterange(c.assigned_on, case when e.ended_on < c.assigned_on then c.assigned_on else e.ended_on end)
                  from heard_coaching c
                 cross join lateral (
                       select coalesce(c.ended_on, min(o.ended_on)) as ended_on
                         from heard_coaching o
                        where c.assignment_id is null and o.cooperative_id = c.cooperative_id
                          and o.assigned_on is null and o.ended_on >= c.assigned_on
                          and case when c.organisation is null then o.organisation not in ('DINAS', 'DEKOPIN')
                                   else o.organisation = c.organisation end) as e
                 cross join lateral (
                       values ('COACHED'),
                              (case when c.organisation in ('DINAS', 'DEKOPIN') then 'COACHED_BY_' || c.organisation end))
                       as f (fact)
                 where c.assigned_on is not null and f.fact is not null
                union all
                select t.cooperative_id, 'DISBURSED', daterange(t.disbursed_on, null)
                  from heard_tranche t
                 where t.disbursed_on is not null and t.returned_on is null
                   and (t.tranche_id is not null
                        or (select count(*) filter (where o.tranche_id is null) > count(*) filter (where o.disbursed_on is null)
                              from heard_tranche o where o.cooperative_id = t.cooperative_id))
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
comment on view milestone_period is 'From when until before when a cooperative had a verified account, was a pilot by a letter that counts, was coached by somebody, had kept a tranche, and had a chair and a treasurer with a valid certificate, by the facts: a certificate of somebody who was not there, or has no right to it, never counted, and one that was revoked for another cause counted until then; nth counts the times from 0.';
