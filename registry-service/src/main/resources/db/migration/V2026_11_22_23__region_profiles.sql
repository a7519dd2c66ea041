-- What follows from the official file: how many villages a region has, how it is searched for, and what the
-- cooperative of a village is called.

create extension if not exists pg_trgm;

alter table region drop constraint region_level_known;
alter table region add constraint region_level_known check (level between 0 and 4);
insert into region (code, parent_code, level, name) values ('ID', null, 0, 'INDONESIA');
update region set parent_code = 'ID' where level = 1;
comment on table region is 'Official administrative codes of the Ministry of Home Affairs; level 0 is the nation (ID), 1 a province, 4 a village.';

-- Old spelling and new, quotes and dots and capitals: all one.
create function region_search_key(name text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        replace(replace(replace(regexp_replace(lower(name), '["''`’]', '', 'g'), 'oe', 'u'), 'dj', 'j'), 'tj', 'c'),
        '[^a-z0-9]+', ' ', 'g'));

-- A search key with the word that says what kind of region it is written out.
create function region_whole_key(key text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(regexp_replace(key,
        '^kab ', 'kabupaten '), '^(kotamadya|kodya|kota adm|kota administrasi) ', 'kota '), '^(prov|propinsi) ', 'provinsi ');

-- A search key without the word that says what kind of region it is.
create function region_bare_key(key text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        key,
        '^(provinsi|propinsi|prov|kabupaten|kab|kota administrasi|kota adm|kotamadya|kodya|kota|kecamatan|kec|kelurahan|kel|desa|ds) ',
        '');

create table region_profile (
    code             text    not null constraint region_profile_pk primary key
        constraint region_profile_region_fk references region,
    level            integer not null,
    villages         integer not null,
    search_key       text    not null,
    whole_key        text    not null,
    cooperative_kind text
        constraint region_profile_kind_known check (cooperative_kind in ('KDMP', 'KKMP')),
    cooperative_name text,
    constraint region_profile_villages_have_names
        check ((level = 4) = (cooperative_name is not null) and (level = 4) = (cooperative_kind is not null))
);
comment on table region_profile is 'What follows from the official file for each region: search_key without and whole_key with the word for its kind; cooperative_name is what the first cooperative of a village is called.';

-- Names (Juklak Menkop 1/2025, Bab II): the village alone where no other of its kind in the nation is called so, else
-- with its kecamatan, else with its kabupaten or kota too, and at last with its code.
insert into region_profile (code, level, villages, search_key, whole_key, cooperative_kind, cooperative_name)
with village as (
    select v.code, v.name, d.name as district, r.name as regency,
           case when substr(v.code, 10, 1) = '1' then 'KKMP' else 'KDMP' end as kind
      from region v
      join region d on d.code = v.parent_code
      join region r on r.code = d.parent_code
     where v.level = 4
), shared as (
    select village.*,
           count(*) over (partition by kind, lower(name)) as in_nation,
           count(*) over (partition by kind, lower(name), lower(district)) as in_districts,
           count(*) over (partition by kind, lower(name), lower(district), lower(regency)) as in_regencies
      from village
)
select code, 4, 1, region_search_key(name), region_search_key(name), kind,
       case kind when 'KDMP' then 'Koperasi Desa Merah Putih ' else 'Koperasi Kelurahan Merah Putih ' end || name
           || case when in_nation > 1 then ' Kecamatan ' || district else '' end
           || case when in_districts > 1 then ' ' || initcap(regency) else '' end
           || case when in_regencies > 1 then ' ' || code else '' end
  from shared
union all
select r.code, r.level, above.villages, region_bare_key(region_search_key(r.name)),
       region_whole_key(region_search_key(r.name)), null, null
  from region r
  join (select above.code, count(*) as villages
          from region v
         cross join lateral (values ('ID'), (left(v.code, 2)), (left(v.code, 5)), (left(v.code, 8))) as above (code)
         where v.level = 4
         group by above.code) as above using (code);

create unique index region_profile_name_unique on region_profile (lower(cooperative_name));
create index region_profile_search_index on region_profile using gin (search_key gin_trgm_ops);
analyze region_profile;

grant select on region_profile to ${runtime};
