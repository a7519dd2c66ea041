create table coaching_visit (
    id             uuid        not null constraint coaching_visit_pk primary key,
    version        integer     not null constraint coaching_visit_version_positive check (version > 0),
    cooperative_id uuid        not null,
    village_code   text        collate "C" not null,
    coach_id       uuid        not null constraint coaching_visit_coach_fk references coach,
    planned_on     date        not null,
    visited_on     date,
    latitude       numeric(9, 6) constraint coaching_visit_latitude_on_earth check (latitude between -90 and 90),
    longitude      numeric(9, 6) constraint coaching_visit_longitude_on_earth check (longitude between -180 and 180),
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    constraint coaching_visit_place_as_a_whole check ((latitude is null) = (longitude is null))
);
comment on table coaching_visit is 'A visit of a coach (kunjungan pembinaan): planned, then reported. Its version tells a phone that was without a network whether somebody else has written meanwhile.';
create index coaching_visit_village_index on coaching_visit (village_code, planned_on, id);
create index coaching_visit_coach_index on coaching_visit (coach_id, visited_on);

alter table coaching_visit enable row level security;
create policy coaching_visit_within_reach on coaching_visit
    using (scope_sees(cooperative_id, village_code));

create table visit_finding (
    visit_id uuid    not null constraint visit_finding_visit_fk references coaching_visit,
    number   integer not null constraint visit_finding_number_positive check (number > 0),
    area     text    not null constraint visit_finding_area_known check (area in ('GOVERNANCE', 'BOOKS', 'BUSINESS', 'READINESS')),
    finding  text    not null,
    constraint visit_finding_pk primary key (visit_id, number)
);
comment on table visit_finding is 'What a visit has found, by area.';
alter table visit_finding enable row level security;
create policy visit_finding_within_reach on visit_finding
    using (exists (select from coaching_visit v where v.id = visit_id));

create table visit_action (
    visit_id uuid    not null constraint visit_action_visit_fk references coaching_visit,
    number   integer not null constraint visit_action_number_positive check (number > 0),
    what     text    not null,
    owner    text    not null,
    due_on   date    not null,
    done_on  date,
    closed_by text,
    constraint visit_action_pk primary key (visit_id, number),
    constraint visit_action_closed_as_a_whole check ((done_on is null) = (closed_by is null))
);
comment on table visit_action is 'What was agreed on a visit: who (by his office) does what until when; open until it is done.';
create index visit_action_open_index on visit_action (due_on) where done_on is null;
alter table visit_action enable row level security;
create policy visit_action_within_reach on visit_action
    using (exists (select from coaching_visit v where v.id = visit_id));

grant select, insert, update on coaching_visit to ${runtime};
grant select, insert, delete on visit_finding to ${runtime};
grant select, insert, delete on visit_action to ${runtime};
grant update (done_on, closed_by) on visit_action to ${runtime};
