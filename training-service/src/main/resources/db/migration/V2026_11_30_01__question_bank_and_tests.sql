create table curriculum_test_rule (
    code         text    not null,
    version      integer not null,
    attempts     integer not null constraint curriculum_test_rule_attempts_sensible check (attempts between 1 and 5),
    pass_percent integer constraint curriculum_test_rule_pass_percent_known check (pass_percent between 1 and 100),
    constraint curriculum_test_rule_pk primary key (code, version),
    constraint curriculum_test_rule_curriculum_fk foreign key (code, version) references curriculum
);
comment on table curriculum_test_rule is 'What a version says of tests: how often one may be sat, and how much of the points of the test after the session a certificate needs; null where it needs none. A version without a row lets everybody try once and asks for no result.';

create table test_rule (
    valid_from        date    not null constraint test_rule_pk primary key,
    sync_within_hours integer not null constraint test_rule_sync_sensible check (sync_within_hours between 0 and 240),
    grace_seconds     integer not null constraint test_rule_grace_sensible check (grace_seconds between 0 and 600),
    least_group       integer not null constraint test_rule_least_group_sensible check (least_group >= 3),
    basis             text    not null
);
comment on table test_rule is 'How tests are taken, by the day they open: how long after closing a phone without a network may hand in what it kept, by how much an answer may miss the end of its time, and below how many persons no result of a group is shown.';
insert into test_rule (valid_from, sync_within_hours, grace_seconds, least_group, basis)
values ('2025-03-27', 24, 15, 5, 'The programme''s own choice; no regulation sets it');

create table question (
    id            uuid        not null constraint question_pk primary key,
    code          text        not null,
    version       integer     not null,
    module        integer     not null,
    wording       text        not null,
    choices       text[]      not null constraint question_choices_sensible check (cardinality(choices) between 2 and 6),
    points        integer     not null constraint question_points_sensible check (points between 1 and 100),
    written_by    text        not null,
    written_at    timestamptz not null,
    retired_at    timestamptz,
    retired_why   text constraint question_retired_why_known check (retired_why in ('WRONG', 'OUTDATED', 'KNOWN')),
    constraint question_module_fk foreign key (code, version, module) references curriculum_module,
    constraint question_retired_as_a_whole check ((retired_at is null) = (retired_why is null))
);
comment on table question is 'The question bank, by module of a version. A question is never changed: a wrong one is retired, stays with the attempts it was drawn for, and another is written.';
create index question_module_index on question (code, version, module, id);

create table question_key (
    question_id uuid    not null constraint question_key_pk primary key
        constraint question_key_question_fk references question,
    choice      integer not null constraint question_key_choice_counted check (choice between 1 and 6)
);
comment on table question_key is 'The right choice of each question, apart from it: read to compute a score, and shown with an attempt when its test takes no answers any more.';

create table session_test (
    session_id           uuid        not null constraint session_test_session_fk references training_session,
    kind                 text        not null constraint session_test_kind_known check (kind in ('BEFORE', 'AFTER')),
    questions_per_module integer     not null constraint session_test_questions_sensible check (questions_per_module between 1 and 20),
    minutes              integer     not null constraint session_test_minutes_sensible check (minutes between 1 and 240),
    opens_at             timestamptz not null,
    closes_at            timestamptz not null,
    settles_at           timestamptz not null,
    planned_by           text        not null,
    constraint session_test_pk primary key (session_id, kind),
    constraint session_test_times_in_order check (opens_at < closes_at and closes_at <= settles_at)
);
comment on table session_test is 'A test before or after a session. From settles_at on it takes no answers, not even those a phone has kept, and only then results and key are shown.';
alter table session_test enable row level security;
create policy session_test_within_reach on session_test
    using (exists (select from training_session s where s.id = session_id));

create table test_attempt (
    id            uuid        not null constraint test_attempt_pk primary key,
    session_id    uuid        not null,
    kind          text        not null,
    invitation_id uuid        not null constraint test_attempt_invitation_fk references invitation,
    number        integer     not null constraint test_attempt_number_positive check (number > 0),
    started_at    timestamptz not null,
    ends_at       timestamptz not null,
    constraint test_attempt_test_fk foreign key (session_id, kind) references session_test,
    constraint test_attempt_number_unique unique (session_id, kind, invitation_id, number),
    constraint test_attempt_times_in_order check (started_at < ends_at)
);
comment on table test_attempt is 'A participant sits a test. His questions follow from the id of the attempt and the bank of that moment.';
create index test_attempt_invitation_index on test_attempt (invitation_id);
alter table test_attempt enable row level security;
create policy test_attempt_within_reach on test_attempt
    using (exists (select from invitation i where i.id = invitation_id));

create table test_item (
    attempt_id  uuid    not null constraint test_item_attempt_fk references test_attempt,
    number      integer not null constraint test_item_number_positive check (number > 0),
    question_id uuid    not null constraint test_item_question_fk references question,
    constraint test_item_pk primary key (attempt_id, number),
    constraint test_item_question_unique unique (attempt_id, question_id)
);
comment on table test_item is 'The questions that were drawn for an attempt.';
alter table test_item enable row level security;
create policy test_item_within_reach on test_item
    using (exists (select from test_attempt a where a.id = attempt_id));

create table test_answer (
    attempt_id  uuid        not null,
    item        integer     not null,
    choice      integer     not null constraint test_answer_choice_counted check (choice between 1 and 6),
    answered_at timestamptz not null,
    received_at timestamptz not null,
    constraint test_answer_pk primary key (attempt_id, item),
    constraint test_answer_item_fk foreign key (attempt_id, item) references test_item
);
comment on table test_answer is 'Answers, each given once: when by our clock, and when it arrived.';
alter table test_answer enable row level security;
create policy test_answer_within_reach on test_answer
    using (exists (select from test_attempt a where a.id = attempt_id));

create view test_mark with (security_invoker = true) as
select a.id as attempt_id, a.session_id, a.kind, a.invitation_id, q.module,
       coalesce(sum(q.points) filter (where g.choice = k.choice), 0) as points, sum(q.points) as possible
  from test_attempt a
  join test_item i on i.attempt_id = a.id
  join question q on q.id = i.question_id
  join question_key k on k.question_id = q.id
  left join test_answer g on g.attempt_id = a.id and g.item = i.number
 group by a.id, q.module;
comment on view test_mark is 'What each attempt has earned in each module. Nobody is shown it before the test is settled.';

create view best_attempt with (security_invoker = true) as
select distinct on (m.session_id, m.kind, m.invitation_id)
       m.session_id, m.kind, m.invitation_id, m.attempt_id, m.points, m.possible
  from (select session_id, kind, invitation_id, attempt_id, sum(points) as points, sum(possible) as possible
          from test_mark group by session_id, kind, invitation_id, attempt_id) m
 order by m.session_id, m.kind, m.invitation_id, m.points / m.possible desc, m.attempt_id;
comment on view best_attempt is 'Of several attempts the best counts.';

create view entitlement with (security_invoker = true) as
select p.session_id, p.invitation_id,
       p.long_enough and (r.pass_percent is null or coalesce(b.points * 100 >= r.pass_percent * b.possible, false)) as entitled
  from participation p
  join training_session s on s.id = p.session_id
  left join curriculum_test_rule r on r.code = s.curriculum_code and r.version = s.curriculum_version
  left join best_attempt b on b.session_id = p.session_id and b.kind = 'AFTER' and b.invitation_id = p.invitation_id;
comment on view entitlement is 'Who of the confirmed guests meets the whole rule of the curriculum: heard enough and, where it asks for it, passed the test after the session.';

grant select, insert on curriculum_test_rule, question, question_key, session_test, test_attempt, test_item, test_answer to ${runtime};
grant select on test_rule, test_mark, best_attempt, entitlement to ${runtime};
grant update (retired_at, retired_why) on question to ${runtime};
grant update (closes_at, settles_at) on session_test to ${runtime};
