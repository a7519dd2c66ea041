-- Which days count as holidays, and what follows when a due day is one, is data of the programme version: the national calendar, or
-- another that the ministry keeps. A loan keeps the calendar and the rule that it was signed with; the years of a calendar come by
-- decree and move due days of all loans that have it.

create table holiday_calendar (
    code        text        not null constraint holiday_calendar_pk primary key
        constraint holiday_calendar_code_sound check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    name        text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table holiday_calendar is 'Calendars of holidays, each with years of its own. Insert only.';
insert into holiday_calendar (code, name, recorded_by)
values ('NATIONAL', 'Hari libur nasional dan cuti bersama', 'the service');

alter table holiday drop constraint holiday_year_fk, drop constraint holiday_pk;
alter table holiday_year
    drop constraint holiday_year_pk,
    add column calendar text not null default 'NATIONAL' constraint holiday_year_calendar_fk references holiday_calendar,
    add constraint holiday_year_pk primary key (calendar, year, version);
alter table holiday
    add column calendar text not null default 'NATIONAL',
    add constraint holiday_pk primary key (calendar, year, version, day),
    add constraint holiday_year_fk foreign key (calendar, year, version) references holiday_year;

alter table programme_version
    add column holiday_calendar text not null default 'NATIONAL'
        constraint programme_version_holiday_calendar_fk references holiday_calendar,
    add column due_day_rule     text not null default 'NEXT_WORKING_DAY'
        constraint programme_version_due_day_rule_known check (due_day_rule in (
            'NEXT_WORKING_DAY', 'NEXT_UNLESS_LEAVE', 'STAYS'));
comment on column programme_version.due_day_rule is
    'To which day a due day without work moves: the next working day; the same, though leave that all take together counts as work; or none.';
alter table loan
    add column holiday_calendar text not null default 'NATIONAL'
        constraint loan_holiday_calendar_fk references holiday_calendar,
    add column due_day_rule     text not null default 'NEXT_WORKING_DAY'
        constraint loan_due_day_rule_known check (due_day_rule in ('NEXT_WORKING_DAY', 'NEXT_UNLESS_LEAVE', 'STAYS'));
comment on column loan.holiday_calendar is 'The calendar of the version it was signed under, by which its due days move.';

grant select, insert on holiday_calendar to ${runtime};
