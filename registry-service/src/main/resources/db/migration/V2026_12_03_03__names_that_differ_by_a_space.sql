-- "Suka Maju" and "Sukamaju" are one name, for whoever hears them cannot tell them apart; and Kop. Desa is Koperasi Desa.

create function name_key(name text) returns text
    language sql immutable strict parallel safe
    return pg_catalog.regexp_replace(pg_catalog.lower(name), '[\s\u00a0]+', '', 'g');
comment on function name_key is 'One spelling of a name for many: neither case nor spaces make another.';

create function cooperative_name_key(name text) returns text
    language sql immutable strict parallel safe
    return name_key(pg_catalog.regexp_replace(
                        pg_catalog.regexp_replace(
                            pg_catalog.regexp_replace(pg_catalog.lower(name), '^\s*kop(\.\s*|\s+)', 'koperasi '),
                            '^\s*kopdes\M', 'koperasi desa'),
                        '^\s*kopkel\M', 'koperasi kelurahan'));
comment on function cooperative_name_key is 'The same of the name of a cooperative: Kop. Desa, Kopdes and Koperasi Desa begin one name.';
grant execute on function name_key, cooperative_name_key to ${runtime};

drop index region_village_name_index;
create index region_village_key_index on region (left(name_key(name), 100)) where level = 4;

-- What the cooperative of each village is called: as much of its region as tells it from others.
create function cooperative_names_due() returns table (code text, kind text, name text)
    language sql stable set search_path = pg_catalog, public
begin atomic
    with village as (
        select v.code, v.name, d.name as district, r.name as regency,
               case when substr(v.code, 10, 1) = '1' then 'KKMP' else 'KDMP' end as kind
          from region v
          join region d on d.code = v.parent_code
          join region r on r.code = d.parent_code
         where v.level = 4 and v.valid_until is null
    ), shared as (
        select village.*,
               count(*) over (partition by village.kind, name_key(village.name)) as in_nation,
               count(*) over (partition by village.kind, name_key(village.name), name_key(district)) as in_districts,
               count(*) over (partition by village.kind, name_key(village.name), name_key(district), name_key(regency))
                   as in_regencies
          from village
    )
    select s.code, s.kind,
           case s.kind when 'KDMP' then 'Koperasi Desa Merah Putih ' else 'Koperasi Kelurahan Merah Putih ' end || s.name
               || case when in_nation > 1 then ' Kecamatan ' || district else '' end
               || case when in_districts > 1 then ' ' || initcap(regency) else '' end
               || case when in_regencies > 1 then ' ' || s.code else '' end
      from shared s;
end;
revoke all on function cooperative_names_due from public;

create or replace function region_profiles_anew() returns void
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    delete from region_profile;
    insert into region_profile (code, level, villages, search_key, whole_key, cooperative_kind, cooperative_name)
    select due.code, 4, 1, public.region_search_key(v.name), public.region_search_key(v.name), due.kind, due.name
      from cooperative_names_due() as due
      join region v on v.code = due.code
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

drop index region_profile_name_unique;
update region_profile p set cooperative_name = due.name
  from cooperative_names_due() as due
 where p.code = due.code and p.cooperative_name <> due.name;
create unique index region_profile_name_unique on region_profile (cooperative_name_key(cooperative_name));

-- Two that were taken before, and differ by a space, keep their names; then the database cannot settle such a race for us.
do $$
begin
    if exists (select from cooperative
                where status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN')
                group by cooperative_name_key(name) having count(*) > 1) then
        create index cooperative_name_key_index on cooperative (cooperative_name_key(name))
            where status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN');
    else
        drop index cooperative_name_unique;
        create unique index cooperative_name_unique on cooperative (cooperative_name_key(name))
            where status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN');
    end if;
end
$$;

create or replace function cooperative_name_taken(called text, own uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    return exists (select from cooperative
                    where cooperative_name_key(name) = cooperative_name_key(called)
                      and status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN')
                      and id is distinct from own);
