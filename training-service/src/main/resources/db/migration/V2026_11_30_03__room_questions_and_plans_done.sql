create table room_question (
    id            uuid        not null constraint room_question_pk primary key,
    session_id    uuid        not null constraint room_question_session_fk references training_session,
    lesson        integer,
    invitation_id uuid        constraint room_question_invitation_fk references invitation,
    question      text        not null,
    asked_at      timestamptz not null,
    asked_by      text        not null,
    answer        text,
    answer_file   uuid,
    answered_at   timestamptz,
    answered_by   text,
    constraint room_question_lesson_fk foreign key (session_id, lesson) references lesson,
    constraint room_question_file_fk foreign key (session_id, answer_file) references session_material,
    constraint room_question_answered_as_a_whole
        check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null and answer_file is null))
);
comment on table room_question is 'What was asked in the room and could not be answered there: kept until it is, by words or by a file of the session, and then shown to all its participants, without who asked.';
create index room_question_session_index on room_question (session_id, id);
create index room_question_open_index on room_question (asked_at, id) where answered_at is null;

alter table room_question enable row level security;
create policy room_question_within_reach on room_question
    using (exists (select from training_session s where s.id = session_id)
       and (scope_everything() or answered_at is not null
            or exists (select from training_session s
                        where s.id = session_id and region_within(s.region_code, scope_regions()))
            or exists (select from invitation i where i.id = invitation_id)));

alter table action_plan
    add done_on        date,
    add evidence       text,
    add done_by        text,
    add done_noted_at  timestamptz,
    add constraint action_plan_done_as_a_whole check (num_nulls(done_on, evidence, done_by, done_noted_at) in (0, 4));
comment on column action_plan.evidence is 'By what it is known that it is done: the number of an account, a letter, a photograph in the files.';

grant select, insert on room_question to ${runtime};
grant update (answer, answer_file, answered_at, answered_by) on room_question to ${runtime};
grant update (done_on, evidence, done_by, done_noted_at) on action_plan to ${runtime};
