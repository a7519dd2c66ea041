create table training_session (
    id                 uuid    not null constraint training_session_pk primary key,
    title              text    not null,
    curriculum_code    text    not null,
    curriculum_version integer not null,
    region_code        text    collate "C" not null,
    place              text    not null,
    starts_on          date    not null,
    ends_on            date    not null,
    seats              integer not null constraint training_session_seats_positive check (seats > 0),
    taken              integer not null default 0,
    last_seat          integer not null default 0,
    waiting            integer not null default 0 constraint training_session_waiting_counted check (waiting >= 0),
    held_on            date,
    participants       integer,
    constraint training_session_curriculum_fk foreign key (curriculum_code, curriculum_version) references curriculum,
    constraint training_session_days_in_order check (starts_on <= ends_on),
    constraint training_session_taken_within_seats check (taken between 0 and seats),
    constraint training_session_last_seat_within_seats check (last_seat between taken and seats),
    constraint training_session_held_as_a_whole check ((held_on is null) = (participants is null)),
    constraint training_session_unique unique (region_code, starts_on, title)
);
comment on table training_session is 'A session (Bimtek). Its row is what everything about its seats is locked by: taken seats, the highest number given, how many wait.';

create table lesson (
    session_id uuid    not null constraint lesson_session_fk references training_session,
    number     integer not null constraint lesson_number_positive check (number > 0),
    title      text    not null,
    taught_on  date    not null,
    jp         integer not null constraint lesson_jp_positive check (jp > 0),
    constraint lesson_pk primary key (session_id, number),
    constraint lesson_title_unique unique (session_id, title)
);
comment on table lesson is 'A lesson of a session: how many JP it takes and when.';

create table invitation (
    id               uuid    not null constraint invitation_pk primary key,
    session_id       uuid    not null constraint invitation_session_fk references training_session,
    cooperative_id   uuid    not null,
    village_code     text    collate "C" not null,
    cooperative_name text    not null,
    appointment_id   uuid    not null,
    person           text    not null,
    name             text    not null,
    office           text    not null,
    invited_on       date    not null,
    status           text    not null default 'INVITED'
        constraint invitation_status_known
            check (status in ('INVITED', 'CONFIRMED', 'WAITING', 'DECLINED', 'CANCELLED', 'LAPSED')),
    seat             integer,
    position         integer,
    answered_by      text,
    answered_as      text constraint invitation_answered_as_known check (answered_as in ('SELF', 'ON_BEHALF')),
    answered_at      timestamptz,
    constraint invitation_person_unique unique (session_id, person),
    constraint invitation_seat_unique unique (session_id, seat),
    constraint invitation_position_unique unique (session_id, position) deferrable initially immediate,
    constraint invitation_seat_when_confirmed check ((status = 'CONFIRMED') = (seat is not null)),
    constraint invitation_position_when_waiting check ((status = 'WAITING') = (position is not null))
);
comment on table invitation is 'Who is invited to a session, for which office, what he answered and through whom. A seat or a place on the waiting list is given by take_seat alone.';
create index invitation_appointment_index on invitation (appointment_id);
create index invitation_person_index on invitation (person);
create index invitation_session_index on invitation (session_id, id);

alter table invitation enable row level security;
create policy invitation_within_reach on invitation
    using (person = scope_person() or scope_sees(cooperative_id, village_code));

alter table training_session enable row level security;
create policy training_session_within_reach on training_session
    using (scope_everything()
        or region_within(region_code, scope_regions())
        or exists (select from invitation i where i.session_id = training_session.id and i.person = scope_person()));

alter table lesson enable row level security;
create policy lesson_within_reach on lesson
    using (exists (select from training_session s where s.id = session_id));

-- Takes a seat, or else the last place of the waiting list. Whoever asks, the seats of all others decide, so it
-- runs with the owner's rights; the caller has found the invitation within his own reach before. The session's
-- row is locked first, and each statement after that sees what the one before us has committed.
create function take_seat(in_session uuid, invited uuid, by_whom text, as_whom text, at_time timestamptz)
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
        return query select i.status, i.seat, i.position;
        return;
    end if;
    if s.held_on is not null then
        return query select 'HELD', i.seat, i.position;
        return;
    end if;
    if i.status = 'LAPSED' or not exists (select from officer_term o
                                           where o.appointment_id = i.appointment_id
                                             and (o.ended_on is null or o.ended_on > s.starts_on)) then
        return query select 'LAPSED', i.seat, i.position;
        return;
    end if;
    if i.status = 'WAITING' then
        return query select i.status, i.seat, i.position;
        return;
    end if;
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
comment on function take_seat is 'Confirms an invitation: a seat while there is one, else the end of the waiting list.';
revoke all on function take_seat from public;

-- Leaves seat or waiting list; a free seat goes to the first who waits. The caller holds the session's lock.
create function leave_seat(in_session uuid, invited uuid, new_status text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    s training_session;
    i invitation;
    -- The place on the waiting list that becomes free, if any does.
    gap integer;
begin
    select * into strict s from training_session t where t.id = in_session for update;
    select * into strict i from invitation v where v.id = invited and v.session_id = in_session;
    update invitation v set status = new_status, seat = null, position = null where v.id = invited;
    if i.seat is not null and s.waiting > 0 then
        update invitation v
           set status = 'CONFIRMED', seat = i.seat, position = null
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
revoke all on function leave_seat from public;

create function give_up_seat(in_session uuid, invited uuid, by_whom text, as_whom text, at_time timestamptz)
    returns table (outcome text, seat_number integer, place integer)
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    s training_session;
    i invitation;
begin
    select * into strict s from training_session t where t.id = in_session for update;
    select * into strict i from invitation v where v.id = invited and v.session_id = in_session;
    if s.held_on is not null then
        return query select 'HELD', i.seat, i.position;
    elsif i.status in ('LAPSED', 'DECLINED', 'CANCELLED') then
        return query select i.status, i.seat, i.position;
    else
        perform leave_seat(in_session, invited, case i.status when 'INVITED' then 'DECLINED' else 'CANCELLED' end);
        return query
            update invitation v
               set answered_by = by_whom, answered_as = as_whom, answered_at = at_time
             where v.id = invited
            returning v.status, v.seat, v.position;
    end if;
end
$$;
comment on function give_up_seat is 'Declines an invitation or cancels a confirmed one; the first who waits moves up.';
revoke all on function give_up_seat from public;

-- Who has lost the office before the first day of a session is not invited any more.
create function lapse_invitations(ended_appointment uuid, first_day_without date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    found_one record;
    lapsed    integer := 0;
begin
    for found_one in
        select v.id, v.session_id
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
            perform leave_seat(found_one.session_id, found_one.id, 'LAPSED');
            lapsed := lapsed + 1;
        end if;
    end loop;
    return lapsed;
end
$$;
comment on function lapse_invitations is 'Takes back the invitations of an appointment that ended before the session began.';
revoke all on function lapse_invitations from public;

create table attendance_list (
    session_id  uuid        not null,
    lesson      integer     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint attendance_list_pk primary key (session_id, lesson),
    constraint attendance_list_lesson_fk foreign key (session_id, lesson) references lesson
);
comment on table attendance_list is 'The lessons whose list of those present is in; an empty list is a list too.';

create table attendance (
    session_id    uuid    not null,
    lesson        integer not null,
    invitation_id uuid    not null constraint attendance_invitation_fk references invitation,
    constraint attendance_pk primary key (session_id, lesson, invitation_id),
    constraint attendance_list_fk foreign key (session_id, lesson) references attendance_list
);
comment on table attendance is 'Who was there in which lesson.';
create index attendance_invitation_index on attendance (invitation_id);

alter table attendance_list enable row level security;
create policy attendance_list_within_reach on attendance_list
    using (exists (select from training_session s where s.id = session_id));
alter table attendance enable row level security;
create policy attendance_within_reach on attendance
    using (exists (select from invitation i where i.id = invitation_id));

-- How much of a session each of its confirmed guests has heard, and whether the rule of the curriculum is met.
create view participation with (security_invoker = true) as
select i.session_id, i.id as invitation_id, coalesce(heard.jp, 0) as heard_jp, given.jp as given_jp,
       coalesce(heard.jp, 0) * 100 >= c.pass_percent * given.jp as long_enough
  from invitation i
  join training_session s on s.id = i.session_id
  join curriculum c on c.code = s.curriculum_code and c.version = s.curriculum_version
  join lateral (select sum(l.jp) as jp from lesson l where l.session_id = s.id) given on true
  left join (select a.invitation_id, sum(l.jp) as jp
               from attendance a
               join lesson l on l.session_id = a.session_id and l.number = a.lesson
              group by a.invitation_id) heard on heard.invitation_id = i.id
 where i.status = 'CONFIRMED';
comment on view participation is 'JP heard by each confirmed guest, JP given, and whether that suffices for a certificate.';

create table action_plan (
    invitation_id uuid        not null constraint action_plan_invitation_fk references invitation,
    number        integer     not null constraint action_plan_number_positive check (number > 0),
    what          text        not null,
    due_on        date        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    constraint action_plan_pk primary key (invitation_id, number)
);
comment on table action_plan is 'What each guest takes home to do, and until when (rencana tindak lanjut).';

alter table action_plan enable row level security;
create policy action_plan_within_reach on action_plan
    using (exists (select from invitation i where i.id = invitation_id));

grant select, insert, update on training_session, invitation, attendance_list to ${runtime};
grant select, insert on lesson, action_plan to ${runtime};
grant select, insert, delete on attendance to ${runtime};
grant select on participation to ${runtime};
grant execute on function take_seat, give_up_seat, lapse_invitations to ${runtime};
