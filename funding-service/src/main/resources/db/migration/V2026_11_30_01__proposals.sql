-- The proposal as data, and what a version of a programme asks of it.

alter table programme_version
    add column proposal_required boolean not null default false,
    add column quotations_each   integer not null default 0
        constraint programme_version_quotations_within check (quotations_each between 0 and 10),
    add column dscr_floor        numeric(6, 3)
        constraint programme_version_dscr_floor_positive check (dscr_floor > 0);
comment on column programme_version.proposal_required is 'Whether an application comes with a proposal.';
comment on column programme_version.quotations_each is 'From how many suppliers a capital line of the budget needs a quotation.';
comment on column programme_version.dscr_floor is
    'Operating surplus of each year of the projection over what falls due in it is at least this; not asked when null.';

create table programme_document (
    version_id uuid    not null constraint programme_document_version_fk references programme_version,
    position   integer not null,
    code       text    not null constraint programme_document_code_shape check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_id    text    not null,
    name_en    text    not null,
    source     text    not null,
    constraint programme_document_pk primary key (version_id, position),
    constraint programme_document_code_unique unique (version_id, code)
);
comment on table programme_document is 'The documents that a version of a programme asks for, as files.';
grant select on programme_document to ${runtime};

-- From 2026 on LPDB lends on a proposal that is checked here. Permenkop 1/2025 asks for a business proposal and PMK 49/2025
-- art. 6 says what stands in one: capital and operating budget, stages, repayment plan. Choices where they are silent: two
-- quotations for a capital line, and a debt service coverage of 1.2, as banks usually ask.
insert into programme_version (id, programme_code, version, effective_from, regulation, ceiling_sen, operating_cap_sen,
                               annual_rate_percent, max_tenor_months, max_grace_months, repayment_method, day_count,
                               committee_size, proposal_required, quotations_each, dscr_floor)
select '01990000-0000-7000-8000-000000000003', programme_code, 2, '2026-01-01', regulation, ceiling_sen,
       operating_cap_sen, annual_rate_percent, max_tenor_months, max_grace_months, repayment_method, day_count,
       committee_size, true, 2, 1.2
  from programme_version
 where id = '01990000-0000-7000-8000-000000000001';
insert into programme_criterion (version_id, position, code, gate, rule, subject, topic, cooperative_kind, who, what_next_id,
                                 what_next_en, source)
select '01990000-0000-7000-8000-000000000003', position, code, gate, rule, subject, topic, cooperative_kind, who,
       what_next_id, what_next_en, source
  from programme_criterion
 where version_id = '01990000-0000-7000-8000-000000000001';
insert into programme_document (version_id, position, code, name_id, name_en, source)
values ('01990000-0000-7000-8000-000000000003', 0, 'application-letter', 'Surat permohonan', 'Letter of application',
        'Permenkop 1/2025, proposal usaha'),
       ('01990000-0000-7000-8000-000000000003', 1, 'village-minutes', 'Berita acara musyawarah desa/kelurahan',
        'Minutes of the village deliberation', 'PMK 49/2025 pasal 2, diterapkan juga di sini'),
       ('01990000-0000-7000-8000-000000000003', 2, 'members-minutes', 'Berita acara rapat anggota',
        'Minutes of the members'' meeting', 'Juklak Menkop 1/2025');

create table proposal (
    application_id uuid        not null constraint proposal_pk primary key constraint proposal_application_fk references application,
    version        bigint      not null constraint proposal_version_positive check (version > 0),
    content        jsonb       not null,
    written_at     timestamptz not null,
    written_by     text        not null
);
comment on table proposal is 'The proposal of an application as its cooperative is writing it; what was submitted stands in submission.';

create table proposal_document (
    id             uuid        not null constraint proposal_document_pk primary key,
    application_id uuid        not null constraint proposal_document_application_fk references application,
    code           text        not null,
    file_id        uuid        not null constraint proposal_document_file_fk references stored_file,
    file_name      text        not null,
    media_type     text        not null,
    size_bytes     bigint      not null,
    digest         text        not null,
    handed_in_at   timestamptz not null,
    handed_in_by   text        not null
);
comment on table proposal_document is 'Documents of a proposal; of each code the last one counts. Insert only.';
create index proposal_document_index on proposal_document (application_id, id);

create table proposal_quotation (
    id             uuid        not null constraint proposal_quotation_pk primary key,
    application_id uuid        not null constraint proposal_quotation_application_fk references application,
    purpose        text        not null,
    supplier       text        not null,
    amount_sen     bigint      not null constraint proposal_quotation_amount_positive check (amount_sen > 0),
    quoted_on      date        not null,
    file_id        uuid        not null constraint proposal_quotation_file_fk references stored_file,
    file_name      text        not null,
    media_type     text        not null,
    size_bytes     bigint      not null,
    digest         text        not null,
    handed_in_at   timestamptz not null,
    handed_in_by   text        not null
);
comment on table proposal_quotation is
    'What suppliers ask for what a line of the budget buys; of each supplier and line the last one counts. Insert only.';
create index proposal_quotation_index on proposal_quotation (application_id, id);

alter table proposal enable row level security;
create policy proposal_within_reach on proposal using (exists (select from application a where a.id = application_id));
alter table proposal_document enable row level security;
create policy proposal_document_within_reach on proposal_document
    using (exists (select from application a where a.id = application_id));
alter table proposal_quotation enable row level security;
create policy proposal_quotation_within_reach on proposal_quotation
    using (exists (select from application a where a.id = application_id));

grant select, insert, update on proposal to ${runtime};
grant select, insert on proposal_document, proposal_quotation to ${runtime};

-- What is asked for may still become something else while the cooperative writes; afterwards nobody can alter it, the
-- service's own role included.
create function rewrite_application(of_application uuid, new_amount_sen bigint, new_tenor integer, new_grace integer,
                                    purposes text[], kinds text[], amounts_sen bigint[]) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update application
       set amount_sen = new_amount_sen, tenor_months = new_tenor, grace_months = new_grace
     where id = of_application and status = 'DRAFT' and scope_sees(cooperative_id, village_code);
    if not found then
        return false;
    end if;
    delete from application_budget where application_id = of_application;
    insert into application_budget (application_id, line, purpose, kind, amount_sen)
    select of_application, line - 1, purpose, kind, amount
      from unnest(purposes, kinds, amounts_sen) with ordinality as l (purpose, kind, amount, line);
    return true;
end
$$;
comment on function rewrite_application is 'Gives an application that is being written other terms; false when it is not.';
revoke all on function rewrite_application from public;
grant execute on function rewrite_application to ${runtime};
