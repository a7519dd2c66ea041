-- Verification on the spot, before the appraisal where the version asks for it.

alter table programme_version
    add column verification_required boolean not null default false,
    add column photographs_least     integer not null default 1
        constraint programme_version_photographs_within check (photographs_least between 0 and 20);
comment on column programme_version.verification_required is 'Whether somebody has seen the place before the appraisal.';
comment on column programme_version.photographs_least is 'How many photographs a verification shows at least.';

-- LPDB surveys on the spot before it evaluates; how many photographs that takes is a choice.
update programme_version set verification_required = true, photographs_least = 2
 where programme_code = 'LPDB-PILOT' and version = 2;

create table verification (
    id             uuid          not null constraint verification_pk primary key,
    application_id uuid          not null constraint verification_application_fk references application,
    visited_on     date          not null,
    latitude       numeric(9, 6) not null constraint verification_latitude_on_earth check (latitude between -90 and 90),
    longitude      numeric(9, 6) not null constraint verification_longitude_on_earth check (longitude between -180 and 180),
    conclusion     text          not null,
    recorded_at    timestamptz   not null,
    recorded_by    text          not null
);
comment on table verification is 'That somebody without a stake has seen the place, and what he found. Insert only.';
create index verification_index on verification (application_id, id);

create table verification_finding (
    verification_id uuid    not null constraint verification_finding_verification_fk references verification,
    position        integer not null,
    purpose         text    not null,
    found           text    not null constraint verification_finding_known check (found in ('AS_PROPOSED', 'DEVIATES', 'ABSENT')),
    remark          text,
    constraint verification_finding_pk primary key (verification_id, position),
    constraint verification_finding_purpose_unique unique (verification_id, purpose),
    constraint verification_finding_remark_given check (found = 'AS_PROPOSED' or remark is not null)
);
comment on table verification_finding is 'What was found of each line of the budget. Insert only.';

create table photograph (
    id             uuid        not null constraint photograph_pk primary key,
    application_id uuid        not null constraint photograph_application_fk references application,
    file_id        uuid        not null constraint photograph_file_fk references stored_file,
    file_name      text        not null,
    media_type     text        not null,
    size_bytes     bigint      not null,
    digest         text        not null,
    handed_in_at   timestamptz not null,
    handed_in_by   text        not null
);
comment on table photograph is 'Pictures of a place; a verification names those it shows. Insert only.';
create index photograph_index on photograph (application_id, id);

create table verification_photograph (
    verification_id uuid    not null constraint verification_photograph_verification_fk references verification,
    position        integer not null,
    photograph_id   uuid    not null constraint verification_photograph_photograph_fk references photograph,
    constraint verification_photograph_pk primary key (verification_id, position),
    constraint verification_photograph_once unique (photograph_id)
);
comment on table verification_photograph is 'Which pictures a verification shows; each is shown once. Insert only.';

alter table verification enable row level security;
create policy verification_within_reach on verification
    using (exists (select from application a where a.id = application_id));
alter table verification_finding enable row level security;
create policy verification_finding_within_reach on verification_finding
    using (exists (select from verification v where v.id = verification_id));
alter table photograph enable row level security;
create policy photograph_within_reach on photograph
    using (exists (select from application a where a.id = application_id));
alter table verification_photograph enable row level security;
create policy verification_photograph_within_reach on verification_photograph
    using (exists (select from verification v where v.id = verification_id));

grant select, insert on verification, verification_finding, photograph, verification_photograph to ${runtime};
