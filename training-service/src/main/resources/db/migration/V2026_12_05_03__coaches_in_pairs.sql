-- The first cooperative of a region goes to its first free place, and so on: what has the same number is one pair. Brought
-- together by grouping, for a join of two sides that were just numbered is planned as if each of them had a few rows, and
-- compares every cooperative of a province with every place.

create or replace function assign_coaches(region text, sent_by text, from_day date, today date, most integer)
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
                   and c.formed_on <= from_day and coalesce(c.ended_on > today, true)
                   and not exists (select from coach_assignment a
                                    where a.cooperative_id = c.id and a.organisation = sent_by
                                      and coalesce(a.ended_on > today, true))
            ), room as (
                select k.id as coach_id, k.region_code,
                       row_number() over (partition by k.region_code order by load, k.id) as nr
                  from coach k
                 cross join generate_series(k.assigned + 1,
                                            least(k.capacity,
                                                  coalesce(load_limit(k.organisation, k.region_code, today), k.capacity),
                                                  k.assigned + most)) as load
                 where k.organisation = sent_by and k.retired_on is null
                   and cardinality(string_to_array(k.region_code, '.')) = depth
                   and (region_within(k.region_code, array[region]) or region_within(region, array[k.region_code]))
                   and (scope_everything() or region_within(k.region_code, scope_regions()))
            ), pair as (
                select any_value(cooperative) as cooperative, any_value(village_code) as village_code, any_value(coach) as coach
                  from (select region_code, nr, id as cooperative, village_code, null::uuid as coach from uncoached
                        union all
                        select region_code, nr, null, null, coach_id from room) as one
                 group by region_code, nr
                having count(*) = 2
            ), given_now as (
                insert into coach_assignment (id, cooperative_id, village_code, coach_id, organisation, assigned_on)
                select uuidv7(), p.cooperative, p.village_code, p.coach, sent_by, from_day
                  from pair p
                 order by p.village_code collate "C"
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
