-- Programmes of public money. Their terms and criteria are data of a version that begins on a day, so that a new
-- regulation is a new row and an agreement keeps what it was signed under.

create table programme (
    code            text not null constraint programme_pk primary key,
    name            text not null,
    source_of_funds text not null
        constraint programme_source_known check (source_of_funds in ('STATE_LOAN', 'CSR', 'OTHER_GRANT', 'OWN'))
);
comment on table programme is 'Programmes that lend public money.';

create table programme_version (
    id                  uuid    not null constraint programme_version_pk primary key,
    programme_code      text    not null constraint programme_version_programme_fk references programme,
    version             integer not null constraint programme_version_positive check (version > 0),
    effective_from      date    not null,
    regulation          text    not null,
    ceiling_sen         bigint  not null constraint programme_version_ceiling_positive check (ceiling_sen > 0),
    operating_cap_sen   bigint  not null constraint programme_version_operating_cap_within check (operating_cap_sen between 0 and ceiling_sen),
    annual_rate_percent numeric(7, 4) not null constraint programme_version_rate_not_negative check (annual_rate_percent >= 0),
    max_tenor_months    integer not null constraint programme_version_tenor_positive check (max_tenor_months > 0),
    max_grace_months    integer not null constraint programme_version_grace_within check (max_grace_months between 0 and max_tenor_months - 1),
    repayment_method    text    not null constraint programme_version_method_known check (repayment_method in ('DECLINING_BALANCE')),
    day_count           text    not null constraint programme_version_day_count_known check (day_count in ('THIRTY_360')),
    committee_size      integer not null constraint programme_version_committee_odd check (committee_size >= 3 and committee_size % 2 = 1),
    constraint programme_version_number_unique unique (programme_code, version),
    constraint programme_version_day_unique unique (programme_code, effective_from)
);
comment on table programme_version is 'The terms of a programme from a day on, until a later version begins.';

create table programme_criterion (
    version_id       uuid    not null constraint programme_criterion_version_fk references programme_version,
    position         integer not null,
    code             text    not null,
    gate             text    not null constraint programme_criterion_gate_known check (gate in ('APPLY', 'AGREE', 'DISBURSE')),
    rule             text    not null constraint programme_criterion_rule_known
        check (rule in ('FACT', 'OFFICER_CERTIFIED', null, 'PLAN_RATED', 'MEMBERS_BORROWING')),
    subject          text,
    topic            text,
    cooperative_kind text    constraint programme_criterion_kind_known check (cooperative_kind in ('KDMP', 'KKMP')),
    who              text    not null,
    what_next_id     text    not null,
    what_next_en     text    not null,
    source           text    not null,
    constraint programme_criterion_pk primary key (version_id, position),
    constraint programme_criterion_code_unique unique nulls not distinct (version_id, code, cooperative_kind),
    constraint programme_criterion_subject_given check ((rule = 'MEMBERS_BORROWING') = (subject is null)),
    constraint programme_criterion_topic_given check ((rule = 'OFFICER_CERTIFIED') = (topic is not null))
);
comment on table programme_criterion is
    'What a cooperative needs under a version, which gate it binds, what to do next and whose turn it is.';

create table pool (
    programme_code       text   not null constraint pool_pk primary key constraint pool_programme_fk references programme,
    capital_in_sen       bigint not null default 0 constraint pool_capital_in_not_negative check (capital_in_sen >= 0),
    committed_sen        bigint not null default 0 constraint pool_committed_not_negative check (committed_sen >= 0),
    disbursed_sen        bigint not null default 0 constraint pool_disbursed_not_negative check (disbursed_sen >= 0),
    principal_repaid_sen bigint not null default 0 constraint pool_principal_repaid_not_negative check (principal_repaid_sen >= 0),
    constraint pool_never_overdrawn check (capital_in_sen + principal_repaid_sen - committed_sen - disbursed_sen >= 0)
);
comment on table pool is
    'One row a programme: capital in, promised and not yet paid out, paid out, repaid. Its lock settles every race.';

create table pool_movement (
    id             uuid        not null constraint pool_movement_pk primary key,
    programme_code text        not null constraint pool_movement_pool_fk references pool,
    kind           text        not null
        constraint pool_movement_kind_known check (kind in ('CAPITAL_IN', 'COMMITTED', 'DISBURSED', 'PRINCIPAL_REPAID')),
    amount_sen     bigint      not null constraint pool_movement_amount_positive check (amount_sen > 0),
    available_sen  bigint      not null generated always as (
        case kind when 'COMMITTED' then -amount_sen when 'DISBURSED' then 0 else amount_sen end) stored,
    effective_on   date        not null,
    reference      text        not null,
    actor          text        not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    constraint pool_movement_reference_unique unique (programme_code, kind, reference)
);
comment on table pool_movement is
    'Every change of a pool; available_sen is what it adds to what is free. Insert only.';
create index pool_movement_day_index on pool_movement (programme_code, effective_on);

grant select on programme, programme_version, programme_criterion to ${runtime};
grant select, update on pool to ${runtime};
grant select, insert on pool_movement to ${runtime};

insert into programme (code, name, source_of_funds)
values ('LPDB-PILOT', 'Dana bergulir LPDB untuk KDMP dan KKMP percontohan', 'STATE_LOAN');
insert into pool (programme_code) values ('LPDB-PILOT');

-- Ceiling, rate and tenor: Permenkop 1/2025. Not in it, and so choices of this version: the share of operating costs
-- and the longest grace (as PMK 49/2025 art. 5 has them for the banks), the method and the day count.
insert into programme_version (id, programme_code, version, effective_from, regulation, ceiling_sen, operating_cap_sen,
                               annual_rate_percent, max_tenor_months, max_grace_months, repayment_method, day_count,
                               committee_size)
values ('01990000-0000-7000-8000-000000000001', 'LPDB-PILOT', 1, '2025-01-01', 'Permenkop 1/2025', 300000000000,
        50000000000, 3, 120, 8, 'DECLINING_BALANCE', 'THIRTY_360', 3);

insert into programme_criterion (version_id, position, code, gate, rule, subject, topic, cooperative_kind, who, what_next_id,
                                 what_next_en, source)
select '01990000-0000-7000-8000-000000000001', row_number() over () - 1, c.*
  from (values
    ('legal-entity', 'APPLY', 'FACT', 'LEGAL_ENTITY', null, null, 'notary',
     'Selesaikan pengesahan badan hukum koperasi di AHU melalui notaris.',
     'Complete the registration as a legal entity at AHU through the notary.',
     'Permenkop 1/2025 pasal 6'),
    ('nik-koperasi', 'APPLY', 'FACT', 'NIK_KOPERASI', null, null, 'regency-office',
     'Minta Nomor Induk Koperasi (NIK koperasi) pada Dinas Koperasi kabupaten/kota.',
     'Ask the cooperatives office of the regency for the cooperative''s master number (NIK koperasi).',
     'Permenkop 1/2025 pasal 6'),
    ('npwp', 'APPLY', 'FACT', 'NPWP', null, null, 'regency-office',
     'Daftarkan NPWP badan di kantor pajak lalu catatkan nomornya melalui Dinas.',
     'Obtain the tax number at the tax office and have the regency office record it.',
     'Permenkop 1/2025 pasal 6'),
    ('nib', 'APPLY', 'FACT', 'NIB', null, null, 'regency-office',
     'Ajukan NIB melalui OSS lalu catatkan nomornya melalui Dinas.',
     'Obtain the business number through OSS and have the regency office record it.',
     'Permenkop 1/2025 pasal 6'),
    ('account-verified', 'APPLY', 'FACT', 'ACCOUNT_VERIFIED', null, null, 'bank-officer',
     'Buka rekening atas nama koperasi dan mintalah bank memverifikasinya.',
     'Open a bank account in the name of the cooperative and have the bank verify it.',
     'Permenkop 1/2025 pasal 6'),
    ('pilot-designated', 'APPLY', 'FACT', 'PILOT', null, null, 'regency-office',
     'Mintalah penetapan sebagai koperasi percontohan pada Dinas.',
     'Ask the office to designate the cooperative a pilot.',
     'Permenkop 1/2025'),
    ('chair-certified', 'APPLY', 'OFFICER_CERTIFIED', 'chair', 'BIMTEK-KDMP', null, 'trainer',
     'Ketua mengikuti Bimtek sampai memperoleh sertifikat.',
     'The chair attends the training (Bimtek) and earns its certificate.',
     'Ketentuan program'),
    ('treasurer-certified', 'APPLY', 'OFFICER_CERTIFIED', 'treasurer', 'BIMTEK-KDMP', null, 'trainer',
     'Bendahara mengikuti Bimtek sampai memperoleh sertifikat.',
     'The treasurer attends the training (Bimtek) and earns its certificate.',
     'Ketentuan program'),
    ('business-plan-rated', 'APPLY', 'PLAN_RATED', 'ADEQUATE', null, null, 'regency-office',
     'Ajukan rencana usaha dan mintalah Dinas menilainya; paling rendah bernilai memadai.',
     'Submit a business plan and have the office rate it; it must be rated at least adequate.',
     'Permenkop 1/2025, proposal usaha'),
    ('members-consent', 'APPLY', 'MEMBERS_BORROWING', null, null, null, 'chair',
     'Selenggarakan rapat anggota yang menyetujui pinjaman paling sedikit sebesar yang diajukan.',
     'Hold a meeting of the members that approves borrowing at least the amount applied for.',
     'Juklak Menkop 1/2025, anggaran dasar: pinjaman memerlukan persetujuan rapat anggota'),
    ('government-consent', 'APPLY', 'FACT', 'GOVERNMENT_CONSENT', null, 'KDMP', 'village-head',
     'Mintalah persetujuan kepala desa berdasarkan musyawarah desa.',
     'Ask the village head for consent, after the village deliberation.',
     'PMK 49/2025 pasal 2, diterapkan juga di sini'),
    ('government-consent', 'APPLY', 'FACT', 'GOVERNMENT_CONSENT', null, 'KKMP', 'regency-office',
     'Mintalah persetujuan bupati/wali kota berdasarkan musyawarah.',
     'Ask the regent or mayor for consent, after the deliberation.',
     'PMK 49/2025 pasal 2, diterapkan juga di sini'),
    ('books-open', 'DISBURSE', 'FACT', 'BOOKS_OPEN', null, null, 'treasurer',
     'Buka pembukuan koperasi agar pencairan dapat dibukukan.',
     'Open the books of the cooperative, so that what is paid out can be booked.',
     'Ketentuan program'))
       as c (code, gate, rule, subject, topic, cooperative_kind, who, what_next_id, what_next_en, source);
