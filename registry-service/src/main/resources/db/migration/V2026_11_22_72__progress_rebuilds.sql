-- The figures can be made again from the facts, province by province, while everybody works.

create table progress_rebuild (
    id           uuid        not null constraint progress_rebuild_pk primary key,
    asked_at     timestamptz not null,
    after_region text        not null default '',
    regions      integer     not null default 0,
    differences  bigint      not null default 0,
    finished_at  timestamptz
);
comment on table progress_rebuild is 'A comparison of all figures with the facts; after_region is the last province that was compared, so that it goes on after a crash.';
create unique index progress_rebuild_one_running on progress_rebuild ((finished_at is null)) where finished_at is null;

create table progress_difference (
    rebuild_id  uuid   not null constraint progress_difference_rebuild_fk references progress_rebuild,
    region_code text   not null,
    fact        text   not null,
    grain       text   not null constraint progress_difference_grain_known check (grain in ('DAY', 'MONTH')),
    day         date   not null,
    was         bigint not null,
    mended_to   bigint not null,
    constraint progress_difference_pk primary key (rebuild_id, region_code, fact, grain, day)
);
comment on table progress_difference is 'Some of the figures that a rebuild found to be other than the facts say, and mended.';

grant select, insert, update on progress_rebuild to ${runtime};
grant select, insert on progress_difference to ${runtime};
grant insert on activity_due to ${runtime};
