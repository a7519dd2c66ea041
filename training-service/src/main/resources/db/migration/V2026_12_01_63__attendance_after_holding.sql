-- How a scan stands by itself: a list on paper adds to it and never takes it away.
alter table attendance_scan
    add late       boolean not null default false,
    add left_early boolean not null default false;
update attendance_scan s
   set late = s.direction = 'IN' and a.late, left_early = s.direction = 'OUT' and a.left_early
  from attendance a
 where a.session_id = s.session_id and a.lesson = s.lesson and a.invitation_id = s.invitation_id;

create table attendance_list_version (
    id          bigint generated always as identity constraint attendance_list_version_pk primary key,
    session_id  uuid        not null,
    lesson      integer     not null,
    present     uuid[]      not null,
    late        uuid[]      not null,
    left_early  uuid[]      not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint attendance_list_version_list_fk foreign key (session_id, lesson) references attendance_list
);
comment on table attendance_list_version is 'Every list of those present that was written, and by whom; the last one counts.';
create index attendance_list_version_lesson_index on attendance_list_version (session_id, lesson, id);
alter table attendance_list_version enable row level security;
create policy attendance_list_version_within_reach on attendance_list_version
    using (exists (select from training_session s where s.id = session_id));

alter table attendance drop constraint attendance_how_known;
alter table attendance add constraint attendance_how_known check (how in ('LIST', 'SCAN', 'CORRECTION'));
comment on table attendance is 'Who was there in which lesson, by the list that somebody wrote, by a scan of his own phone, or by a correction.';

create table attendance_correction (
    id            uuid        not null constraint attendance_correction_pk primary key,
    session_id    uuid        not null,
    lesson        integer     not null,
    invitation_id uuid        not null constraint attendance_correction_invitation_fk references invitation,
    present       boolean     not null,
    late          boolean     not null,
    left_early    boolean     not null,
    reason        text        not null
        constraint attendance_correction_reason_known check (reason in ('LIST_WRONG', 'SCAN_FAILED', 'WRONG_PERSON')),
    evidence      text        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    constraint attendance_correction_lesson_fk foreign key (session_id, lesson) references lesson,
    constraint attendance_correction_there_when_late check (present or not (late or left_early))
);
comment on table attendance_correction is 'What a held session was told of those present later, by whom and on which evidence. The last word on a lesson and a participant counts, against lists and scans.';
create index attendance_correction_session_index on attendance_correction (session_id, id);
create index attendance_correction_invitation_index on attendance_correction (invitation_id, lesson);
alter table attendance_correction enable row level security;
create policy attendance_correction_within_reach on attendance_correction
    using (exists (select from invitation i where i.id = invitation_id));

create table session_recount (
    session_id uuid not null constraint session_recount_pk primary key
        constraint session_recount_session_fk references training_session
);
comment on table session_recount is 'Held sessions of which a scan came late: how many were there long enough is counted again.';
alter table session_recount enable row level security;
create policy session_recount_within_reach on session_recount
    using (exists (select from training_session s where s.id = session_id));

-- Whose certificate is revoked because he was not there was in no lesson. Whoever revokes has found the certificate within
-- his reach; the session need not be.
create function absent_from_session(guest uuid, by_whom text, at_time timestamptz, why text, proof text) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    in_session uuid;
    lessons    integer;
begin
    select v.session_id into strict in_session from invitation v where v.id = guest;
    perform from training_session t where t.id = in_session for update;
    insert into attendance_correction (id, session_id, lesson, invitation_id, present, late, left_early, reason, evidence,
                                       recorded_by, recorded_at)
    select uuidv7(), a.session_id, a.lesson, a.invitation_id, false, false, false, why, proof, by_whom, at_time
      from attendance a where a.invitation_id = guest order by a.lesson;
    delete from attendance a where a.invitation_id = guest;
    get diagnostics lessons = row_count;
    insert into session_recount (session_id) values (in_session) on conflict do nothing;
    return lessons;
end
$$;
revoke all on function absent_from_session from public;
grant execute on function absent_from_session to ${runtime};

grant select, insert on attendance_list_version, attendance_correction to ${runtime};
grant select, insert, delete on session_recount to ${runtime};
grant update (how) on attendance to ${runtime};
grant update (questions_per_module, minutes, opens_at, planned_by) on session_test to ${runtime};
