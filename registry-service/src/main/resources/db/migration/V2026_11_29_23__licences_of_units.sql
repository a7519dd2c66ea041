-- Which business number and which licence the KBLI of a unit asks for, from a day on; and which licences units have.

create table kbli_licence_rule (
    licence     text not null constraint kbli_licence_rule_licence_form check (licence ~ '^[A-Z_]{2,40}$'),
    first_code  text not null,
    last_code   text not null,
    valid_from  date not null,
    valid_until date,
    issuer      text not null,
    source      text not null,
    constraint kbli_licence_rule_pk primary key (licence, first_code, valid_from),
    constraint kbli_licence_rule_range check (first_code <= last_code)
);
comment on table kbli_licence_rule is 'Which licence a unit needs to trade under a KBLI, who gives it, and from when until when; NIB is the number of the cooperative.';
insert into kbli_licence_rule (licence, first_code, last_code, valid_from, issuer, source) values
    ('NIB',                 '00000', '99999', '2018-06-21', 'OSS',
     'PP 24/2018; PP 5/2021; PP 28/2025: every level of risk has an NIB'),
    ('SAVINGS_AND_LOANS',   '64142', '64142', '2021-02-02', 'OSS, dinas koperasi',
     'PP 7/2021; Permenkop 8/2023: izin usaha simpan pinjam'),
    ('SAVINGS_AND_LOANS',   '64146', '64146', '2021-02-02', 'OSS, dinas koperasi',
     'PP 7/2021; Permenkop 8/2023: izin usaha simpan pinjam'),
    ('PHARMACY',            '47721', '47721', '2021-02-02', 'OSS, dinas kesehatan',
     'PP 5/2021 and PP 28/2025, Lampiran I, sektor kesehatan: izin apotek'),
    ('CLINIC',              '86102', '86105', '2021-02-02', 'OSS, dinas kesehatan',
     'PP 5/2021 and PP 28/2025, Lampiran I, sektor kesehatan: izin klinik');
grant select on kbli_licence_rule to ${runtime};

create table business_unit_licence (
    id             uuid        not null constraint business_unit_licence_pk primary key,
    unit_id        uuid        not null constraint business_unit_licence_unit_fk references business_unit,
    cooperative_id uuid        not null,
    village_code   text        not null,
    licence        text        not null,
    number         text        not null,
    issued_on      date        not null,
    valid_until    date,
    recorded_at    timestamptz not null,
    recorded_roles text[]      not null,
    constraint business_unit_licence_unique unique (unit_id, licence, number),
    constraint business_unit_licence_days_in_order check (valid_until >= issued_on)
);
comment on table business_unit_licence is 'Which licences the units of a cooperative have; insert only, a new one stands beside the one that ran out.';
create index business_unit_licence_cooperative_index on business_unit_licence (cooperative_id);
alter table business_unit_licence enable row level security;
create policy business_unit_licence_within_reach on business_unit_licence using (scope_sees(cooperative_id, village_code));
grant select, insert on business_unit_licence to ${runtime};
