create table memorandum (
    id        uuid   not null constraint memorandum_pk primary key,
    number    text   not null,
    subject   text   not null,
    parties   text[] not null constraint memorandum_parties_two check (cardinality(parties) >= 2),
    signed_on date   not null,
    until_on  date,
    constraint memorandum_number_unique unique (number, signed_on),
    constraint memorandum_dates_in_order check (signed_on <= until_on)
);
comment on table memorandum is 'Memoranda of understanding between regions, ministries and partners; public. Insert only.';

create table memorandum_region (
    memorandum_id uuid not null constraint memorandum_region_memorandum_fk references memorandum,
    region_code   text not null constraint memorandum_region_region_fk references region,
    constraint memorandum_region_pk primary key (memorandum_id, region_code)
);
comment on table memorandum_region is 'Which regions a memorandum covers, each with all in it.';
create index memorandum_region_code_index on memorandum_region (region_code collate "C");

create table launch (
    id           uuid    not null constraint launch_pk primary key,
    region_code  text    not null constraint launch_region_fk references region,
    launched_on  date    not null,
    place        text    not null,
    launched_by  text    not null,
    cooperatives bigint  not null,
    all_formed   boolean not null,
    constraint launch_day_unique unique (region_code, launched_on, place)
);
comment on table launch is 'The days on which cooperatives of a region were launched; public. all_formed: all that were formed by then.';
create index launch_region_index on launch (region_code collate "C");

create table launch_cooperative (
    launch_id      uuid not null constraint launch_cooperative_launch_fk references launch,
    cooperative_id uuid not null constraint launch_cooperative_cooperative_fk references cooperative,
    village_code   text not null,
    constraint launch_cooperative_pk primary key (cooperative_id, launch_id)
);
comment on table launch_cooperative is 'The cooperatives that a launch names.';

alter table launch_cooperative enable row level security;
create policy launch_cooperative_within_reach on launch_cooperative using (scope_sees(cooperative_id, village_code));

grant select, insert on memorandum, memorandum_region, launch, launch_cooperative to ${runtime};
