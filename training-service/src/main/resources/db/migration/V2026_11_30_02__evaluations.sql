create table evaluation_rule (
    valid_from  date    not null constraint evaluation_rule_pk primary key,
    open_days   integer not null constraint evaluation_rule_open_days_sensible check (open_days between 0 and 90),
    least_group integer not null constraint evaluation_rule_least_group_sensible check (least_group >= 3),
    basis       text    not null
);
comment on table evaluation_rule is 'How speakers are evaluated, by the last day of the session: how many days after it, and below how many evaluations no result is shown.';
insert into evaluation_rule (valid_from, open_days, least_group, basis)
values ('2025-03-27', 7, 5, 'The programme''s own choice; no regulation sets it');

-- Who has evaluated whom is kept only so that each does it once. There is no time and no number in it that leads to
-- what he said, and what he said is not kept at all: it is counted.
create table evaluation_given (
    session_id    uuid not null,
    speaker_id    uuid not null constraint evaluation_given_speaker_fk references speaker,
    invitation_id uuid not null constraint evaluation_given_invitation_fk references invitation,
    constraint evaluation_given_pk primary key (session_id, speaker_id, invitation_id)
);
comment on table evaluation_given is 'Who has evaluated which speaker, so that each does it once; nothing leads from here to a mark.';
alter table evaluation_given enable row level security;
create policy evaluation_given_within_reach on evaluation_given
    using (exists (select from invitation i where i.id = invitation_id));

create table evaluation_sheet (
    session_id uuid    not null constraint evaluation_sheet_session_fk references training_session,
    speaker_id uuid    not null constraint evaluation_sheet_speaker_fk references speaker,
    given      integer not null constraint evaluation_sheet_given_counted check (given >= 0),
    closes_on  date    not null,
    constraint evaluation_sheet_pk primary key (session_id, speaker_id)
);
comment on table evaluation_sheet is 'How many have evaluated a speaker in a session, and the last day for it; results are shown after that, so that no figure moves with the marks of one person.';
alter table evaluation_sheet enable row level security;
create policy evaluation_sheet_within_reach on evaluation_sheet
    using (exists (select from training_session s where s.id = session_id));

create table evaluation_count (
    session_id uuid    not null,
    speaker_id uuid    not null,
    aspect     text    not null
        constraint evaluation_count_aspect_known check (aspect in ('MASTERY', 'CLARITY', 'USEFULNESS', 'TIME')),
    mark       integer not null constraint evaluation_count_mark_known check (mark between 1 and 5),
    times      integer not null default 0 constraint evaluation_count_times_counted check (times >= 0),
    constraint evaluation_count_pk primary key (session_id, speaker_id, aspect, mark),
    constraint evaluation_count_sheet_fk foreign key (session_id, speaker_id) references evaluation_sheet
);
comment on table evaluation_count is 'How often which mark was given. Every evaluation writes all rows of its sheet anew, so that not even the transaction of a row tells which marks the last one gave.';
alter table evaluation_count enable row level security;
create policy evaluation_count_within_reach on evaluation_count
    using (exists (select from training_session s where s.id = session_id));

grant select on evaluation_rule to ${runtime};
grant select, insert on evaluation_given, evaluation_sheet, evaluation_count to ${runtime};
grant update (given) on evaluation_sheet to ${runtime};
grant update (times) on evaluation_count to ${runtime};
