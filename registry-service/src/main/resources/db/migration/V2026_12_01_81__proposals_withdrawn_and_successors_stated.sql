-- A founding can come to nothing, and then the village is free again. And a newer official file is not refused as a whole for
-- a village whose new code it does not tell: it is found over the borders of a new regency and when a desa becomes a
-- kelurahan, and otherwise stated.

alter table cooperative
    drop constraint cooperative_status_known,
    drop constraint cooperative_status_has_its_facts,
    drop constraint cooperative_second_reason_known,
    add constraint cooperative_status_known
        check (status in ('PROPOSED', 'MEETING_HELD', 'DEED_SIGNED', 'FORMED', 'SUSPENDED', 'MERGED', 'DISSOLVED', 'WITHDRAWN')),
    add constraint cooperative_status_has_its_facts
        check ((formed_on is null) = (decree_number is null)
           and (status in ('SUSPENDED', 'MERGED', 'DISSOLVED', 'WITHDRAWN')) = (standing_since is not null)
           and (status = 'MERGED') = (merged_into is not null)
           and (status = 'WITHDRAWN' and formed_on is null
                or status = 'MERGED' and route = 'REVITALISATION' and formed_on is null
                or (status in ('PROPOSED', 'MEETING_HELD', 'DEED_SIGNED')) = (formed_on is null)
               and (register_evidence is not null and formed_on is not null
                    or (status = 'PROPOSED') = (meeting_held_on is null)
                   and (status in ('PROPOSED', 'MEETING_HELD')) = (deed_signed_on is null)))),
    add constraint cooperative_second_reason_known check (second_reason in ('CONVERTED_BESIDE', 'VILLAGES_MERGED'));

alter table standing_change
    drop constraint standing_change_known,
    add constraint standing_change_known
        check (change in ('SUSPENDED', 'REINSTATED', 'MERGED', 'DISSOLVED', 'ASSETS_TRANSFERRED', 'WITHDRAWN'));

drop index cooperative_village_unique;
drop index cooperative_name_unique;
create unique index cooperative_village_unique on cooperative (village_code)
    where second_reason is null and status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN');
create unique index cooperative_name_unique on cooperative (lower(name))
    where status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN');
comment on index cooperative_village_unique is 'One living cooperative in a village; another only with a recorded reason.';

create or replace function cooperative_name_taken(called text, own uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    return exists (select from cooperative
                    where lower(name) = lower(called) and status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN')
                      and id is distinct from own);

create or replace function served_village_has_none() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform from region where code = new.village_code for update;
    if exists (select from cooperative
                where village_code = new.village_code and status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN')) then
        raise exception 'the village has a cooperative of its own'
            using errcode = 'unique_violation', constraint = 'served_village_has_none';
    end if;
    if exists (select from served_village s
                where s.village_code = new.village_code and s.served_until > new.served_from)
       or exists (select from cooperative c
                   where c.village_code = new.village_code and c.formed_on is not null
                     and c.standing_since > new.served_from) then
        raise exception 'the village was covered then'
            using errcode = 'unique_violation', constraint = 'served_village_apart';
    end if;
    return new;
end
$$;

-- A village that is gone while one of its name is new has moved there: in the same regency, or anywhere when its district is
-- called the same, for a regency that splits takes its districts along. In its own district it may have become a kelurahan.
create or replace function region_changes_of(revision uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    insert into region_change (revision_id, code, kind, name_before, name_now, successor, problem)
    with levels as (
        select distinct cardinality(string_to_array(code, '.')) as level from region_revision_line
    ), gone as (
        select r.code, r.name, r.level, lower(d.name) as district
          from region r
          left join region d on d.code = r.parent_code
         where r.valid_until is null and r.level in (select level from levels)
           and not exists (select from region_revision_line l where l.code = r.code)
    ), fresh as (
        select l.code, l.name, cardinality(string_to_array(l.code, '.')) as level,
               lower(coalesce(d.name, r.name)) as district
          from region_revision_line l
          left join region_revision_line d on d.code = regexp_replace(l.code, '\.[0-9]+$', '')
          left join region r on r.code = regexp_replace(l.code, '\.[0-9]+$', '') and r.valid_until is null
         where not exists (select from region r where r.code = l.code and r.valid_until is null)
    ), namesake as (
        select g.code, f.code as successor,
               count(*) over (partition by g.code) as successors, count(*) over (partition by f.code) as predecessors
          from gone g
          join fresh f on f.level = 4 and g.level = 4 and lower(f.name) = lower(g.name)
                      and (substr(f.code, 10, 1) = substr(g.code, 10, 1)
                           and (left(f.code, 5) = left(g.code, 5) or f.district = g.district)
                           or left(f.code, 8) = left(g.code, 8))
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
                              where c.village_code = g.code and c.status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN'))
                then 'HAS_COOPERATIVE'
                when g.level < 4 and exists (select from region_revision_line l where starts_with(l.code, g.code || '.'))
                then 'HAS_VILLAGES' end
      from gone g left join moved m using (code);
end;
grant update (kind, successor, problem) on region_change to ${runtime};

-- Villages become one: of their cooperatives the oldest is the first one of it and the others stand beside it, until their
-- members merge them. The village counts as covered once.
create function region_cooperatives_meet(revision uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    with arriving as (
        select c.id, coalesce(m.successor, c.village_code) as village, c.formed_on
          from cooperative c
          left join region_change m on m.revision_id = revision and m.kind = 'MOVED' and m.code = c.village_code
         where c.second_reason is null and c.status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN')
           and (m.code is not null
                or c.village_code in (select s.successor from region_change s
                                       where s.revision_id = revision and s.kind = 'MOVED'))
    ), ranked as (
        select id, row_number() over (partition by village order by formed_on nulls last, id) as nth from arriving
    ), second as (
        update cooperative c
           set second_reason = 'VILLAGES_MERGED',
               second_evidence = (select decree from region_revision where id = revision)
          from ranked r
         where r.id = c.id and r.nth > 1
        returning c.id
    ), uncovered as (
        delete from milestone m using second
         where m.cooperative_id = second.id and m.fact = 'VILLAGE_COVERED'
        returning m.village_code, m.fact, m.day, m.until
    )
    insert into progress_change (village_code, fact, day, change)
    select village_code, fact, day, -1 from uncovered
    union all
    select village_code, fact, until, 1 from uncovered where until is not null;
end;
revoke all on function region_cooperatives_meet from public;

create or replace function region_revision_apply(revision uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
    begins date := (select effective_on from region_revision where id = revision);
begin
    perform from region r
      join region_change c on c.code = r.code and c.revision_id = revision and c.kind in ('ENDED', 'MOVED')
     order by r.code
       for update of r;
    insert into region (code, parent_code, level, name, valid_from, split_from)
    select code, case when position('.' in code) = 0 then 'ID' else regexp_replace(code, '\.[0-9]+$', '') end,
           cardinality(string_to_array(code, '.')), name_now, begins, split_from
      from region_change where revision_id = revision and kind = 'ADDED'
    on conflict (code) do update
       set name = excluded.name, valid_from = excluded.valid_from, valid_until = null, split_from = excluded.split_from;
    update region r set name = c.name_now
      from region_change c where c.revision_id = revision and c.kind = 'RENAMED' and r.code = c.code;
    perform region_cooperatives_meet(revision);
    perform region_moves(revision);
    perform region_areas_move(revision);
    update region r set valid_until = begins
      from region_change c where c.revision_id = revision and c.kind in ('ENDED', 'MOVED') and r.code = c.code;
    if exists (select from region_change c join cooperative k on k.village_code = c.code
                where c.revision_id = revision and c.kind = 'ENDED'
                  and k.status not in ('MERGED', 'DISSOLVED', 'WITHDRAWN')) then
        raise exception 'a village that ends has a cooperative'
            using errcode = 'check_violation', constraint = 'region_ended_has_no_cooperative';
    end if;
    perform region_profiles_anew();
end
$$;
