-- A cooperative that moves to another village keeps to the rules of those that share it, and its models carry its name.

-- Who came to a meeting is found by the cooperative, since that goes with it when it moves.
create index meeting_attendance_cooperative_index on meeting_attendance (cooperative_id);

create or replace function cooperative_moves(moved uuid, village_before text, village_now text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
    holder record;
    one    cooperative;
begin
    -- Whoever calls has told the cooperative its village already, so it must be within his reach there.
    select * into one from cooperative c where c.id = moved and c.village_code = village_now and scope_sees(c.id, c.village_code);
    if not found then
        raise exception 'the cooperative is not there' using errcode = 'check_violation', constraint = 'cooperative_moves_within_reach';
    end if;
    perform from region where code = village_now and valid_until is null for key share;
    if not found then
        raise exception 'the village has ended'
            using errcode = 'check_violation', constraint = 'cooperative_village_in_force';
    end if;
    if exists (select from served_village s
                where s.village_code = village_now
                  and (s.served_until is null or (one.second_reason is null and s.served_until > one.formed_on))) then
        raise exception 'the village shares the cooperative of another'
            using errcode = 'unique_violation', constraint = 'cooperative_village_not_served';
    end if;
    if exists (select from served_village s
                where s.cooperative_id = moved and s.served_until is null
                  and left(s.village_code, 5) <> left(village_now, 5)) then
        raise exception 'villages of another regency share it'
            using errcode = 'check_violation', constraint = 'cooperative_moves_with_those_served';
    end if;
    -- Nobody adds figures up while they move.
    perform pg_advisory_xact_lock(hashtextextended('progress', 0));
    insert into progress_change (village_code, fact, day, change)
    select v.code, told.fact, told.day, v.sign * told.change
      from (select m.fact, e.day, e.change
              from milestone m
             cross join lateral (values (m.day, 1), (m.until, -1)) as e (day, change)
             where m.cooperative_id = moved and e.day is not null
            union all
            select a.fact, a.day, a.change from activity_edge a where a.cooperative_id = moved) as told
     cross join (values (village_before, -1), (village_now, 1)) as v (code, sign);
    perform pg_advisory_xact_lock(hashtextextended('business-unit-sums', 0));
    insert into business_unit_delta (village_code, function, units, active, workers, local_workers, women_workers)
    select v.code, u.function, v.sign, v.sign * u.active::int, v.sign * u.active::int * u.workers,
           v.sign * u.active::int * u.local_workers, v.sign * u.active::int * u.women_workers
      from business_unit u
     cross join (values (village_before, -1), (village_now, 1)) as v (code, sign)
     where u.cooperative_id = moved;
    insert into business_unit_chain_delta (village_code, chain, units, active, workers, local_workers, women_workers)
    select v.code, u.chain, v.sign, v.sign * u.active::int, v.sign * u.active::int * u.workers,
           v.sign * u.active::int * u.local_workers, v.sign * u.active::int * u.women_workers
      from business_unit u
     cross join (values (village_before, -1), (village_now, 1)) as v (code, sign)
     where u.cooperative_id = moved;
    -- Villages that it serves stay where they are, and so does what a line of a register said.
    for holder in
        select k.table_name
          from information_schema.columns k
          join information_schema.columns own using (table_schema, table_name)
          join information_schema.tables t using (table_schema, table_name)
         where k.table_schema = 'public' and t.table_type = 'BASE TABLE' and k.column_name = 'village_code'
           and own.column_name = 'cooperative_id' and k.table_name not in ('served_village', 'register_review')
    loop
        execute format('update %I set village_code = $1 where cooperative_id = $2 and village_code = $3', holder.table_name)
          using village_now, moved, village_before;
    end loop;
    update stored_file set region = village_now where tenant = moved and region = village_before;
end
$$;

-- Whose plan it is, is read under the name that the cooperative has now.
create function model_plan_named() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update model_plan set cooperative_name = new.name where cooperative_id = new.id;
    return null;
end
$$;
create index model_plan_cooperative_index on model_plan (cooperative_id);
create trigger model_plan_named after update of name on cooperative
    for each row when (new.name is distinct from old.name) execute function model_plan_named();
update model_plan m set cooperative_name = c.name
  from cooperative c where c.id = m.cooperative_id and m.cooperative_name <> c.name;

-- Who adopts a model of another counts it and can say nothing else of it.
create function model_plan_adopted(plan uuid, adopter uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
begin
    update model_plan m set adoptions = adoptions + 1
     where m.plan_id = plan
       and exists (select from business_plan p
                    where p.cooperative_id = adopter and p.adopted_from = plan
                      and scope_sees(p.cooperative_id, p.village_code));
    if not found then
        raise exception 'nobody within reach adopted it' using errcode = 'check_violation', constraint = 'model_plan_adopted_within_reach';
    end if;
end
$$;
comment on function model_plan_adopted is 'One more cooperative follows a model; its plan that does is there.';
revoke all on function model_plan_named, model_plan_adopted from public;
grant execute on function model_plan_adopted to ${runtime};
drop policy model_plan_counted_by_everybody on model_plan;
create policy model_plan_told_within_reach on model_plan for update
    using (scope_sees(cooperative_id, village_code)) with check (scope_sees(cooperative_id, village_code));
revoke update (adoptions) on model_plan from ${runtime};
