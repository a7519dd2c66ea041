-- What secures a loan: assets with a value that was found by somebody, and persons in office who answer for it themselves.

alter table programme_version
    add column collateral_percent numeric(6, 2)
        constraint programme_version_collateral_percent_positive check (collateral_percent > 0),
    add column valuation_months   integer not null default 24
        constraint programme_version_valuation_months_positive check (valuation_months > 0),
    add column guarantor_days     integer not null default 14
        constraint programme_version_guarantor_days_positive check (guarantor_days > 0);
comment on column programme_version.collateral_percent is
    'How much of the loan the counted value of its assets covers at least; no assets are asked for when null.';
comment on column programme_version.valuation_months is 'For how long a valuation counts.';
comment on column programme_version.guarantor_days is 'How long whoever follows a guarantor in his office has to sign.';

create table programme_guarantor (
    version_id uuid    not null constraint programme_guarantor_version_fk references programme_version,
    position   integer not null,
    office     text    not null constraint programme_guarantor_office_of_one check (office in (
        'chair', 'vice-chair-business', 'vice-chair-membership', 'secretary', 'treasurer', 'manager', 'supervisor-chair')),
    source     text    not null,
    constraint programme_guarantor_pk primary key (version_id, position),
    constraint programme_guarantor_office_unique unique (version_id, office)
);
comment on table programme_guarantor is
    'Offices whose holders answer for a loan themselves; only offices that one person holds at a time.';

-- LPDB lends to pilots on assets and on personal guarantees (press on Permenkop 1/2025). How much, whose and how fast the
-- sources do not say: a counted value of the whole loan, chair and treasurer, fourteen days.
update programme_version set collateral_percent = 100 where programme_code = 'LPDB-PILOT' and version = 2;
insert into programme_guarantor (version_id, position, office, source)
values ('01990000-0000-7000-8000-000000000003', 0, 'chair',
        'Permenkop 1/2025, jaminan perorangan pengurus; jabatan adalah pilihan program'),
       ('01990000-0000-7000-8000-000000000003', 1, 'treasurer',
        'Permenkop 1/2025, jaminan perorangan pengurus; jabatan adalah pilihan program');

create table collateral_share (
    kind       text          not null,
    valid_from date          not null,
    percent    numeric(5, 2) not null constraint collateral_share_percent_within check (percent between 0 and 100),
    lien       text          not null constraint collateral_share_lien_known check (lien in (
        'HAK_TANGGUNGAN', 'FIDUSIA', 'GADAI')),
    source     text          not null,
    constraint collateral_share_pk primary key (kind, valid_from),
    constraint collateral_share_kind_known check (kind in (
        'LAND_AND_BUILDING', 'VEHICLE', 'EQUIPMENT', 'STOCK', 'DEPOSIT'))
);
comment on table collateral_share is 'What part of the value of an asset counts from a day on, and by what it is bound.';
insert into collateral_share values
    ('LAND_AND_BUILDING', '2025-01-01', 80, 'HAK_TANGGUNGAN', 'UU 4/1996; besaran adalah pilihan program'),
    ('VEHICLE', '2025-01-01', 50, 'FIDUSIA', 'UU 42/1999; besaran adalah pilihan program'),
    ('EQUIPMENT', '2025-01-01', 50, 'FIDUSIA', 'UU 42/1999; besaran adalah pilihan program'),
    ('STOCK', '2025-01-01', 30, 'FIDUSIA', 'UU 42/1999; besaran adalah pilihan program'),
    ('DEPOSIT', '2025-01-01', 100, 'GADAI', 'KUH Perdata pasal 1150; besaran adalah pilihan program');

create table collateral (
    id             uuid        not null constraint collateral_pk primary key,
    application_id uuid        not null constraint collateral_application_fk references application,
    kind           text        not null,
    description    text        not null,
    proof_number   text        not null,
    file_id        uuid        not null constraint collateral_file_fk references stored_file,
    file_name      text        not null,
    media_type     text        not null,
    size_bytes     bigint      not null,
    digest         text        not null,
    offered_at     timestamptz not null,
    offered_by     text        not null,
    lien_number    text,
    lien_on        date,
    lien_by        text,
    released_on    date,
    release_cause  text constraint collateral_release_cause_known check (release_cause in ('SETTLED', 'WITHDRAWN')),
    constraint collateral_lien_whole check (
        (lien_number is null) = (lien_on is null) and (lien_on is null) = (lien_by is null)),
    constraint collateral_release_whole check ((released_on is null) = (release_cause is null))
);
comment on table collateral is 'Assets that secure a loan; what binds one and what frees it is written down once.';
create index collateral_application_index on collateral (application_id, id);
create unique index collateral_proof_once on collateral (kind, upper(proof_number)) where released_on is null;

create table collateral_valuation (
    id            uuid        not null constraint collateral_valuation_pk primary key,
    collateral_id uuid        not null constraint collateral_valuation_collateral_fk references collateral,
    valued_on     date        not null,
    valuer        text        not null,
    value_sen     bigint      not null constraint collateral_valuation_value_not_negative check (value_sen >= 0),
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
comment on table collateral_valuation is 'What somebody found an asset to be worth; the latest counts. Insert only.';
create index collateral_valuation_index on collateral_valuation (collateral_id, valued_on, id);

create table personal_guarantee (
    id             uuid        not null constraint personal_guarantee_pk primary key,
    application_id uuid        not null constraint personal_guarantee_application_fk references application,
    cooperative_id uuid        not null,
    village_code   text collate "C" not null,
    office         text        not null,
    person         text        not null,
    signed_on      date        not null,
    signed_at      timestamptz not null,
    actor          text        not null,
    released_on    date,
    release_cause  text constraint personal_guarantee_release_cause_known check (release_cause in ('SUCCEEDED', 'SETTLED')),
    constraint personal_guarantee_release_whole check ((released_on is null) = (release_cause is null)),
    constraint personal_guarantee_released_later check (released_on >= signed_on)
);
comment on table personal_guarantee is
    'Who answers for a loan by his office. He stays bound whoever holds it, until his successor has signed or all is repaid.';
create unique index personal_guarantee_one_bound on personal_guarantee (application_id, office) where released_on is null;
create index personal_guarantee_bound_index on personal_guarantee (id) where released_on is null;

alter table collateral enable row level security;
create policy collateral_within_reach on collateral
    using (scope_everything() or exists (select from application a where a.id = application_id));
alter table collateral_valuation enable row level security;
create policy collateral_valuation_within_reach on collateral_valuation
    using (scope_everything() or exists (select from collateral c where c.id = collateral_id));
alter table personal_guarantee enable row level security;
create policy personal_guarantee_within_reach on personal_guarantee using (scope_sees(cooperative_id, village_code));

grant select on programme_guarantor, collateral_share to ${runtime};
grant select, insert on collateral, collateral_valuation, personal_guarantee to ${runtime};
grant update (lien_number, lien_on, lien_by, released_on, release_cause) on collateral to ${runtime};
grant update (released_on, release_cause) on personal_guarantee to ${runtime};
