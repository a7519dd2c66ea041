-- What an annual meeting (RAT) is reported to the ministry with, in the fields of its register.

create table annual_report (
    meeting_id       uuid        not null constraint annual_report_pk primary key
                                          constraint annual_report_meeting_fk references meeting,
    version          bigint      not null,
    cooperative_id   uuid        not null constraint annual_report_cooperative_fk references cooperative,
    village_code     text        not null,
    status           text        not null
        constraint annual_report_status_known check (status in ('DRAFTED', 'REPORTED', 'VERIFIED', 'REJECTED')),
    sector           text        not null
        constraint annual_report_sector_known
        check (sector in ('KDKMP', 'REAL', 'REAL_AND_SAVINGS_CONVENTIONAL', 'REAL_AND_SAVINGS_SHARIA')),
    meeting_sequence integer     constraint annual_report_sequence_positive check (meeting_sequence > 0),
    plan_year        integer,
    budget_year      integer,
    stage            integer     not null constraint annual_report_stage_known check (stage between 1 and 9),
    position         text        not null,
    result           text        not null,
    planned_position text        not null,
    planned_result   text        not null,
    drafted_at       timestamptz not null,
    changed_at       timestamptz not null,
    reported_on      date,
    decided_on       date,
    reason           text,
    constraint annual_report_status_has_its_facts
        check ((status in ('VERIFIED', 'REJECTED')) = (decided_on is not null)
           and (status <> 'REJECTED' or reason is not null)
           and (status = 'DRAFTED' or reported_on is not null))
);
comment on table annual_report is 'The report of an annual meeting: drafted, reported, then verified or rejected by the office. Sums are JSON of rupiah by name.';

alter table annual_report enable row level security;
create policy annual_report_within_reach on annual_report using (scope_sees(cooperative_id, village_code));
grant select, insert, update on annual_report to ${runtime};
