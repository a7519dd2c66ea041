-- The ministry's table of annual meetings comes in from a file too, and every line of it is answered.

create table report_import (
    id              uuid        not null constraint report_import_pk primary key,
    region_code     text        not null constraint report_import_region_fk references region,
    file_id         uuid        not null,
    file_name       text        not null,
    dry_run         boolean     not null,
    ignored_columns text[]      not null,
    taken           integer     not null,
    unchanged       integer     not null,
    refused         integer     not null,
    sent_by         text        not null,
    roles           text[]      not null,
    sent_at         timestamptz not null
);
comment on table report_import is 'Files of annual reports that somebody sent, and how many of their lines were taken. Insert only.';
create index report_import_region_index on report_import (region_code, id);

create table report_import_line (
    import_id  uuid    not null constraint report_import_line_import_fk references report_import,
    line       integer not null,
    outcome    text    not null
        constraint report_import_line_outcome_known check (outcome in ('TAKEN', 'UNCHANGED', 'REFUSED')),
    meeting_id uuid,
    findings   jsonb   not null,
    constraint report_import_line_pk primary key (import_id, line)
);
comment on table report_import_line is 'What became of a line, which rules it breaks and what of it was left alone; it repeats nothing of the line. Insert only.';

alter table report_import enable row level security;
alter table report_import_line enable row level security;
create policy report_import_within_reach on report_import
    using (scope_everything() or region_within(region_code, scope_regions()));
create policy report_import_line_within_reach on report_import_line
    using (exists (select from report_import i where i.id = import_id));
grant select, insert on report_import, report_import_line to ${runtime};
