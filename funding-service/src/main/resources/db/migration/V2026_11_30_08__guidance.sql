-- Guidance (juknis) with its versions, the versions of programmes it belongs to, and who has confirmed its receipt.

create table guidance (
    code  text not null constraint guidance_pk primary key,
    title text not null
);
comment on table guidance is 'Guidance (juknis) for programmes. Insert only.';

create table guidance_version (
    guidance_code text        not null constraint guidance_version_guidance_fk references guidance,
    version       integer     not null constraint guidance_version_positive check (version > 0),
    letter_number text        not null,
    issued_on     date        not null,
    valid_from    date        not null,
    addressees    text[]      not null constraint guidance_version_addressees_some check (cardinality(addressees) > 0),
    file_id       uuid        not null constraint guidance_version_file_fk references stored_file,
    file_name     text        not null,
    media_type    text        not null,
    size_bytes    bigint      not null,
    digest        text        not null,
    published_at  timestamptz not null,
    published_by  text        not null,
    constraint guidance_version_pk primary key (guidance_code, version),
    constraint guidance_version_day_unique unique (guidance_code, valid_from)
);
comment on table guidance_version is 'Guidance as it is from a day on, and which offices are to confirm that they have it. Insert only.';

create table guidance_programme (
    guidance_code     text    not null,
    version           integer not null,
    programme_code    text    not null,
    programme_version integer not null,
    constraint guidance_programme_pk primary key (guidance_code, version, programme_code, programme_version),
    constraint guidance_programme_guidance_fk foreign key (guidance_code, version) references guidance_version,
    constraint guidance_programme_version_fk foreign key (programme_code, programme_version)
        references programme_version (programme_code, version)
);
comment on table guidance_programme is 'To which versions of programmes a version of guidance belongs. Insert only.';

create table guidance_receipt (
    guidance_code  text        not null,
    version        integer     not null,
    addressee      text        not null,
    region         text        not null,
    cooperative_id uuid,
    person         text,
    confirmed_on   date        not null,
    confirmed_at   timestamptz not null,
    actor          text        not null,
    constraint guidance_receipt_once unique nulls not distinct (guidance_code, version, addressee, region, cooperative_id, person),
    constraint guidance_receipt_version_fk foreign key (guidance_code, version) references guidance_version,
    constraint guidance_receipt_of_one check ((cooperative_id is null) = (person is null))
);
comment on table guidance_receipt is
    'That an office of a region, or who holds an office of a cooperative, has the guidance. Insert only.';

alter table guidance_receipt enable row level security;
create policy guidance_receipt_within_reach on guidance_receipt using (scope_sees(cooperative_id, region));

grant select, insert on guidance, guidance_version, guidance_programme, guidance_receipt to ${runtime};
