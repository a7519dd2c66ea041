-- The limit of the day on which somebody assigns counts, whatever day he assigns from: else a limit is evaded by a day
-- before it.
drop function assign_coaches;

-- Gives every formed cooperative of a region that has no coach of an organisation one of its coaches, as long as
-- they have room. A coach takes what lies in his own region, the nearest first: those of a district before those of
-- its regency. Among them the least loaded is next, and neighbours in the order of their codes are spread evenly.
-- The coaches are locked first; each statement after that sees what the one before us has committed.
create function assign_coaches(region text, sent_by text, from_day date, today date, most integer)
    returns table (assignment_id uuid, cooperative_id uuid)
    language plpgsql set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    given  integer := 0;
    added  integer;
    depth  integer;
begin
    perform from coach k
      where k.organisation = sent_by
        and (region_within(k.region_code, array[region]) or region_within(region, array[k.region_code]))
      order by k.id
        for update;
    for depth in reverse 4..1 loop
        return query
            with uncoached as (
                select c.id, c.village_code, own.region_code,
                       row_number() over (partition by own.region_code order by c.village_code collate "C", c.id) as nr
                  from known_cooperative c
                 cross join lateral (
                     select array_to_string((string_to_array(c.village_code, '.'))[:depth], '.')) as own (region_code)
                 where c.village_code collate "C" >= region
                   and c.village_code collate "C" < region || '/'
                   and c.formed_on <= from_day
                   and not exists (select from coach_assignment a
                                    where a.cooperative_id = c.id and a.organisation = sent_by)
            ), room as (
                select k.id as coach_id, k.region_code,
                       row_number() over (partition by k.region_code order by load, k.id) as nr
                  from coach k
                 cross join generate_series(k.assigned + 1,
                                            least(k.capacity,
                                                  coalesce(load_limit(k.organisation, k.region_code, today), k.capacity),
                                                  k.assigned + most)) as load
                 where k.organisation = sent_by
                   and cardinality(string_to_array(k.region_code, '.')) = depth
                   and (region_within(k.region_code, array[region]) or region_within(region, array[k.region_code]))
                   and (scope_everything() or region_within(k.region_code, scope_regions()))
            ), given_now as (
                insert into coach_assignment (id, cooperative_id, village_code, coach_id, organisation, assigned_on)
                select uuidv7(), u.id, u.village_code, r.coach_id, sent_by, from_day
                  from uncoached u
                  join room r on r.region_code = u.region_code and r.nr = u.nr
                 order by u.village_code collate "C"
                 limit most - given
                returning id, cooperative_id, coach_id
            ), counted as (
                update coach k
                   set assigned = k.assigned + n.times
                  from (select g.coach_id, count(*) as times from given_now g group by g.coach_id) n
                 where k.id = n.coach_id
            )
            select g.id, g.cooperative_id from given_now g;
        get diagnostics added = row_count;
        given := given + added;
    end loop;
end
$$;
revoke all on function assign_coaches from public;
grant execute on function assign_coaches to ${runtime};
