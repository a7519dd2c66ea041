create table known_member (
    member_id      uuid    not null constraint known_member_pk primary key,
    cooperative_id uuid    not null,
    person         text    not null,
    number         integer,
    admitted_on    date,
    left_on        date
);
comment on table known_member is 'Ordinary members as the ledger tells of them, without a name; who has left may be heard of before he came.';
create index known_member_cooperative_index on known_member (cooperative_id, number);
create index known_member_person_index on known_member (person);

alter table known_member enable row level security;
create policy known_member_within_reach on known_member
    using (scope_everything()
        or person = scope_person()
        or exists (select from known_cooperative c where c.id = cooperative_id));

-- A member reaches what he himself is invited to, as an officer does.
create or replace function offices_of(asked text)
    returns table (cooperative_id uuid, office text, village_code text, term_from date, term_until date, ended_on date)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.cooperative_id, t.office, c.village_code, t.term_from, t.term_until, t.ended_on
      from officer_term t
      left join known_cooperative c on c.id = t.cooperative_id
     where t.person = asked and t.term_from is not null
    union all
    select m.cooperative_id, 'member', c.village_code, m.admitted_on, date '9999-12-31', m.left_on
      from known_member m
      left join known_cooperative c on c.id = m.cooperative_id
     where m.person = asked and m.admitted_on is not null;
end;

create table seat_offer_rule (
    valid_from date    not null constraint seat_offer_rule_pk primary key,
    hours      integer not null constraint seat_offer_rule_hours_positive check (hours > 0),
    basis      text    not null
);
comment on table seat_offer_rule is 'How long who moved up from the waiting list may take to confirm again before the next one moves up.';
insert into seat_offer_rule (valid_from, hours, basis)
values ('2025-03-27', 48, 'The programme''s own choice: two days, a weekend apart');

alter table invitation
    add keep_until     timestamptz,
    add substituted_by uuid constraint invitation_substituted_by_fk references invitation,
    add constraint invitation_keep_until_when_confirmed check (keep_until is null or status = 'CONFIRMED');
comment on column invitation.keep_until is 'Who moved up from the waiting list keeps the seat until then, unless he confirms again.';
create index invitation_keep_until_index on invitation (keep_until) where keep_until is not null;

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
        update invitation v set keep_until = null where v.id = invited and v.keep_until >= at_time;
        return query select i.status, i.seat, i.position;
        return;
    end if;
    if s.held_on is not null then
        return query select 'HELD', i.seat, i.position;
        return;
    end if;
    if i.status = 'LAPSED'
        or not exists (select from officer_term o
                        where o.appointment_id = i.appointment_id
                          and (o.ended_on is null or o.ended_on > s.starts_on)
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
         where v.session_id = in_session and v.position = 1;
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

-- Passes the seats on of those who moved up and did not confirm in time. The caller says what time it is.
create function expire_seats(at_time timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    late    record;
    expired integer := 0;
begin
    for late in
        select v.id, v.session_id from invitation v where v.keep_until < at_time order by v.session_id, v.id limit most
    loop
        perform from training_session t where t.id = late.session_id and t.held_on is null for update;
        if found then
            perform from invitation v where v.id = late.id and v.keep_until < at_time;
            if found then
                perform leave_seat(late.session_id, late.id, 'CANCELLED');
                expired := expired + 1;
            end if;
        else
            update invitation v set keep_until = null where v.id = late.id;
        end if;
    end loop;
    return expired;
end
$$;
revoke all on function expire_seats from public;

-- Gives the seat of one officer to another of the same cooperative, who holds his office on the first day. Whoever
-- asks has found the invitation within his reach; the colleague need not be.
create function substitute_seat(in_session uuid, invited uuid, by_office text, new_id uuid, by_whom text, as_whom text,
                                at_time timestamptz)
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
       and t.term_from <= s.starts_on and t.term_until >= s.starts_on
       and (t.ended_on is null or t.ended_on > s.starts_on)
     order by t.term_from desc, t.appointment_id
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

grant select, insert, update on known_member to ${runtime};
grant select on seat_offer_rule to ${runtime};
grant execute on function expire_seats, substitute_seat to ${runtime};
