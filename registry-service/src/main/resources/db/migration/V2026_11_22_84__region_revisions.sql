-- A newer official file: what it changes is looked at first and counts from a day on. Old codes stay known.

alter table region
    add valid_from  date,
    add valid_until date;
comment on column region.valid_from is 'The day from which on it is in the official file; null when it was in the first one.';
comment on column region.valid_until is 'The first day without it.';

create table region_revision (
    id           uuid        not null constraint region_revision_pk primary key,
    decree       text        not null,
    effective_on date        not null,
    file_id      uuid        not null,
    checked_at   timestamptz not null,
    actor        text        not null,
    based_on     uuid        constraint region_revision_based_on_fk references region_revision,
    applied_at   timestamptz
);
comment on table region_revision is 'Newer official files of regions, checked and applied; based_on is the one that counted when it was checked.';
create unique index region_revision_based_on_once on region_revision (based_on) nulls not distinct where applied_at is not null;

create table region_revision_line (
    code text collate "C" not null,
    name text             not null
);
comment on table region_revision_line is 'The lines of the file that is being checked; empty otherwise.';

create table region_change (
    revision_id uuid             not null constraint region_change_revision_fk references region_revision,
    code        text collate "C" not null,
    kind        text             not null
        constraint region_change_kind_known check (kind in ('ADDED', 'RENAMED', 'MOVED', 'ENDED')),
    name_before text,
    name_now    text,
    successor   text,
    problem     text
        constraint region_change_problem_known check (problem in ('NO_PARENT', 'HAS_COOPERATIVE', 'HAS_VILLAGES')),
    constraint region_change_pk primary key (revision_id, code)
);
comment on table region_change is 'What a newer file changes: MOVED is the same village under another code, its successor.';
create index region_change_code_index on region_change (code);

-- What the lines change. A village that is gone while one of the same name is new in the same regency has moved there.
create function region_changes_of(revision uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    insert into region_change (revision_id, code, kind, name_before, name_now, successor, problem)
    with levels as (
        select distinct cardinality(string_to_array(code, '.')) as level from region_revision_line
    ), gone as (
        select r.code, r.name, r.level from region r
         where r.valid_until is null and r.level in (select level from levels)
           and not exists (select from region_revision_line l where l.code = r.code)
    ), fresh as (
        select l.code, l.name, cardinality(string_to_array(l.code, '.')) as level from region_revision_line l
         where not exists (select from region r where r.code = l.code and r.valid_until is null)
    ), namesake as (
        select g.code, f.code as successor,
               count(*) over (partition by g.code) as successors, count(*) over (partition by f.code) as predecessors
          from gone g
          join fresh f on f.level = 4 and g.level = 4 and lower(f.name) = lower(g.name)
                      and left(f.code, 5) = left(g.code, 5) and substr(f.code, 10, 1) = substr(g.code, 10, 1)
    ), moved as (
        select code, successor from namesake where successors = 1 and predecessors = 1
    )
    select revision, f.code, 'ADDED', null, f.name, null,
           case when f.level > 1
                 and not exists (select from region_revision_line l where l.code = regexp_replace(f.code, '\.[0-9]+$', ''))
                 and not exists (select from region r
                                  where r.code = regexp_replace(f.code, '\.[0-9]+$', '') and r.valid_until is null
                                    and r.level not in (select level from levels))
                then 'NO_PARENT' end
      from fresh f
    union all
    select revision, r.code, 'RENAMED', r.name, l.name, null, null
      from region r join region_revision_line l using (code)
     where r.valid_until is null and r.name <> l.name
    union all
    select revision, g.code, case when m.successor is null then 'ENDED' else 'MOVED' end, g.name, null, m.successor,
           case when m.successor is not null then null
                when exists (select from cooperative c
                              where c.village_code = g.code and c.status not in ('MERGED', 'DISSOLVED'))
                then 'HAS_COOPERATIVE'
                when g.level < 4 and exists (select from region_revision_line l where starts_with(l.code, g.code || '.'))
                then 'HAS_VILLAGES' end
      from gone g left join moved m using (code);
end;

-- What follows from the official file, as V2026_11_22_23 computed it first.
create function region_profiles_anew() returns void
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    delete from region_profile;
    insert into region_profile (code, level, villages, search_key, whole_key, cooperative_kind, cooperative_name)
    with village as (
        select v.code, v.name, d.name as district, r.name as regency,
               case when substr(v.code, 10, 1) = '1' then 'KKMP' else 'KDMP' end as kind
          from region v
          join region d on d.code = v.parent_code
          join region r on r.code = d.parent_code
         where v.level = 4 and v.valid_until is null
    ), shared as (
        select village.*,
               count(*) over (partition by kind, lower(name)) as in_nation,
               count(*) over (partition by kind, lower(name), lower(district)) as in_districts,
               count(*) over (partition by kind, lower(name), lower(district), lower(regency)) as in_regencies
          from village
    )
    select code, 4, 1, public.region_search_key(name), public.region_search_key(name), kind,
           case kind when 'KDMP' then 'Koperasi Desa Merah Putih ' else 'Koperasi Kelurahan Merah Putih ' end || name
               || case when in_nation > 1 then ' Kecamatan ' || district else '' end
               || case when in_districts > 1 then ' ' || initcap(regency) else '' end
               || case when in_regencies > 1 then ' ' || code else '' end
      from shared
    union all
    select r.code, r.level, above.villages, public.region_bare_key(public.region_search_key(r.name)),
           public.region_whole_key(public.region_search_key(r.name)), null, null
      from region r
      join (select above.code, count(*) as villages
              from region v
             cross join lateral (values ('ID'), (left(v.code, 2)), (left(v.code, 5)), (left(v.code, 8))) as above (code)
             where v.level = 4 and v.valid_until is null
             group by above.code) as above using (code);
end;

-- A village has another code from now on: everything that says where it is follows, and the figures move with it.
create function region_move(village_before text, village_now text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
    holder text;
begin
    -- Nobody adds figures up while they move.
    perform pg_advisory_xact_lock(hashtextextended('progress', 0));
    update progress_change set village_code = village_now where village_code = village_before;
    insert into progress_change (village_code, fact, day, change)
    select v.code, c.fact, c.day, v.sign * c.change
      from progress_count c
     cross join (values (village_before, -1), (village_now, 1)) as v (code, sign)
     where c.region_code = village_before;
    perform pg_advisory_xact_lock(hashtextextended('business-unit-sums', 0));
    update business_unit_delta set village_code = village_now where village_code = village_before;
    insert into business_unit_delta (village_code, function, units, active, workers, local_workers, women_workers)
    select v.code, s.function, v.sign * s.units, v.sign * s.active, v.sign * s.workers, v.sign * s.local_workers,
           v.sign * s.women_workers
      from business_unit_sum s
     cross join (values (village_before, -1), (village_now, 1)) as v (code, sign)
     where s.region_code = village_before;
    for holder in
        select k.table_name from information_schema.columns k join information_schema.tables t using (table_schema, table_name)
         where k.table_schema = 'public' and k.column_name = 'village_code' and t.table_type = 'BASE TABLE'
           and k.table_name not in ('progress_change', 'business_unit_delta')
    loop
        execute format('update %I set village_code = $1 where village_code = $2', holder) using village_now, village_before;
    end loop;
end
$$;

create function region_revision_apply(revision uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
    begins date := (select effective_on from region_revision where id = revision);
    moved  record;
begin
    insert into region (code, parent_code, level, name, valid_from)
    select code, case when position('.' in code) = 0 then 'ID' else regexp_replace(code, '\.[0-9]+$', '') end,
           cardinality(string_to_array(code, '.')), name_now, begins
      from region_change where revision_id = revision and kind = 'ADDED'
    on conflict (code) do update set name = excluded.name, valid_from = excluded.valid_from, valid_until = null;
    update region r set name = c.name_now
      from region_change c where c.revision_id = revision and c.kind = 'RENAMED' and r.code = c.code;
    for moved in select code, successor from region_change where revision_id = revision and kind = 'MOVED' loop
        perform region_move(moved.code, moved.successor);
    end loop;
    update region r set valid_until = begins
      from region_change c where c.revision_id = revision and c.kind in ('ENDED', 'MOVED') and r.code = c.code;
    if exists (select from region_change c join cooperative k on k.village_code = c.code
                where c.revision_id = revision and c.kind = 'ENDED' and k.status not in ('MERGED', 'DISSOLVED')) then
        raise exception 'a village that ends has a cooperative'
            using errcode = 'check_violation', constraint = 'region_ended_has_no_cooperative';
    end if;
    perform region_profiles_anew();
end
$$;
revoke all on function region_changes_of, region_profiles_anew, region_move, region_revision_apply from public;
grant execute on function region_changes_of, region_revision_apply to ${runtime};
grant select, insert, update (applied_at) on region_revision to ${runtime};
grant select, insert, delete on region_revision_line to ${runtime};
grant select on region_change to ${runtime};
