alter table lesson
    add starts_at time,
    add module    integer constraint lesson_module_positive check (module > 0),
    add kind      text not null default 'LECTURE'
        constraint lesson_kind_known check (kind in ('LECTURE', 'DISCUSSION', 'FACILITATION', 'PRACTICE'));
comment on column lesson.starts_at is 'By the clocks of the session''s region; null where only the day was planned.';
comment on column lesson.module is 'The module of the curriculum it belongs to; null where it belongs to none.';

create table scan_rule (
    valid_from          date    not null constraint scan_rule_pk primary key,
    window_seconds      integer not null constraint scan_rule_window_sensible check (window_seconds between 10 and 600),
    grace_seconds       integer not null constraint scan_rule_grace_sensible check (grace_seconds between 0 and 600),
    opens_minutes       integer not null constraint scan_rule_opens_sensible check (opens_minutes >= 0),
    late_minutes        integer not null constraint scan_rule_late_sensible check (late_minutes >= 0),
    early_minutes       integer not null constraint scan_rule_early_sensible check (early_minutes >= 0),
    sync_within_hours   integer not null constraint scan_rule_sync_sensible check (sync_within_hours > 0),
    basis               text    not null
);
comment on table scan_rule is 'How presence is scanned, by the day of the lesson: how long a code shows, by how much a corrected time may miss it, from when on a lesson is open, who is late, who left early, and how long a phone without a network may keep a scan.';
insert into scan_rule (valid_from, window_seconds, grace_seconds, opens_minutes, late_minutes, early_minutes,
                       sync_within_hours, basis)
values ('2025-03-27', 30, 15, 60, 15, 15, 72, 'The programme''s own choice; no regulation sets it');

create table scan_device (
    id            uuid        not null constraint scan_device_pk primary key,
    person        text        not null,
    public_key    bytea       not null constraint scan_device_public_key_unique unique,
    registered_at timestamptz not null,
    retired_at    timestamptz,
    constraint scan_device_days_in_order check (registered_at <= retired_at)
);
comment on table scan_device is 'The phone of a person, by its public key (P-256, X.509): one at a time, and no key ever belongs to two persons.';
create unique index scan_device_in_use_unique on scan_device (person) where retired_at is null;

alter table scan_device enable row level security;
create policy scan_device_of_its_person on scan_device using (scope_everything() or person = scope_person());

alter table attendance
    add how        text    not null default 'LIST' constraint attendance_how_known check (how in ('LIST', 'SCAN')),
    add late       boolean not null default false,
    add left_early boolean not null default false;
comment on table attendance is 'Who was there in which lesson, by the list that somebody wrote or by a scan of his own phone.';

create table attendance_scan (
    device_id     uuid        not null constraint attendance_scan_device_fk references scan_device,
    nonce         uuid        not null,
    session_id    uuid        not null,
    lesson        integer     not null,
    invitation_id uuid        not null constraint attendance_scan_invitation_fk references invitation,
    direction     text        not null constraint attendance_scan_direction_known check (direction in ('IN', 'OUT')),
    scanned_at    timestamptz not null,
    received_at   timestamptz not null,
    skew_millis   bigint      not null,
    offline       boolean     not null,
    signature     bytea       not null,
    constraint attendance_scan_pk primary key (device_id, nonce),
    constraint attendance_scan_once unique (invitation_id, lesson, direction),
    constraint attendance_scan_lesson_fk foreign key (session_id, lesson) references lesson
);
comment on table attendance_scan is 'Signed scans, each once: when by our clock, by how much the phone''s went wrong, and whether it was kept until there was a network.';
create index attendance_scan_lesson_index on attendance_scan (session_id, lesson);

alter table attendance_scan enable row level security;
create policy attendance_scan_within_reach on attendance_scan
    using (exists (select from invitation i where i.id = invitation_id));

create table absence (
    session_id    uuid        not null,
    lesson        integer     not null,
    invitation_id uuid        not null constraint absence_invitation_fk references invitation,
    reason        text        not null constraint absence_reason_known check (reason in ('ILL', 'ON_DUTY', 'FAMILY', 'FORCE_MAJEURE')),
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    constraint absence_pk primary key (session_id, lesson, invitation_id),
    constraint absence_lesson_fk foreign key (session_id, lesson) references lesson
);
comment on table absence is 'Who was excused from a lesson, why, and who wrote it down. It is no presence: what was not heard does not count.';

alter table absence enable row level security;
create policy absence_within_reach on absence
    using (exists (select from invitation i where i.id = invitation_id));

grant select on scan_rule to ${runtime};
grant select, insert on scan_device, attendance_scan, absence to ${runtime};
grant update (retired_at) on scan_device to ${runtime};
grant update (late, left_early) on attendance to ${runtime};
grant update (reason) on absence to ${runtime};
