-- A village is covered by one cooperative on each day, however late its own is told; and launches and memoranda of a
-- village follow it to its new code.

create or replace function cooperative_village_not_served() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if exists (select from served_village
                where village_code = new.village_code
                  and (served_until is null or (new.second_reason is null and served_until > new.formed_on))) then
        raise exception 'the village shares the cooperative of another'
            using errcode = 'unique_violation', constraint = 'cooperative_village_not_served';
    end if;
    return null;
end
$$;

-- The days of its own cooperative and those of the shared one do not overlap when the day of its formation is told.
create function cooperative_formed_when_not_served() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if exists (select from served_village
                where village_code = new.village_code and coalesce(served_until, 'infinity') > new.formed_on
                  and served_from < case when new.status in ('MERGED', 'DISSOLVED') then new.standing_since
                                         else date 'infinity' end) then
        raise exception 'the village shared the cooperative of another then'
            using errcode = 'unique_violation', constraint = 'cooperative_village_not_served';
    end if;
    return null;
end
$$;
revoke all on function cooperative_formed_when_not_served from public;
create trigger formed_when_not_served after update of formed_on on cooperative
    for each row when (new.formed_on is distinct from old.formed_on and new.second_reason is null)
    execute function cooperative_formed_when_not_served();

-- Under which code a village stood on a day, with all above it.
create function region_codes_on(village text, day date) returns text[]
    language sql stable set search_path = pg_catalog, public
begin atomic
    with recursive was (code, step) as (
        select village, 0
        union all
        select c.code collate "default", w.step + 1
          from was w
          join region_change c on c.successor = w.code and c.kind = 'MOVED'
          join region_revision a on a.id = c.revision_id
         where a.applied_at is not null and a.effective_on > day and w.step < 100
    )
    select array['ID', left(code, 2), left(code, 5), left(code, 8), code] from was order by step desc limit 1;
end;
revoke all on function region_codes_on from public;
grant execute on function region_codes_on to ${runtime};

create function region_areas_move(revision uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public
begin atomic
    update launch l set region_code = m.successor
      from region_change m where m.revision_id = revision and m.kind = 'MOVED' and l.region_code = m.code;
    update memorandum_region r set region_code = m.successor
      from region_change m where m.revision_id = revision and m.kind = 'MOVED' and r.region_code = m.code;
end;

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
    perform region_moves(revision);
    perform region_areas_move(revision);
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
revoke all on function region_areas_move from public;
