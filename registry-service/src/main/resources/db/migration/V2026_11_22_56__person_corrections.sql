-- A citizen's number that was typed wrong: the person goes on under another reference, and it stays known that he did.

create table person_correction (
    id             uuid        not null constraint person_correction_pk primary key,
    cooperative_id uuid        not null constraint person_correction_cooperative_fk references cooperative,
    village_code   text        not null,
    person_from    text        not null constraint person_correction_from_form check (person_from ~ '^[0-9a-f]{64}$'),
    person_to      text        not null constraint person_correction_to_form check (person_to ~ '^[0-9a-f]{64}$'),
    reason         text        not null,
    evidence       text        not null,
    corrected_on   date        not null,
    recorded_at    timestamptz not null,
    roles          text[]      not null,
    constraint person_correction_differs check (person_from <> person_to)
);
comment on table person_correction is 'In one cooperative, who was on record under a wrong reference, and which is his. Insert only.';
create index person_correction_cooperative_index on person_correction (cooperative_id, id);

create index officer_appointment_current_person_index
    on officer_appointment (person) include (cooperative_id, term_from, term_until) where ended_on is null;
create index officer_appointment_current_village_index
    on officer_appointment (village_code collate "C", appointment_id) where ended_on is null;

alter table person_correction enable row level security;
create policy person_correction_within_reach on person_correction using (scope_sees(cooperative_id, village_code));

grant select, insert on person_correction to ${runtime};
grant update (person) on founder, elected_officer, officer_appointment to ${runtime};
grant update (person, relative) on kinship to ${runtime};
