-- The minutes in which village head or regency agreed, as a file.

create table consent_minutes (
    consent_id   uuid        not null constraint consent_minutes_pk primary key
        constraint consent_minutes_consent_fk references consent,
    file_id      uuid        not null constraint consent_minutes_file_fk references stored_file,
    file_name    text        not null,
    media_type   text        not null,
    size_bytes   bigint      not null,
    digest       text        not null,
    handed_in_at timestamptz not null,
    handed_in_by text        not null
);
comment on table consent_minutes is 'The minutes of the deliberation behind a consent, handed in once by who gave it. Insert only.';

alter table consent_minutes enable row level security;
create policy consent_minutes_within_reach on consent_minutes
    using (exists (select from consent c where c.id = consent_id));
grant select, insert on consent_minutes to ${runtime};
