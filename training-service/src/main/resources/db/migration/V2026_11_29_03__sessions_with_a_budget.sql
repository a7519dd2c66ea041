create extension if not exists btree_gist;

create table budget_line (
    id             uuid    not null constraint budget_line_pk primary key,
    region_code    text    collate "C" not null,
    year           integer not null constraint budget_line_year_sensible check (year between 2025 and 2100),
    kind           text    not null constraint budget_line_kind_known check (kind in ('APBD', 'APBD_AMENDMENT', 'APBN', 'OTHER')),
    account        text    not null,
    title          text    not null,
    amount_sen     bigint  not null constraint budget_line_amount_positive check (amount_sen > 0),
    committed_sen  bigint  not null default 0 constraint budget_line_committed_counted check (committed_sen >= 0),
    spent_sen      bigint  not null default 0 constraint budget_line_spent_counted check (spent_sen >= 0),
    passed_on      date,
    regulation     text,
    constraint budget_line_unique unique (region_code, year, kind, account),
    constraint budget_line_passed_as_a_whole check ((passed_on is null) = (regulation is null)),
    constraint budget_line_within_amount check (committed_sen + spent_sen <= amount_sen),
    constraint budget_line_used_when_passed check (passed_on is not null or committed_sen + spent_sen = 0)
);
comment on table budget_line is 'A line of a budget (APBD or its amendment): proposed, then passed by a regulation. What approved sessions may cost and what closed ones have cost is counted in its row, which decides.';

alter table budget_line enable row level security;
create policy budget_line_within_reach on budget_line
    using (scope_everything() or region_within(region_code, scope_regions()));

alter table training_session
    add status         text   not null default 'OPEN',
    add mode           text   not null default 'PLACE' constraint training_session_mode_known check (mode in ('PLACE', 'ONLINE')),
    add organiser      text,
    add partners       text[] not null default '{}',
    add budget_line_id uuid constraint training_session_budget_line_fk references budget_line,
    add cost_sen       bigint constraint training_session_cost_positive check (cost_sen > 0),
    add spent_sen      bigint constraint training_session_spent_counted check (spent_sen >= 0),
    add approved_by    text,
    add cancelled_on   date,
    add cancel_reason  text;
update training_session set status = 'HELD' where held_on is not null;
alter table training_session
    add constraint training_session_status_known
        check (status in ('PLANNED', 'APPROVED', 'OPEN', 'HELD', 'CLOSED', 'CANCELLED')),
    add constraint training_session_held_when_held check ((status in ('HELD', 'CLOSED')) = (held_on is not null)),
    add constraint training_session_budgeted_as_a_whole check ((budget_line_id is null) = (cost_sen is null)),
    add constraint training_session_approved_with_budget
        check (budget_line_id is null or status in ('PLANNED', 'CANCELLED') or approved_by is not null),
    add constraint training_session_cancelled_as_a_whole
        check ((status = 'CANCELLED') = (cancelled_on is not null) and (status = 'CANCELLED') = (cancel_reason is not null)),
    add constraint training_session_cancel_reason_known
        check (cancel_reason in ('NO_BUDGET', 'TOO_FEW', 'SPEAKER', 'PLACE', 'FORCE_MAJEURE', 'OTHER'));

-- The seats of a session that does not take place are nobody's. Its row is locked by the caller.
create function vacate_session(cancelled uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    vacated integer;
begin
    update invitation set status = 'LAPSED', seat = null, position = null
     where session_id = cancelled and status <> 'LAPSED';
    get diagnostics vacated = row_count;
    update training_session set taken = 0, last_seat = 0, waiting = 0 where id = cancelled;
    return vacated;
end
$$;
revoke all on function vacate_session from public;

create table speaker (
    id           uuid   not null constraint speaker_pk primary key,
    name         text   not null,
    organisation text   not null,
    region_code  text   collate "C" not null,
    expertise    text[] not null constraint speaker_expertise_given check (cardinality(expertise) > 0),
    constraint speaker_unique unique (organisation, name)
);
comment on table speaker is 'The pool of speakers (narasumber): public officials and experts, and what each can speak about.';
create index speaker_region_index on speaker (region_code, id);

create table lesson_time (
    session_id uuid      not null,
    lesson     integer   not null,
    during     tstzrange not null constraint lesson_time_during_bounded
        check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    constraint lesson_time_pk primary key (session_id, lesson),
    constraint lesson_time_lesson_fk foreign key (session_id, lesson) references lesson
);
comment on table lesson_time is 'When a lesson is given, where its hour was planned.';

-- One booking of one thing at one time. The constraints decide, whoever comes first.
create table booking (
    session_id uuid      not null,
    lesson     integer   not null,
    what       text      not null constraint booking_what_known check (what in ('SPEAKER', 'PLACE', 'PARTICIPANT')),
    subject    text      not null,
    during     tstzrange not null,
    constraint booking_lesson_fk foreign key (session_id, lesson) references lesson,
    constraint booking_speaker_free
        exclude using gist (subject with =, during with &&) where (what = 'SPEAKER'),
    constraint booking_place_free
        exclude using gist (subject with =, during with &&) where (what = 'PLACE'),
    constraint booking_participant_free
        exclude using gist (subject with =, during with &&) where (what = 'PARTICIPANT')
);
comment on table booking is 'Places, speakers and participants that a lesson needs while it is given; no two lessons have the same at one time.';
create index booking_session_index on booking (session_id, what, subject);

create table lesson_speaker (
    session_id uuid    not null,
    lesson     integer not null,
    speaker_id uuid    not null constraint lesson_speaker_speaker_fk references speaker,
    constraint lesson_speaker_pk primary key (session_id, lesson, speaker_id),
    constraint lesson_speaker_lesson_fk foreign key (session_id, lesson) references lesson
);
comment on table lesson_speaker is 'Who speaks in which lesson.';
alter table lesson_speaker enable row level security;
create policy lesson_speaker_within_reach on lesson_speaker
    using (exists (select from training_session s where s.id = session_id));

create table session_material (
    session_id uuid        not null constraint session_material_session_fk references training_session,
    file_id    uuid        not null constraint session_material_file_fk references stored_file,
    lesson     integer,
    title      text        not null,
    kept_at    timestamptz not null,
    constraint session_material_pk primary key (session_id, file_id)
);
comment on table session_material is 'What participants read and take home.';
alter table session_material enable row level security;
create policy session_material_within_reach on session_material
    using (exists (select from training_session s where s.id = session_id));

-- Who confirms or waits needs his time for it, so that whoever moves up is never wanted elsewhere.
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

create or replace function leave_seat(in_session uuid, invited uuid, new_status text) returns void
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
    delete from booking b where b.session_id = in_session and b.what = 'PARTICIPANT' and b.subject = i.person;
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

grant select, insert, update on budget_line to ${runtime};
grant select, insert on speaker, lesson_time, session_material to ${runtime};
grant select, insert, delete on booking, lesson_speaker to ${runtime};
grant execute on function vacate_session to ${runtime};
