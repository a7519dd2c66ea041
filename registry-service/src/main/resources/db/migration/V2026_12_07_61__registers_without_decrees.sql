-- The ministry's own table of cooperatives tells neither decrees nor villages of all of them.

-- What its second table says: in which village a cooperative of its reference is.
create table ministry_reference (
    reference    text not null constraint ministry_reference_pk primary key,
    village_code text not null,
    stated_on    date not null,
    import_id    uuid not null constraint ministry_reference_import_fk references register_import,
    recorded_at  timestamptz not null
);
comment on table ministry_reference is 'In which village a cooperative lies by the reference that the ministry gives it; the latest statement counts.';
create index ministry_reference_import_index on ministry_reference (import_id);

create table register_incomplete (
    id           uuid not null constraint register_incomplete_pk primary key,
    village_code text not null,
    name_key     text not null,
    name         text not null,
    reference    text,
    missing      text[] not null constraint register_incomplete_missing_something check (cardinality(missing) > 0),
    decree_number text,
    decree_on    date,
    cooperative_number text,
    npwp         text,
    nib          text,
    import_id    uuid not null constraint register_incomplete_import_fk references register_import,
    line         integer not null,
    stated_on    date not null,
    evidence     text not null,
    recorded_at  timestamptz not null,
    constraint register_incomplete_name_unique unique (village_code, name_key)
);
comment on table register_incomplete is 'Cooperatives that a register names in a village without the decree that makes them legal entities: known, and no cooperative here until the decree is told.';
create index register_incomplete_village_index on register_incomplete (village_code collate "C", id);
create index register_incomplete_reference_index on register_incomplete (reference) where reference is not null;
create index register_incomplete_import_index on register_incomplete (import_id);

create table register_row (
    import_id      uuid    not null constraint register_row_import_fk references register_import,
    line           integer not null,
    outcome        text    not null
        constraint register_row_outcome_known
        check (outcome in ('FORMED', 'ADDED', 'PLACED', 'UNCHANGED', 'INCOMPLETE', 'REFUSED', 'TO_REVIEW')),
    cooperative    uuid,
    missing        text[]  not null default '{}',
    review         text,
    villages       text[]  not null default '{}',
    constraint register_row_pk primary key (import_id, line)
);
comment on table register_row is 'What became of each row of a register; it repeats nothing of the row but the codes of villages. Deleted when the import expires.';
create index register_row_outcome_index on register_row (import_id, outcome, line);

alter table register_import
    add incomplete integer not null default 0,
    drop constraint register_import_rows_add_up,
    add constraint register_import_rows_add_up
        check (next_row = accepted + unchanged + incomplete + refused + to_review);

alter table register_review
    add villages text[] not null default '{}',
    add placed_in text;
comment on column register_review.placed_in is 'With PLACED: in which village somebody has found the row to be.';
comment on column register_review.villages is 'Villages that the names may mean, at most twenty.';

alter table ministry_reference enable row level security;
alter table register_incomplete enable row level security;
alter table register_row enable row level security;
create policy ministry_reference_within_reach on ministry_reference
    using (scope_everything() or region_within(village_code, scope_regions()));
create policy register_incomplete_within_reach on register_incomplete
    using (scope_everything() or region_within(village_code, scope_regions()));
create policy register_row_within_reach on register_row
    using (exists (select from register_import i where i.id = import_id));

grant select, insert, update on ministry_reference, register_incomplete to ${runtime};
grant delete on register_incomplete to ${runtime};
grant select, insert, delete on register_row to ${runtime};
