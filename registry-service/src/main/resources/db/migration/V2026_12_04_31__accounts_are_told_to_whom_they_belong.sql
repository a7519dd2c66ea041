-- What is held on a person, with the accounts that are his and the invitations that made them so.
create or replace view held_on_person with (security_invoker = true) as
    select f.person, f.cooperative_id, 'founder' as about,
           jsonb_build_object('name', f.name, 'principalPaid', trim_scale(f.principal_paid_sen / 100.0),
                              'mandatoryPaid', trim_scale(f.mandatory_paid_sen / 100.0)) as what
      from founder f
    union all
    select e.person, e.cooperative_id, 'elections', jsonb_build_object('name', e.name, 'office', e.office)
      from elected_officer e
    union all
    select o.person, o.cooperative_id, 'offices',
           jsonb_build_object('name', o.name, 'office', o.office, 'termFrom', o.term_from, 'termUntil', o.term_until,
                              'endedOn', o.ended_on, 'endReason', o.end_reason, 'endEvidence', o.end_evidence,
                              'letterNumber', o.letter_number)
      from officer_appointment o
    union all
    select o.person, v.cooperative_id, 'verifications',
           jsonb_build_object('office', o.office, 'method', v.method, 'evidence', v.evidence, 'verifiedOn', v.verified_on)
      from officer_appointment o
      join verification v on v.subject = 'OFFICER' and v.subject_id = o.appointment_id
    union all
    select o.person, q.cooperative_id, 'inquiries',
           jsonb_build_object('office', o.office, 'status', q.status, 'differing', q.differing, 'requestedAt', q.requested_at,
                              'answeredAt', q.answered_at)
      from officer_appointment o
      join authority_inquiry q on q.subject = 'OFFICER' and q.subject_id = o.appointment_id
    union all
    select d.person, d.cooperative_id, 'declarations', jsonb_build_object('declaredOn', d.declared_on)
      from officer_declaration d
    union all
    select p.who, k.cooperative_id, 'kinships', jsonb_build_object('relation', k.relation, 'declaredOn', k.declared_on, 'endedOn', k.ended_on, 'mistaken', k.mistaken)
      from kinship k
     cross join lateral (values (k.person), (k.relative)) as p (who)
    union all
    select c.person, c.cooperative_id, 'officeConflicts', jsonb_build_object('since', c.since, 'endedOn', c.ended_on)
      from office_conflict c
    union all
    select r.person, r.cooperative_id, 'memberships',
           jsonb_build_object('memberId', r.member_id, 'admittedOn', r.admitted_on, 'leftOn', r.left_on, 'votes', r.votes)
      from roll_member r
    union all
    select m.person, m.cooperative_id, 'milestones',
           jsonb_build_object('fact', m.fact, 'day', m.day, 'validUntil', m.valid_until, 'certificateId', m.certificate_id)
      from heard_milestone m
     where m.person is not null
    union all
    select m.person, m.cooperative_id, 'revocations',
           jsonb_build_object('fact', m.fact, 'number', m.number, 'issuedOn', m.issued_on, 'revokedOn', m.revoked_on, 'cause', m.cause)
      from heard_revocation m
    union all
    select e.person, e.cooperative_id, 'erasures',
           jsonb_build_object('reason', e.reason, 'letterNumber', e.letter_number, 'letterOn', e.letter_on, 'texts', e.texts)
      from person_erasure e
     where e.person is not null
    union all
    select i.person, i.cooperative_id, 'accountInvitations',
           jsonb_build_object('purpose', i.purpose, 'status', i.status, 'invitedAt', i.invited_at, 'expiresAt', i.expires_at)
      from account_invitation i
    union all
    select b.person, b.cooperative_id, 'accounts',
           jsonb_build_object('account', b.account, 'status', b.status, 'boundAt', b.bound_at, 'unboundAt', b.unbound_at,
                              'unbindReason', b.unbind_reason)
      from account_binding b;
