-- What the ministry's tables ask for and nobody could tell: address and kind of business, documents of land, outlets that are
-- planned, what a potential is worth, and how far a request for a partnership has come.

create table cooperative_statement (
    cooperative_id uuid not null constraint cooperative_statement_pk primary key
        constraint cooperative_statement_cooperative_fk references cooperative,
    village_code   text not null,
    address        text,
    postal_code    text constraint cooperative_statement_postal_code_form check (postal_code ~ '^[0-9]{5}$'),
    category       text,
    approved_by    text,
    about          text,
    management     text
        constraint cooperative_statement_management_known check (management in ('CONVENTIONAL', 'SHARIA'))
);
comment on table cooperative_statement is 'What a cooperative says of itself beside its particulars, in the fields of the ministry (profil_koperasi). What was told before stands in record_correction.';

alter table facility
    add column land_status text
        constraint facility_land_status_known check (land_status in ('VERIFIED', 'BEING_VERIFIED', 'NO_LAND', 'CONSIDERED'));
comment on column facility.land_status is 'How far the ministry''s check of the land has come (aset_koperasi.status).';

create table facility_document (
    facility_id    uuid not null constraint facility_document_facility_fk references facility,
    paper_id       uuid not null constraint facility_document_paper_fk references paper,
    cooperative_id uuid not null,
    village_code   text not null,
    constraint facility_document_pk primary key (facility_id, paper_id)
);
comment on table facility_document is 'Which papers of a cooperative are the documents of which facility.';
create index facility_document_cooperative_index on facility_document (cooperative_id);

alter table village_potential
    add column area_hectares numeric(12, 2) constraint village_potential_area_not_negative check (area_hectares >= 0),
    add column people        integer constraint village_potential_people_not_negative check (people >= 0),
    add column value_sen     bigint constraint village_potential_value_not_negative check (value_sen >= 0);
grant update (area_hectares, people, value_sen) on village_potential to ${runtime};

create table planned_outlet (
    id             uuid not null constraint planned_outlet_pk primary key,
    cooperative_id uuid not null constraint planned_outlet_cooperative_fk references cooperative,
    village_code   text not null,
    function       text not null,
    name           text not null,
    planned_for    date,
    filled_by      text,
    facility_id    uuid constraint planned_outlet_facility_fk references facility,
    state          text not null
        constraint planned_outlet_state_known check (state in ('PLANNED', 'OPENED', 'DROPPED')),
    unit_id        uuid constraint planned_outlet_unit_fk references business_unit,
    dropped_on     date,
    drop_reason    text,
    constraint planned_outlet_opened_as_unit check ((state = 'OPENED') = (unit_id is not null)),
    constraint planned_outlet_drop_is_whole
        check ((state = 'DROPPED') = (dropped_on is not null) and (dropped_on is null) = (drop_reason is null)),
    constraint planned_outlet_unit_unique unique (unit_id)
);
comment on table planned_outlet is 'Outlets (gerai) that are planned and not open: each becomes a business unit, or is dropped.';
create unique index planned_outlet_name_unique
    on planned_outlet (cooperative_id, function, lower(name)) where state = 'PLANNED';
create index planned_outlet_cooperative_index on planned_outlet (cooperative_id, id);
create index planned_outlet_village_index on planned_outlet (village_code collate "C", id);

create table partnership_request (
    id             uuid not null constraint partnership_request_pk primary key,
    cooperative_id uuid not null constraint partnership_request_cooperative_fk references cooperative,
    village_code   text not null,
    business       text not null,
    package        text,
    financed       boolean not null,
    form_paper_id  uuid constraint partnership_request_form_fk references paper,
    note           text,
    requested_on   date not null,
    status         text not null
        constraint partnership_request_status_known
        check (status in ('REQUESTED', 'PROCESSED', 'VERIFIED', 'APPROVED', 'REJECTED')),
    status_on      date not null,
    partnership_id uuid constraint partnership_request_partnership_fk references partnership,
    constraint partnership_request_partnership_unique unique (partnership_id),
    constraint partnership_request_agreed_when_approved check (partnership_id is null or status = 'APPROVED')
);
comment on table partnership_request is 'Requests for a partnership (pengajuan_kemitraan) and how far each has come; what was agreed stands in partnership.';
create unique index partnership_request_open_unique
    on partnership_request (cooperative_id, lower(business)) where status not in ('APPROVED', 'REJECTED');
create index partnership_request_cooperative_index on partnership_request (cooperative_id, id);
create index partnership_request_village_index on partnership_request (village_code collate "C", id);

create table partnership_request_step (
    request_id     uuid not null constraint partnership_request_step_request_fk references partnership_request,
    number         integer not null,
    cooperative_id uuid not null,
    village_code   text not null,
    status         text not null,
    reached_on     date not null,
    reason         text,
    recorded_at    timestamptz not null,
    actor          text not null,
    roles          text[] not null,
    constraint partnership_request_step_pk primary key (request_id, number)
);
comment on table partnership_request_step is 'Each status a request for a partnership has had, on which day and by whom. Insert only.';

alter table cooperative_statement enable row level security;
alter table facility_document enable row level security;
alter table planned_outlet enable row level security;
alter table partnership_request enable row level security;
alter table partnership_request_step enable row level security;
create policy cooperative_statement_within_reach on cooperative_statement using (scope_sees(cooperative_id, village_code));
create policy facility_document_within_reach on facility_document using (scope_sees(cooperative_id, village_code));
create policy planned_outlet_within_reach on planned_outlet using (scope_sees(cooperative_id, village_code));
create policy partnership_request_within_reach on partnership_request using (scope_sees(cooperative_id, village_code));
create policy partnership_request_step_within_reach on partnership_request_step
    using (scope_sees(cooperative_id, village_code));
grant select, insert, update on cooperative_statement, planned_outlet, partnership_request to ${runtime};
grant select, insert on facility_document, partnership_request_step to ${runtime};

insert into erasable_text (holder, held) values
    ('cooperative_statement', 'address'),
    ('cooperative_statement', 'about'),
    ('planned_outlet', 'filled_by'),
    ('planned_outlet', 'drop_reason'),
    ('partnership_request', 'note'),
    ('partnership_request_step', 'reason');
insert into erasable_told (record, held) values
    ('PROFILE', 'address'),
    ('PROFILE', 'about'),
    ('PLANNED_OUTLET', 'filledBy');

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'POTENTIAL', 'CAMPAIGN', 'STANDING',
                      'UNIT_LICENCE', 'ACCOUNT_NUMBER', 'FACILITY', 'CONSTRUCTION', 'STORED_GOODS', 'WORKFORCE',
                      'BUSINESS_PLAN', 'TERM_OF_OFFICE', 'PILOT_LETTER', 'PROFILE', 'PLANNED_OUTLET', 'PREMISES_SURVEY',
                      'PAPER', 'OLDER_COOPERATIVE'));
