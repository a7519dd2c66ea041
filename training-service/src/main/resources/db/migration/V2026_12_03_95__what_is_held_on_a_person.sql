-- What training holds on a person, for himself (UU 27/2022, art. 7): each thing with the fields of its kind. What he answered
-- about a speaker is kept without his name, and only that he answered is known.
create view held_on_person with (security_invoker = true) as
    select o.person, o.cooperative_id, 'offices' as about,
           jsonb_build_object('name', o.name, 'office', o.office, 'termFrom', o.term_from, 'termUntil', o.term_until,
                              'endedOn', o.ended_on) as what
      from officer_term o
    union all
    select m.person, m.cooperative_id, 'memberships',
           jsonb_build_object('memberId', m.member_id, 'number', m.number, 'admittedOn', m.admitted_on, 'leftOn', m.left_on)
      from known_member m
    union all
    select v.person, v.cooperative_id, 'invitations',
           jsonb_build_object('invitationId', v.id, 'session', s.title, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
                              'place', s.place, 'name', v.name, 'office', v.office, 'invitedOn', v.invited_on,
                              'status', v.status, 'seat', v.seat, 'answeredAt', v.answered_at, 'answeredAs', v.answered_as)
      from invitation v
      join training_session s on s.id = v.session_id
    union all
    select m.person, m.cooperative_id, 'attendance',
           jsonb_build_object('invitationId', m.id, 'lesson', a.lesson, 'how', a.how, 'late', a.late, 'leftEarly', a.left_early)
      from invitation m join attendance a on a.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'scans',
           jsonb_build_object('invitationId', m.id, 'lesson', a.lesson, 'direction', a.direction, 'scannedAt', a.scanned_at,
                              'receivedAt', a.received_at, 'offline', a.offline)
      from invitation m join attendance_scan a on a.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'absences',
           jsonb_build_object('invitationId', m.id, 'lesson', a.lesson, 'reason', a.reason, 'recordedAt', a.recorded_at)
      from invitation m join absence a on a.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'attendanceCorrections',
           jsonb_build_object('invitationId', m.id, 'lesson', a.lesson, 'present', a.present, 'late', a.late,
                              'leftEarly', a.left_early, 'reason', a.reason, 'evidence', a.evidence, 'recordedAt', a.recorded_at)
      from invitation m join attendance_correction a on a.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'plans',
           jsonb_build_object('invitationId', m.id, 'what', a.what, 'dueOn', a.due_on, 'doneOn', a.done_on, 'evidence', a.evidence)
      from invitation m join action_plan a on a.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'questions',
           jsonb_build_object('invitationId', m.id, 'lesson', q.lesson, 'question', q.question, 'askedAt', q.asked_at, 'answer', q.answer)
      from invitation m join room_question q on q.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'seatMoves',
           jsonb_build_object('invitationId', m.id, 'movedAt', w.moved_at, 'keepUntil', w.keep_until)
      from invitation m join seat_move w on w.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'tests',
           jsonb_build_object('invitationId', m.id, 'kind', t.kind, 'number', t.number, 'startedAt', t.started_at,
                              'choices', (select jsonb_agg(jsonb_build_object('item', w.item, 'choice', w.choice,
                                                                              'answeredAt', w.answered_at) order by w.item)
                                            from test_answer w
                                           where w.attempt_id = t.id))
      from invitation m join test_attempt t on t.invitation_id = m.id
    union all
    select m.person, m.cooperative_id, 'evaluationsGiven', jsonb_build_object('invitationId', m.id, 'speakerId', g.speaker_id)
      from invitation m join evaluation_given g on g.invitation_id = m.id
    union all
    select c.person, c.cooperative_id, 'certificates',
           jsonb_build_object('certificateId', c.id, 'curriculum', c.curriculum_code, 'year', c.year, 'serial', c.serial,
                              'name', c.name, 'office', c.office, 'issuedOn', c.issued_on, 'validUntil', c.valid_until,
                              'revokedOn', c.revoked_on, 'revocationReason', c.revocation_reason)
      from certificate c
    union all
    select c.person, c.cooperative_id, 'competences',
           jsonb_build_object('certificateId', c.id, 'name', c.name, 'office', c.office, 'number', c.number, 'issuer', c.issuer,
                              'scheme', c.scheme, 'issuedOn', c.issued_on, 'validUntil', c.valid_until,
                              'withdrawnOn', c.withdrawn_on, 'withdrawnWhy', c.withdrawn_why)
      from competence_certificate c
    union all
    select d.person, null, 'devices', jsonb_build_object('deviceId', d.id, 'registeredAt', d.registered_at, 'retiredAt', d.retired_at)
      from scan_device d;
create index room_question_invitation on room_question (invitation_id);
create index seat_move_invitation on seat_move (invitation_id);
grant select on held_on_person to ${runtime};

create function tenant_name(asked uuid) returns text
    language sql stable
    return (select c.name from known_cooperative c where c.id = asked);
