-- A register tells of legal entities whose founding nobody recorded here.

alter table cooperative
    add register_evidence text,
    drop constraint cooperative_status_has_its_facts,
    add constraint cooperative_status_has_its_facts
        check ((formed_on is null) = (decree_number is null)
           and (register_evidence is not null and formed_on is not null
                or (status = 'PROPOSED') = (meeting_held_on is null)
               and (status in ('DEED_SIGNED', 'FORMED')) = (deed_signed_on is not null)
               and (status = 'FORMED') = (formed_on is not null)));
comment on column cooperative.register_evidence is 'Which line of which register tells of it; then meeting, deed and amounts may be unknown, and proposed_on is the earliest day known.';

create index region_profile_village_key on region_profile (search_key) where level = 4;

create table register_statement (
    id             uuid    not null constraint register_statement_pk primary key,
    cooperative_id uuid    not null constraint register_statement_cooperative_fk references cooperative,
    village_code   text    not null,
    import_id      uuid    not null,
    line           integer not null,
    stated_on      date    not null,
    recorded_at    timestamptz not null,
    evidence       text    not null,
    name           text,
    members        integer constraint register_statement_members_not_negative check (members >= 0),
    chair          text,
    treasurer      text,
    constraint register_statement_line_unique unique (cooperative_id, import_id)
);
comment on table register_statement is 'What a register says of a cooperative beyond its numbers, as of a day; names of officers are public by deed. Insert only.';

alter table register_statement enable row level security;
create policy register_statement_within_reach on register_statement using (scope_sees(cooperative_id, village_code));
grant select, insert on register_statement to ${runtime};
