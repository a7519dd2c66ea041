-- Why somebody came into an office and why he left it; who is related to whom; which meeting elected.

alter table officer_appointment
    add meeting_id    uuid constraint officer_appointment_meeting_fk references meeting,
    add letter_number text,
    add continues     uuid constraint officer_appointment_continues_fk references officer_appointment,
    add end_reason    text
        constraint officer_appointment_end_reason_known
        check (end_reason in ('REPLACED', 'RESIGNED', 'DIED', 'CORRECTED')),
    add end_evidence  text,
    add constraint officer_appointment_end_has_its_day check (end_reason is null or ended_on is not null);
comment on column officer_appointment.meeting_id is 'The meeting that elected or approved him; without it and without a letter the founding meeting did.';
comment on column officer_appointment.letter_number is 'The decree that made him village head and so chair of the supervisors.';
comment on column officer_appointment.continues is 'The appointment of the same person under a wrong number, which this one continues.';

create unique index officer_appointment_manager_unique
    on officer_appointment (meeting_id) where office = 'manager' and continues is null;
comment on index officer_appointment_manager_unique is 'Members approve one manager at a time.';

create table election (
    meeting_id       uuid    not null constraint election_pk primary key
                                      constraint election_meeting_fk references meeting,
    cooperative_id   uuid    not null constraint election_cooperative_fk references cooperative,
    village_code     text    not null,
    taking_office_on date    not null,
    term_years       integer not null constraint election_term_positive check (term_years > 0)
);
comment on table election is 'Meetings whose elected officers are on record, each once. Insert only.';

create table kinship (
    cooperative_id uuid not null constraint kinship_cooperative_fk references cooperative,
    village_code   text not null,
    person         text not null constraint kinship_person_form check (person ~ '^[0-9a-f]{64}$'),
    relative       text not null constraint kinship_relative_form check (relative ~ '^[0-9a-f]{64}$'),
    relation       text not null
        constraint kinship_relation_known
        check (relation in ('PARENT', 'CHILD', 'SPOUSE', 'PARENT_IN_LAW', 'CHILD_IN_LAW', 'SIBLING')),
    declared_on    date not null,
    constraint kinship_pk primary key (cooperative_id, person, relative, relation)
);
comment on table kinship is 'Who declared to be related to whom, by reference: the relative is the relation of the person. Later elections are held against it.';

alter table founding_limit
    drop constraint founding_limit_known,
    add constraint founding_limit_known
        check (name in ('founders', 'board', 'supervisors', 'term-years', 'terms-in-post'));
insert into founding_limit (name, valid_from, value, source) values
    ('terms-in-post', '2025-04-12', 2, 'Juklak Menkop 1/2025, draf anggaran dasar');

alter table election enable row level security;
alter table kinship enable row level security;
create policy election_within_reach on election using (scope_sees(cooperative_id, village_code));
create policy kinship_within_reach on kinship using (scope_sees(cooperative_id, village_code));

grant select, insert on election, kinship to ${runtime};
grant update (end_reason, end_evidence) on officer_appointment to ${runtime};
