-- In how many working days each stage of an application should be over. A target with lists of what is late, not a limit.

create table programme_target (
    version_id   uuid    not null constraint programme_target_version_fk references programme_version,
    stage        text    not null constraint programme_target_stage_known check (stage in (
        'COMPLETENESS', 'ANALYSIS', 'MENDING', 'DECISION', 'OFFERING', 'SIGNING')),
    working_days integer not null constraint programme_target_days_within check (working_days between 1 and 250),
    source       text    not null,
    constraint programme_target_pk primary key (version_id, stage)
);
comment on table programme_target is 'In how many working days a stage should be over under a version.';
grant select on programme_target to ${runtime};

insert into programme_target (version_id, stage, working_days, source)
values ('01990000-0000-7000-8000-000000000001', 'ANALYSIS', 21, 'LPDB: analisis lazimnya 21 hari'),
       ('01990000-0000-7000-8000-000000000003', 'COMPLETENESS', 5, 'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 'ANALYSIS', 21, 'LPDB: analisis lazimnya 21 hari'),
       ('01990000-0000-7000-8000-000000000003', 'MENDING', 20, 'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 'DECISION', 10, 'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 'OFFERING', 5, 'Pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 'SIGNING', 20, 'Pilihan program');

create index application_stage_index on application (status, programme_code, programme_version)
    where status in ('SUBMITTED', 'RETURNED', 'APPRAISED', 'APPROVED', 'ACCEPTED');
