-- The last day of a year's accounts, of a second call and of the board's report on the year: each is announced when it is
-- near and, where nothing else announces that, when it was missed; once for each day that it fell on.

create table deadline_window (
    deadline   text    not null
        constraint deadline_window_deadline_known check (deadline in ('ANNUAL_MEETING', 'SECOND_CALL', 'ANNUAL_REPORT')),
    valid_from date    not null,
    days       integer not null constraint deadline_window_days_known check (days between 1 and 365),
    source     text    not null,
    constraint deadline_window_pk primary key (deadline, valid_from)
);
comment on table deadline_window is 'How many days before its last day a deadline of meetings is near, from a day on.';
insert into deadline_window (deadline, valid_from, days, source) values
    ('ANNUAL_MEETING', '1992-10-21', 60, 'No rule; this programme''s choice'),
    ('SECOND_CALL', '1992-10-21', 10, 'No rule; this programme''s choice'),
    ('ANNUAL_REPORT', '1992-10-21', 30, 'No rule; this programme''s choice');

create table annual_report_rule (
    valid_from            date    not null constraint annual_report_rule_pk primary key,
    months_before_meeting integer not null
        constraint annual_report_rule_months_known check (months_before_meeting between 1 and 6),
    source                text    not null
);
comment on table annual_report_rule is 'How many months before the annual meeting the board''s report is ready, for years that end on a day or later; before the first rule nobody watches.';
insert into annual_report_rule (valid_from, months_before_meeting, source) values
    ('2026-11-29', 1, 'UU 25/1992, art. 35; handed in here since 2026-11-29');

create table deadline_told (
    deadline       text        not null
        constraint deadline_told_deadline_known check (deadline in ('ANNUAL_MEETING', 'SECOND_CALL', 'ANNUAL_REPORT')),
    stage          text        not null constraint deadline_told_stage_known check (stage in ('APPROACHED', 'MISSED')),
    cooperative_id uuid        not null constraint deadline_told_cooperative_fk references cooperative,
    village_code   text        not null,
    about          text        not null,
    due_on         date        not null,
    announced_at   timestamptz not null,
    constraint deadline_told_pk primary key (cooperative_id, deadline, about, stage, due_on)
);
comment on table deadline_told is 'Deadlines of which it was announced that they are near or were missed; about is a year or a meeting. Insert only.';

create index meeting_without_quorum_index on meeting (cooperative_id) where not quorate and second_call_of is null;

do $$
declare
    known text;
begin
    select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') into strict known
      from pg_constraint where conrelid = 'paper'::regclass and conname = 'paper_kind_known';
    alter table paper drop constraint paper_kind_known;
    execute 'alter table paper add constraint paper_kind_known check (kind = ''ANNUAL_REPORT'' or ' || known || ')';
end
$$;
create index paper_annual_report_index on paper (cooperative_id, issued_on) where kind = 'ANNUAL_REPORT';

alter table deadline_told enable row level security;
create policy deadline_told_within_reach on deadline_told using (scope_sees(cooperative_id, village_code));
grant select on deadline_window, annual_report_rule to ${runtime};
grant select, insert on deadline_told to ${runtime};
