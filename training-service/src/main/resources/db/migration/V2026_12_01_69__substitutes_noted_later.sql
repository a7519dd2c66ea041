-- Who really sat there is noted by the office after the session was held too: seat and presence are his then.
create or replace function substitute_seat(in_session uuid, invited uuid, by_office text, by_appointment uuid, new_id uuid, by_whom text,
                                as_whom text, at_time timestamptz)
    returns table (outcome text, substitute uuid, seat_number integer, place integer)
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    s training_session;
    i invitation;
    o officer_term;
    e invitation;
begin
    select * into strict s from training_session t where t.id = in_session for update;
    select * into strict i from invitation v where v.id = invited and v.session_id = in_session;
    if s.status <> 'OPEN' and not (s.status = 'HELD' and as_whom = 'ON_BEHALF') then
        return query select 'NOT_OPEN', null::uuid, null::integer, null::integer;
        return;
    end if;
    if i.status not in ('INVITED', 'CONFIRMED', 'WAITING') then
        return query select 'NOTHING_TO_GIVE', null::uuid, null::integer, null::integer;
        return;
    end if;
    select * into o from officer_term t
     where t.cooperative_id = i.cooperative_id and t.office = by_office and t.person <> i.person
       and (by_appointment is null or t.appointment_id = by_appointment)
       and t.term_from <= s.starts_on and t.term_until >= s.starts_on
       and (t.ended_on is null or t.ended_on > s.starts_on)
     order by exists (select from invitation v
                       where v.session_id = in_session and v.person = t.person and v.status in ('CONFIRMED', 'WAITING')),
              t.term_from desc, t.appointment_id
     limit 1;
    if not found then
        return query select 'NOBODY', null::uuid, null::integer, null::integer;
        return;
    end if;
    select * into e from invitation v where v.session_id = in_session and v.person = o.person for update;
    if e.status in ('CONFIRMED', 'WAITING') then
        return query select 'HAS_A_SEAT', null::uuid, null::integer, null::integer;
        return;
    end if;
    update invitation v set status = 'CANCELLED', seat = null, position = null, keep_until = null where v.id = i.id;
    delete from booking b where b.session_id = in_session and b.what = 'PARTICIPANT' and b.subject = i.person;
    insert into invitation as v (id, session_id, cooperative_id, village_code, cooperative_name, appointment_id, person,
                                 name, office, invited_on, status, seat, position, answered_by, answered_as, answered_at,
                                 keep_until)
    values (new_id, in_session, i.cooperative_id, i.village_code, i.cooperative_name, o.appointment_id, o.person, o.name,
            o.office, i.invited_on, i.status, i.seat, i.position, by_whom, as_whom, at_time, i.keep_until)
        on conflict (session_id, person) do update
       set status = excluded.status, seat = excluded.seat, position = excluded.position, office = excluded.office,
           appointment_id = excluded.appointment_id, name = excluded.name, answered_by = excluded.answered_by,
           answered_as = excluded.answered_as, answered_at = excluded.answered_at, keep_until = excluded.keep_until
    returning v.id into new_id;
    if i.status <> 'INVITED' then
        insert into booking (session_id, lesson, what, subject, during)
        select in_session, t.lesson, 'PARTICIPANT', o.person, t.during from needed_times(in_session) t;
    end if;
    update invitation v
       set substituted_by = new_id, answered_by = by_whom, answered_as = as_whom, answered_at = at_time
     where v.id = i.id;
    if s.status = 'HELD' then
        insert into attendance_correction (id, session_id, lesson, invitation_id, present, late, left_early, reason,
                                           evidence, recorded_by, recorded_at)
        select uuidv7(), a.session_id, a.lesson, w.who, w.there, w.there and a.late, w.there and a.left_early,
               'WRONG_PERSON', 'Pengganti dicatat setelah kegiatan', by_whom, at_time
          from attendance a
         cross join (values (i.id, false), (new_id, true)) as w (who, there)
         where a.invitation_id = i.id
         order by a.lesson;
        insert into attendance (session_id, lesson, invitation_id, how, late, left_early)
        select a.session_id, a.lesson, new_id, 'CORRECTION', a.late, a.left_early
          from attendance a where a.invitation_id = i.id
            on conflict (session_id, lesson, invitation_id) do nothing;
        delete from attendance a where a.invitation_id = i.id;
    end if;
    return query select i.status, new_id, i.seat, i.position;
end
$$;
