create table seat_release_rule (
    valid_from date    not null constraint seat_release_rule_pk primary key,
    minutes    integer not null constraint seat_release_rule_minutes_sensible check (minutes between 0 and 1440),
    basis      text    not null
);
comment on table seat_release_rule is 'How long the seat of who has lost his office waits for word that he was elected into it again.';
insert into seat_release_rule (valid_from, minutes, basis)
values ('2025-03-27', 10, 'The programme''s own choice: the registry tells of both within moments');

create table seat_release (
    appointment_id uuid        not null constraint seat_release_pk primary key,
    ended_on       date        not null,
    due_at         timestamptz not null
);
comment on table seat_release is 'Ended appointments whose invitations lapse at a time unless the same person holds the office again by then: the registry ends and appoints in one step, and tells of the end first.';
create index seat_release_due_at_index on seat_release (due_at);
alter table seat_release enable row level security;
create policy seat_release_of_the_service on seat_release using (scope_everything());

create table seat_move (
    id            bigint generated always as identity constraint seat_move_pk primary key,
    invitation_id uuid        not null constraint seat_move_invitation_fk references invitation,
    moved_at      timestamptz not null,
    keep_until    timestamptz
);
comment on table seat_move is 'Who moved up from the waiting list and was not told yet.';
alter table seat_move enable row level security;
create policy seat_move_of_the_service on seat_move using (scope_everything());

-- Whoever confirms too late again has lost the seat to the next who waits, and waits himself from then on; while nobody
-- waits he keeps it. Whoever was elected into his office again holds it.
create or replace function take_seat(in_session uuid, invited uuid, by_whom text, as_whom text, at_time timestamptz)
    returns table (outcome text, seat_number integer, place integer)
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    s    training_session;
    i    invitation;
    free integer;
begin
    select * into strict s from training_session t where t.id = in_session for update;
    select * into strict i from invitation v where v.id = invited and v.session_id = in_session;
    if i.status = 'CONFIRMED' then
        if i.keep_until >= at_time or s.waiting = 0 or s.held_on is not null then
            update invitation v set keep_until = null where v.id = invited;
        elsif i.keep_until is not null then
            perform leave_seat(in_session, invited, 'CANCELLED');
            select * into strict s from training_session t where t.id = in_session;
            select * into strict i from invitation v where v.id = invited;
        end if;
    end if;
    if i.status = 'CONFIRMED' then
        return query select i.status, i.seat, i.position;
        return;
    end if;
    if s.held_on is not null then
        return query select 'HELD', i.seat, i.position;
        return;
    end if;
    if i.status = 'LAPSED'
        or not exists (select from officer_term o
                        where (o.ended_on is null or o.ended_on > s.starts_on)
                          and (o.appointment_id = i.appointment_id
                               or o.person = i.person and o.cooperative_id = i.cooperative_id and o.office = i.office
                                  and o.term_from <= s.starts_on and o.term_until >= s.starts_on)
                       union all
                       select from known_member m
                        where m.member_id = i.appointment_id
                          and (m.left_on is null or m.left_on > s.starts_on)) then
        return query select 'LAPSED', i.seat, i.position;
        return;
    end if;
    if i.status = 'WAITING' then
        return query select i.status, i.seat, i.position;
        return;
    end if;
    insert into booking (session_id, lesson, what, subject, during)
    select t.session_id, t.lesson, 'PARTICIPANT', i.person, t.during from lesson_time t where t.session_id = in_session;
    if s.taken < s.seats then
        free := s.last_seat + 1;
        if s.taken < s.last_seat then
            select min(n) into strict free
              from generate_series(1, s.last_seat) as n
             where not exists (select from invitation v where v.session_id = in_session and v.seat = n);
        end if;
        update training_session t
           set taken = t.taken + 1, last_seat = greatest(t.last_seat, free)
         where t.id = in_session;
    else
        update training_session t set waiting = t.waiting + 1 where t.id = in_session;
    end if;
    return query
        update invitation v
           set status      = case when free is null then 'WAITING' else 'CONFIRMED' end,
               seat        = free,
               position    = case when free is null then s.waiting + 1 end,
               answered_by = by_whom,
               answered_as = as_whom,
               answered_at = at_time
         where v.id = invited
        returning v.status, v.seat, v.position;
end
$$;

-- Leaves seat or waiting list; a free seat is offered to the first who waits, for a time, unless the session is near.
create or replace function leave_seat(in_session uuid, invited uuid, new_status text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    s training_session;
    i invitation;
    -- The place on the waiting list that becomes free, if any does.
    gap integer;
    -- When an offer made now ends.
    offer_end timestamptz;
    -- Who moves up.
    next_one uuid;
begin
    select now() + make_interval(hours => r.hours) into offer_end
      from seat_offer_rule r where r.valid_from <= current_date order by r.valid_from desc limit 1;
    select * into strict s from training_session t where t.id = in_session for update;
    select * into strict i from invitation v where v.id = invited and v.session_id = in_session;
    delete from booking b where b.session_id = in_session and b.what = 'PARTICIPANT' and b.subject = i.person;
    update invitation v set status = new_status, seat = null, position = null, keep_until = null where v.id = invited;
    if i.seat is not null and s.waiting > 0 then
        update invitation v
           set status = 'CONFIRMED', seat = i.seat, position = null,
               keep_until = case when offer_end < s.starts_on then offer_end end
         where v.session_id = in_session and v.position = 1
        returning v.id, v.keep_until into next_one, offer_end;
        insert into seat_move (invitation_id, moved_at, keep_until) values (next_one, now(), offer_end);
        gap := 1;
    elsif i.seat is not null then
        update training_session t set taken = t.taken - 1 where t.id = in_session;
    else
        gap := i.position;
    end if;
    if gap is not null then
        update invitation v set position = v.position - 1 where v.session_id = in_session and v.position > gap;
        update training_session t set waiting = t.waiting - 1 where t.id = in_session;
    end if;
end
$$;

-- The seats of a session that does not take place are nobody's. Its row is locked by the caller.
create or replace function vacate_session(cancelled uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    vacated integer;
begin
    update invitation set status = 'LAPSED', seat = null, position = null, keep_until = null
     where session_id = cancelled and status <> 'LAPSED';
    get diagnostics vacated = row_count;
    update training_session set taken = 0, last_seat = 0, waiting = 0 where id = cancelled;
    return vacated;
end
$$;

-- Who has lost the office before the first day of a session is not invited any more, unless he holds it again.
create or replace function lapse_invitations(ended_appointment uuid, first_day_without date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    found_one record;
    again     uuid;
    lapsed    integer := 0;
begin
    for found_one in
        select v.id, v.session_id, v.person, v.cooperative_id, v.office, t.starts_on
          from invitation v
          join training_session t on t.id = v.session_id
         where v.appointment_id = ended_appointment
           and t.starts_on >= first_day_without
         order by v.session_id
    loop
        perform from training_session t where t.id = found_one.session_id for update;
        perform from invitation v
                join training_session t on t.id = v.session_id
          where v.id = found_one.id and t.held_on is null and v.status <> 'LAPSED';
        if found then
            select o.appointment_id into again
              from officer_term o
             where o.person = found_one.person and o.cooperative_id = found_one.cooperative_id
               and o.office = found_one.office and o.term_from <= found_one.starts_on
               and o.term_until >= found_one.starts_on and (o.ended_on is null or o.ended_on > found_one.starts_on)
             order by o.term_from desc, o.appointment_id
             limit 1;
            if found then
                update invitation v set appointment_id = again where v.id = found_one.id;
            else
                perform leave_seat(found_one.session_id, found_one.id, 'LAPSED');
                lapsed := lapsed + 1;
            end if;
        end if;
    end loop;
    return lapsed;
end
$$;

-- Lets the invitations of ended appointments lapse whose time has come. The caller says what time it is.
create function release_seats(at_time timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    due    record;
    lapsed integer := 0;
begin
    for due in
        select r.appointment_id, r.ended_on from seat_release r
         where r.due_at <= at_time order by r.due_at, r.appointment_id limit most for update skip locked
    loop
        lapsed := lapsed + lapse_invitations(due.appointment_id, due.ended_on);
        delete from seat_release r where r.appointment_id = due.appointment_id;
    end loop;
    return lapsed;
end
$$;
revoke all on function release_seats from public;

drop function substitute_seat;

-- Gives the seat of one officer to another of the same cooperative, who holds his office on the first day: the one who is
-- named, or else one who has no seat himself. Whoever asks has found the invitation within his reach; the colleague need
-- not be.
create function substitute_seat(in_session uuid, invited uuid, by_office text, by_appointment uuid, new_id uuid, by_whom text,
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
    if s.status <> 'OPEN' then
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
        select t.session_id, t.lesson, 'PARTICIPANT', o.person, t.during
          from lesson_time t where t.session_id = in_session;
    end if;
    update invitation v
       set substituted_by = new_id, answered_by = by_whom, answered_as = as_whom, answered_at = at_time
     where v.id = i.id;
    return query select i.status, new_id, i.seat, i.position;
end
$$;
revoke all on function substitute_seat from public;

grant select on seat_release_rule to ${runtime};
grant select, insert, update on seat_release to ${runtime};
grant select, delete on seat_move to ${runtime};
grant execute on function release_seats, substitute_seat to ${runtime};
