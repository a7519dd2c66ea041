create table register_import (
    id              uuid        not null constraint register_import_pk primary key,
    version         bigint      not null,
    region_code     text        not null constraint register_import_region_fk references region,
    requested_by    text        not null,
    roles           text[]      not null,
    requested_at    timestamptz not null,
    file_name       text        not null,
    format          text        not null constraint register_import_format_known check (format in ('CSV', 'XLSX')),
    size_bytes      bigint      not null constraint register_import_size_positive check (size_bytes > 0),
    parts           integer     not null,
    stated_on       date        not null,
    dry_run         boolean     not null,
    status          text        not null
        constraint register_import_status_known
        check (status in ('RECEIVING', 'WAITING', 'RUNNING', 'CHECKED', 'DONE', 'FAILED', 'CANCELLED')),
    data_key        bytea       not null,
    master_key_id   text        not null,
    columns         text[]      not null default '{}',
    ignored_columns text[]      not null default '{}',
    next_row        integer     not null default 0,
    accepted        integer     not null default 0,
    unchanged       integer     not null default 0,
    refused         integer     not null default 0,
    to_review       integer     not null default 0,
    attempts        integer     not null default 0,
    leased_until    timestamptz,
    started_at      timestamptz,
    finished_at     timestamptz,
    failure_code    text,
    failure_id      text,
    failure_en      text,
    expires_at      timestamptz not null,
    constraint register_import_rows_add_up check (next_row = accepted + unchanged + refused + to_review)
);
comment on table register_import is 'Registers that somebody sent, and how far each has come; next_row moves in the transaction of the rows before it.';
create index register_import_open on register_import (requested_at) where status in ('WAITING', 'RUNNING');
create index register_import_region_index on register_import (region_code, id);
create index register_import_expiry_index on register_import (expires_at);

create table register_part (
    import_id uuid    not null constraint register_part_import_fk references register_import,
    number    integer not null constraint register_part_number_positive check (number > 0),
    digest    bytea   not null,
    sealed    bytea   not null,
    constraint register_part_pk primary key (import_id, number)
);
comment on table register_part is 'The bytes of registers, sealed; deleted when the import expires.';
alter table register_part alter sealed set storage external;

create table register_fault (
    import_id uuid    not null constraint register_fault_import_fk references register_import,
    line      integer not null,
    number    integer not null,
    field     text    not null,
    code      text    not null,
    text_id   text    not null,
    text_en   text    not null,
    source    text,
    constraint register_fault_pk primary key (import_id, line, number)
);
comment on table register_fault is 'Which rule a line of a register breaks and where; it repeats nothing of the line.';

create table register_refused_line (
    import_id uuid    not null constraint register_refused_line_import_fk references register_import,
    line      integer not null,
    sealed    bytea   not null,
    constraint register_refused_line_pk primary key (import_id, line)
);
comment on table register_refused_line is 'Refused lines as they were sent, sealed, for the file of refused rows; deleted when the import expires.';

create table register_seen (
    import_id      uuid not null constraint register_seen_import_fk references register_import,
    kind           text not null,
    value          text not null,
    cooperative_id uuid not null,
    village_code   text not null,
    constraint register_seen_pk primary key (import_id, kind, value)
);
comment on table register_seen is 'What a dry run would have written by now, so that it knows a later line of the same register.';

create table register_review (
    id             uuid        not null constraint register_review_pk primary key,
    version        bigint      not null,
    import_id      uuid        not null constraint register_review_import_fk references register_import,
    line           integer     not null,
    region_code    text        not null,
    kind           text        not null
        constraint register_review_kind_known
        check (kind in ('VILLAGE_UNCERTAIN', 'VILLAGE_HAS_ANOTHER', 'DECREE_ELSEWHERE', 'NUMBER_ELSEWHERE',
                        'NUMBER_DIFFERS', 'NAME_OF_NEIGHBOUR')),
    stated_name    text,
    stated_decree  text        not null,
    village_code   text,
    candidates     uuid[]      not null,
    fingerprint    bytea       not null,
    sealed         bytea       not null,
    raised_at      timestamptz not null,
    status         text        not null
        constraint register_review_status_known check (status in ('OPEN', 'SAME', 'SECOND', 'PLACED', 'REJECTED')),
    cooperative_id uuid        constraint register_review_cooperative_fk references cooperative,
    reason         text,
    settled_by     text,
    settled_at     timestamptz,
    constraint register_review_fingerprint_unique unique (fingerprint),
    constraint register_review_settled_whole
        check ((status = 'OPEN') = (settled_at is null) and (status = 'OPEN') = (settled_by is null))
);
comment on table register_review is 'Lines of registers that somebody has to look at; the line is sealed, and the same line is looked at once.';
create index register_review_region_index on register_review (region_code collate "C", id) where status = 'OPEN';

alter table register_import enable row level security;
alter table register_part enable row level security;
alter table register_fault enable row level security;
alter table register_refused_line enable row level security;
alter table register_seen enable row level security;
alter table register_review enable row level security;
create policy register_import_within_reach on register_import
    using (scope_everything() or region_within(region_code, scope_regions()));
create policy register_part_within_reach on register_part
    using (exists (select from register_import i where i.id = import_id));
create policy register_fault_within_reach on register_fault
    using (exists (select from register_import i where i.id = import_id));
create policy register_refused_line_within_reach on register_refused_line
    using (exists (select from register_import i where i.id = import_id));
create policy register_seen_within_reach on register_seen
    using (exists (select from register_import i where i.id = import_id));
create policy register_review_within_reach on register_review
    using (scope_everything() or region_within(region_code, scope_regions()));

grant select, insert, update on register_import, register_review to ${runtime};
grant select, insert, delete on register_fault, register_refused_line, register_seen to ${runtime};
grant select, insert, update, delete on register_part to ${runtime};
