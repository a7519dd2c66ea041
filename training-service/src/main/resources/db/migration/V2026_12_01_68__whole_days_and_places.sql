create table lesson_day (
    session_id uuid      not null,
    lesson     integer   not null,
    during     tstzrange not null constraint lesson_day_during_bounded
        check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    constraint lesson_day_pk primary key (session_id, lesson),
    constraint lesson_day_lesson_fk foreign key (session_id, lesson) references lesson,
    constraint lesson_day_once exclude using gist (session_id with =, during with &&)
);
comment on table lesson_day is 'Days of a session on which the hour of a lesson is not planned, by the first such lesson: the session needs its place and its participants all day then.';
grant select, insert on lesson_day to ${runtime};

-- When a session needs its place and its participants: the whole day where an hour is missing, else lesson by lesson.
create function needed_times(of_session uuid) returns table (lesson integer, during tstzrange)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select d.lesson, d.during from lesson_day d where d.session_id = of_session
     union all
    select t.lesson, t.during
      from lesson_time t
     where t.session_id = of_session
       and not exists (select from lesson_day d where d.session_id = of_session and d.during && t.during);
end;
revoke all on function needed_times from public;
grant execute on function needed_times to ${runtime};

-- A region as the numbers of its villages, so that a place is the same wherever one of two regions lies in the other.
create function region_span(code text) returns int8range
    language sql immutable
    return int8range(rpad(replace(code, '.', ''), 10, '0')::bigint, rpad(replace(code, '.', ''), 10, '9')::bigint, '[]');
comment on function region_span is 'Two regions overlap exactly when one of them is the other or lies in it.';

alter table booking drop constraint booking_place_free;
alter table booking add area int8range;
update booking
   set area = region_span(split_part(subject, ' ', 1)), subject = substr(subject, strpos(subject, ' ') + 1)
 where what = 'PLACE';
alter table booking
    add constraint booking_place_within_region check ((what = 'PLACE') = (area is not null)),
    add constraint booking_place_free
        exclude using gist (subject with =, area with &&, during with &&) where (what = 'PLACE');

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
    select in_session, t.lesson, 'PARTICIPANT', i.person, t.during from needed_times(in_session) t;
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
        select in_session, t.lesson, 'PARTICIPANT', o.person, t.during from needed_times(in_session) t;
    end if;
    update invitation v
       set substituted_by = new_id, answered_by = by_whom, answered_as = as_whom, answered_at = at_time
     where v.id = i.id;
    return query select i.status, new_id, i.seat, i.position;
end
$$;
