-- What funding holds on a person, for himself (UU 27/2022, art. 7). What he did in an office or for the state is told by its
-- kind, how often and when: the cases themselves are of others.
create view held_on_person with (security_invoker = true) as
    select o.person, o.cooperative_id, 'offices' as about,
           jsonb_build_object('office', o.office, 'termFrom', o.term_from, 'termUntil', o.term_until, 'endedOn', o.ended_on) as what
      from officer o
    union all
    select f.person, f.cooperative_id, 'facts',
           jsonb_build_object('kind', f.kind, 'since', f.since, 'until', f.until, 'reference', f.reference, 'topic', f.topic,
                              'grade', f.grade, 'certificateId', f.certificate_id)
      from fact f
     where f.person is not null
    union all
    select g.person, g.cooperative_id, 'guarantees',
           jsonb_build_object('applicationId', g.application_id, 'office', g.office, 'signedOn', g.signed_on,
                              'releasedOn', g.released_on, 'releaseCause', g.release_cause)
      from personal_guarantee g
    union all
    select d.person, a.cooperative_id, 'interests',
           jsonb_build_object('applicationId', d.application_id, 'nature', d.nature, 'declaredAt', d.declared_at)
      from interest_declaration d
      join application a on a.id = d.application_id
     where d.person is not null
    union all
    select s.person, s.cooperative_id, 'acts',
           jsonb_build_object('act', s.act, 'times', count(*), 'first', min(s.day), 'last', max(s.day))
      from (select t.person, a.cooperative_id, t.step as act, t.happened_on as day
              from application_step t join application a on a.id = t.application_id
            union all
            select v.person, a.cooperative_id, 'vote', v.voted_on from vote v join application a on a.id = v.application_id
            union all
            select v.person, l.cooperative_id, 'restructuring-vote', v.voted_on
              from restructuring_vote v
              join restructuring r on r.id = v.restructuring_id
              join loan l on l.id = r.loan_id
            union all
            select d.person, a.cooperative_id, 'deviation-decision', d.decided_on
              from deviation_decision d
              join spending_deviation s on s.id = d.deviation_id
              join application a on a.id = s.application_id
            union all
            select m.person, m.cooperative_id, 'misuse-claim', m.found_on from misuse_claim m
            union all
            select d.person, m.cooperative_id, 'misuse-decision', d.decided_on
              from misuse_decision d join misuse_claim m on m.id = d.claim_id
            union all
            select p.who, o.cooperative_id, 'payment-order', o.pay_on
              from payment_order o
             cross join lateral (values (o.prepared_person), (o.released_person)) as p (who)
            union all
            select p.who, o.cooperative_id, 'payment-recall', p.moment::date
              from payment_recall r
              join payment_order o on o.id = r.order_id
             cross join lateral (values (r.proposed_person, r.proposed_at), (r.decided_person, r.decided_at)) as p (who, moment)
            union all
            select p.who, l.cooperative_id, 'recovery', p.day
              from recovery r
              join loan l on l.id = r.loan_id
             cross join lateral (values (r.proposed_person, r.proposed_on), (r.decided_person, r.decided_on)) as p (who, day)
            union all
            select p.who, l.cooperative_id, 'support', p.day
              from support s
              join loan l on l.id = s.loan_id
             cross join lateral (values (s.recommended_person, s.recommended_on), (s.placed_person, s.placed_on)) as p (who, day)
            union all
            select p.who, null, 'programme-draft', p.moment::date
              from programme_draft d
             cross join lateral (values (d.drafted_person, d.drafted_at), (d.enacted_person, d.enacted_at)) as p (who, moment)
            union all
            select g.person, g.cooperative_id, 'guidance-receipt', g.confirmed_on from guidance_receipt g) as s
     where s.person is not null
     group by s.person, s.cooperative_id, s.act;
create index fact_person on fact (person) where person is not null;
create index personal_guarantee_person on personal_guarantee (person);
grant select on held_on_person to ${runtime};

create function tenant_name(asked uuid) returns text
    language sql stable
    return (select c.name from known_cooperative c where c.id = asked);
