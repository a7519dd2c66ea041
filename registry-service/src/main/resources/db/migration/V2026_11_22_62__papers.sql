create table paper (
    id             uuid        not null constraint paper_pk primary key,
    cooperative_id uuid        not null constraint paper_cooperative_fk references cooperative,
    village_code   text        not null,
    kind           text        not null
        constraint paper_kind_known
        check (kind in ('MUSDES_MINUTES', 'MEMBERS_MINUTES', 'DEED', 'AHU_DECREE', 'AHU_AMENDMENT', 'STATUTES',
                        'BYLAWS', 'NPWP', 'NIB', 'LICENCE', 'NIK_CERTIFICATE', 'ACCOUNT_BOOK', 'MOU', 'LAND', 'PHOTO',
                        'OTHER')),
    number         text,
    issued_on      date        not null,
    issuer         text,
    replaces       uuid        constraint paper_replaces_fk references paper,
    file_id        uuid        not null constraint paper_file_fk references stored_file,
    file_name      text        not null,
    media_type     text        not null,
    size_bytes     bigint      not null,
    digest         text        not null,
    handed_in_at   timestamptz not null,
    handed_in_by   text        not null,
    constraint paper_replaces_unique unique (replaces),
    constraint paper_replaces_another check (replaces <> id)
);
comment on table paper is 'The papers of cooperatives; a newer one replaces an older one, and both are kept. Insert only.';
create index paper_cooperative_index on paper (cooperative_id, id desc);

alter table paper enable row level security;
create policy paper_within_reach on paper using (scope_sees(cooperative_id, village_code));

grant select, insert on paper to ${runtime};
