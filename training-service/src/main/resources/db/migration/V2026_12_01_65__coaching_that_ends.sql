alter table known_cooperative
    add suspended_on date,
    add ended_on     date,
    add ended_why    text constraint known_cooperative_ended_why_known check (ended_why in ('MERGED', 'DISSOLVED')),
    add constraint known_cooperative_ended_as_a_whole check ((ended_on is null) = (ended_why is null));
comment on column known_cooperative.suspended_on is 'Since when the office has suspended it; null in good standing.';
comment on column known_cooperative.ended_on is 'The first day on which it is no more.';

alter table coach
    add retired_on date,
    add account    text;
comment on column coach.account is 'The subject of his token, where that is known: then no other coach plans or reports his visits.';

alter table coach_assignment
    drop constraint coach_assignment_cooperative_unique,
    add ended_on   date,
    add end_reason text constraint coach_assignment_end_reason_known
        check (end_reason in ('MOVED', 'RETIRED', 'COOPERATIVE_ENDED', 'OTHER')),
    add constraint coach_assignment_ended_as_a_whole check ((ended_on is null) = (end_reason is null)),
    add constraint coach_assignment_days_in_order check (assigned_on <= ended_on);
create index coach_assignment_cooperative_index on coach_assignment (cooperative_id, organisation);
create unique index coach_assignment_in_force_unique on coach_assignment (cooperative_id, organisation) where ended_on is null;
comment on table coach_assignment is 'Which coach a cooperative has from each organisation: at most one at a time. ended_on is the first day without him.';

-- Gives every formed cooperative of a region that has no coach of an organisation one of its coaches, as long as
-- they have room. A coach takes what lies in his own region, the nearest first: those of a district before those of
-- its regency. Among them the least loaded is next, and neighbours in the order of their codes are spread evenly.
-- The coaches are locked first; each statement after that sees what the one before us has committed.
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

-- Ends assignments and gives their coaches room again. The caller says which, within his own reach; coaches are locked first.
create function end_assignments(which uuid[], end_day date, why text)
    returns table (assignment_id uuid, cooperative_id uuid, organisation text)
    language plpgsql set search_path = pg_catalog, public
as $$
#variable_conflict use_column
begin
    perform from coach k
      where k.id in (select a.coach_id from coach_assignment a where a.id = any (which)) order by k.id for update;
    return query
        with ended as (
            update coach_assignment a
               set ended_on = greatest(end_day, a.assigned_on), end_reason = why
             where a.id = any (which) and a.ended_on is null
            returning a.id, a.cooperative_id, a.coach_id, a.organisation
        ), counted as (
            update coach k
               set assigned = k.assigned - n.times
              from (select e.coach_id, count(*) as times from ended e group by e.coach_id) n
             where k.id = n.coach_id
        )
        select e.id, e.cooperative_id, e.organisation from ended e;
end
$$;
revoke all on function end_assignments from public;

-- Gives one cooperative to one coach; nothing when he has no room, or is not of this organisation and region.
create function give_to_coach(of_cooperative uuid, to_coach uuid, sent_by text, from_day date, today date) returns uuid
    language plpgsql set search_path = pg_catalog, public
as $$
declare
    k   coach;
    c   known_cooperative;
    new_one uuid;
begin
    select * into k from coach o where o.id = to_coach for update;
    select * into c from known_cooperative o where o.id = of_cooperative;
    if k.id is null or c.id is null or k.retired_on is not null or c.ended_on is not null or k.organisation <> sent_by
        or not region_within(c.village_code, array[k.region_code])
        or k.assigned >= least(k.capacity, coalesce(load_limit(k.organisation, k.region_code, today), k.capacity)) then
        return null;
    end if;
    insert into coach_assignment (id, cooperative_id, village_code, coach_id, organisation, assigned_on)
    values (uuidv7(), c.id, c.village_code, k.id, sent_by, from_day)
    returning id into new_one;
    update coach o set assigned = o.assigned + 1 where o.id = k.id;
    return new_one;
end
$$;
revoke all on function give_to_coach from public;

-- A cooperative that is no more is invited to nothing from that day on.
create function lapse_cooperative(gone uuid, first_day_without date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    found_one record;
    lapsed    integer := 0;
begin
    for found_one in
        select v.id, v.session_id
          from invitation v
          join training_session t on t.id = v.session_id
         where v.cooperative_id = gone and t.starts_on >= first_day_without
         order by v.session_id
    loop
        perform from training_session t where t.id = found_one.session_id for update;
        perform from invitation v
                join training_session t on t.id = v.session_id
          where v.id = found_one.id and t.held_on is null and v.status <> 'LAPSED';
        if found then
            perform leave_seat(found_one.session_id, found_one.id, 'LAPSED');
            lapsed := lapsed + 1;
        end if;
    end loop;
    return lapsed;
end
$$;
revoke all on function lapse_cooperative from public;
create index invitation_cooperative_index on invitation (cooperative_id);

grant update (ended_on, end_reason) on coach_assignment to ${runtime};
grant execute on function end_assignments, give_to_coach, lapse_cooperative to ${runtime};
