-- From proposal to legal entity, who holds office, and what happened to a cooperative when.

alter table cooperative drop constraint cooperative_village_unique;

alter table cooperative
    add status                text not null default 'PROPOSED'
        constraint cooperative_status_known check (status in ('PROPOSED', 'MEETING_HELD', 'DEED_SIGNED', 'FORMED')),
    add route                 text not null default 'NEW'
        constraint cooperative_route_known check (route in ('NEW', 'DEVELOPMENT', 'REVITALISATION')),
    add second_reason         text
        constraint cooperative_second_reason_known check (second_reason in ('SHARED', 'CONVERTED_BESIDE')),
    add second_evidence       text,
    add meeting_held_on       date,
    add minutes_number        text,
    add principal_savings_sen bigint
        constraint cooperative_principal_savings_positive check (principal_savings_sen > 0),
    add mandatory_savings_sen bigint
        constraint cooperative_mandatory_savings_positive check (mandatory_savings_sen > 0),
    add deed_number           text,
    add deed_signed_on        date,
    add notary_name           text,
    add decree_number         text,
    add formed_on             date,
    add paid_in_sen           bigint,
    add constraint cooperative_second_has_evidence
        check ((second_reason is null) = (second_evidence is null)),
    add constraint cooperative_dates_in_order
        check (proposed_on <= meeting_held_on and meeting_held_on <= deed_signed_on and deed_signed_on <= formed_on),
    add constraint cooperative_status_has_its_facts
        check ((status = 'PROPOSED') = (meeting_held_on is null)
           and (status in ('DEED_SIGNED', 'FORMED')) = (deed_signed_on is not null)
           and (status = 'FORMED') = (formed_on is not null)
           and (formed_on is null) = (decree_number is null));

create unique index cooperative_village_unique on cooperative (village_code) where second_reason is null;
create unique index cooperative_decree_unique on cooperative (decree_number);
create index cooperative_village_index on cooperative (village_code collate "C", id);
comment on index cooperative_village_unique is 'One cooperative in a village; another only with a recorded reason.';

create table founder (
    cooperative_id     uuid    not null constraint founder_cooperative_fk references cooperative,
    village_code       text    not null,
    line               integer not null,
    person             text    not null constraint founder_person_form check (person ~ '^[0-9a-f]{64}$'),
    name               text    not null,
    principal_paid_sen bigint,
    mandatory_paid_sen bigint,
    constraint founder_pk primary key (cooperative_id, person)
);
comment on table founder is 'Who founded a cooperative and what each has paid in. The citizen''s number is not kept; names are public by deed.';

create table officer_appointment (
    appointment_id uuid not null constraint officer_appointment_pk primary key,
    cooperative_id uuid not null constraint officer_appointment_cooperative_fk references cooperative,
    village_code   text not null,
    person         text not null constraint officer_appointment_person_form check (person ~ '^[0-9a-f]{64}$'),
    name           text not null,
    office         text not null
        constraint officer_appointment_office_known
        check (office in ('chair', 'vice-chair-business', 'vice-chair-membership', 'secretary', 'treasurer',
                          'board-member', 'manager', 'supervisor-chair', 'supervisor')),
    term_from      date not null,
    term_until     date not null,
    ended_on       date,
    constraint officer_appointment_term_in_order check (term_from <= term_until),
    constraint officer_appointment_end_after_start check (ended_on >= term_from)
);
comment on table officer_appointment is 'Who holds which office from when until when; ended_on is the first day without him, set only when it ends before its term.';
create index officer_appointment_cooperative_index on officer_appointment (cooperative_id);
create index officer_appointment_person_index on officer_appointment (person);

create table formation_step (
    cooperative_id uuid        not null constraint formation_step_cooperative_fk references cooperative,
    village_code   text        not null,
    step           text        not null
        constraint formation_step_known check (step in ('PROPOSED', 'MEETING_HELD', 'DEED_SIGNED', 'FORMED')),
    occurred_on    date        not null,
    recorded_at    timestamptz not null,
    actor          text        not null,
    roles          text[]      not null,
    evidence       text        not null,
    constraint formation_step_pk primary key (cooperative_id, step)
);
comment on table formation_step is 'How a cooperative came to be, step by step. Insert only.';

-- Milestones: what a cooperative has reached, each once, on its earliest day.

create table milestone (
    cooperative_id uuid not null constraint milestone_cooperative_fk references cooperative,
    village_code   text not null,
    fact           text not null,
    day            date not null,
    constraint milestone_pk primary key (cooperative_id, fact)
);
comment on table milestone is 'What a cooperative has reached, each fact once, with the earliest day it is true of.';

create table activity_day (
    cooperative_id uuid    not null constraint activity_day_cooperative_fk references cooperative,
    village_code   text    not null,
    day            date    not null,
    what           text    not null,
    counted        boolean not null default false,
    constraint activity_day_pk primary key (cooperative_id, day)
);
comment on table activity_day is 'The days on which something happened in a cooperative; counted says that the figures of its regions know it.';
create index activity_day_uncounted on activity_day (cooperative_id) where not counted;

-- The figures of regions. Whoever reaches a milestone only inserts a change; one worker adds changes up. So nobody
-- waits for the row of a region, and the figures are exact at every moment: counts plus the changes not yet added.

create table progress_change (
    id           bigint   not null generated always as identity constraint progress_change_pk primary key,
    village_code text     not null,
    fact         text     not null,
    day          date     not null,
    change       smallint not null
);
comment on table progress_change is 'Changes of figures that are not added to progress_count yet.';
alter table progress_change set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table progress_count (
    region_code text   not null,
    fact        text   not null,
    day         date   not null,
    change      bigint not null,
    constraint progress_count_pk primary key (region_code, fact, day) include (change)
);
comment on table progress_count is 'By how much a figure of a region changed on a day; its sum up to a day is the figure as of that day. ID is the nation.';

alter table founder enable row level security;
alter table officer_appointment enable row level security;
alter table formation_step enable row level security;
alter table milestone enable row level security;
alter table activity_day enable row level security;
create policy founder_within_reach on founder using (scope_sees(cooperative_id, village_code));
create policy officer_appointment_within_reach on officer_appointment using (scope_sees(cooperative_id, village_code));
create policy formation_step_within_reach on formation_step using (scope_sees(cooperative_id, village_code));
create policy milestone_within_reach on milestone using (scope_sees(cooperative_id, village_code));
create policy activity_day_within_reach on activity_day using (scope_sees(cooperative_id, village_code));

grant select, insert on founder, officer_appointment, formation_step, milestone, activity_day to ${runtime};
grant update (principal_paid_sen, mandatory_paid_sen) on founder to ${runtime};
grant update (ended_on) on officer_appointment to ${runtime};
grant update (day) on milestone to ${runtime};
grant update (counted) on activity_day to ${runtime};
grant select, insert, delete on progress_change to ${runtime};
grant select, insert, update on progress_count to ${runtime};
