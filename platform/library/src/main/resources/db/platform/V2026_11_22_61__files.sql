-- Files that callers handed over; what is in them lies sealed in a folder or an object store.

create table stored_file (
    id            uuid        not null constraint stored_file_pk primary key,
    tenant        uuid,
    region        text        not null,
    name          text        not null,
    type          text        not null,
    size_bytes    bigint      not null constraint stored_file_size_positive check (size_bytes > 0),
    digest        bytea       not null constraint stored_file_digest_whole check (length(digest) = 32),
    data_key      bytea       not null,
    master_key_id text        not null,
    kept_at       timestamptz not null,
    kept_by       text        not null
);
comment on table stored_file is 'Files as they are kept: digest and size are those of the content, data_key opens it. Insert only.';

alter table stored_file enable row level security;
create policy stored_file_within_reach on stored_file using (scope_sees(tenant, region));

grant select, insert on stored_file to ${runtime};
