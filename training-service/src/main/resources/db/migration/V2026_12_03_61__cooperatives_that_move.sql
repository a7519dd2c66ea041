-- A cooperative that was recorded in the wrong village, or whose village has another code, takes along all that says where it
-- is. Facts of cooperatives and of regions come in streams of their own, so each counts by the moment at which it was told.

create table village_told (
    cooperative_id uuid        not null constraint village_told_pk primary key,
    village_code   text        collate "C" not null,
    told_at        timestamptz not null
);
comment on table village_told is 'In which village a cooperative is, as the registry said of it last and when; kept also while the cooperative itself is not known yet. The village may have another code by now.';
alter table village_told enable row level security;
create policy village_told_of_the_service on village_told using (scope_everything());
insert into village_told (cooperative_id, village_code, told_at) select id, village_code, '-infinity' from known_cooperative;

alter table region_move
    add told_at     timestamptz not null default now(),
    add moved_at    timestamptz,
    add counts_from timestamptz not null
        generated always as (greatest(told_at, effective_on::timestamp at time zone 'Asia/Jakarta')) stored;
alter table region_move alter told_at drop default;
comment on table region_move is 'Villages that have another code from a day on, as the registry tells. Kept after they moved, since what was told of their cooperatives before may be heard later.';

-- The code by now of a village of which somebody told then.
create function village_since(code text, told timestamptz) returns text
    language plpgsql stable set search_path = pg_catalog, public
as $$
declare
    later region_move;
begin
    loop
        select * into later
          from region_move m
         where m.code = village_since.code and m.counts_from > told and m.moved_at is not null
         order by m.counts_from
         limit 1;
        if not found then
            return code;
        end if;
        code := later.successor;
        told := later.counts_from;
    end loop;
end
$$;
revoke all on function village_since from public;

-- Takes a cooperative to where it is by now, with every row that says where it is. Its own row is locked first: whoever writes
-- about it holds that row too, and is seen by us or sees the new village. One who holds another row of it and waits for that
-- lock is not waited for: this is tried again later.
create function cooperative_placed(moved uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public set lock_timeout = '300ms'
as $$
declare
    village_before text;
    village_now    text;
    holder         record;
begin
    select c.village_code into village_before from known_cooperative c where c.id = moved for no key update;
    select village_since(coalesce(t.village_code, village_before), coalesce(t.told_at, '-infinity')) into village_now
      from (select moved as id) c left join village_told t on t.cooperative_id = c.id;
    if village_before is null or village_now = village_before then
        return;
    end if;
    update known_cooperative c set village_code = village_now where c.id = moved;
    for holder in
        select k.table_name
          from information_schema.columns k
          join information_schema.columns own using (table_schema, table_name)
          join information_schema.tables t using (table_schema, table_name)
         where k.table_schema = 'public' and t.table_type = 'BASE TABLE' and k.column_name = 'village_code'
           and own.column_name = 'cooperative_id' and k.table_name <> 'village_told'
         order by k.table_name
    loop
        execute format('update %I set village_code = $1 where cooperative_id = $2 and village_code <> $1', holder.table_name)
          using village_now, moved;
    end loop;
    update stored_file f set region = village_now where f.tenant = moved and f.region <> village_now;
end
$$;
revoke all on function cooperative_placed from public;

-- The registry says in which village a cooperative is; the code that this village has by now. What was told later and heard
-- before stays.
create function cooperative_told(which uuid, village text, told timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    -- No village gets another code meanwhile.
    perform pg_advisory_xact_lock_shared(hashtextextended('villages', 0));
    insert into village_told as t (cooperative_id, village_code, told_at) values (which, village, told)
        on conflict (cooperative_id) do update
       set village_code = excluded.village_code, told_at = excluded.told_at
     where t.told_at <= excluded.told_at;
    perform cooperative_placed(which);
    return (select village_since(t.village_code, t.told_at) from village_told t where t.cooperative_id = which);
end
$$;
revoke all on function cooperative_told from public;

-- What belongs to a village and to no cooperative goes to its new code; what is there already under that code keeps the old one.
create function region_rows_move(code_before text, code_now text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    holder record;
    one    tid;
begin
    for holder in
        select unnest(array['training_session', 'coach', 'coaching_body', 'coach_load_limit', 'budget_line']) as table_name
    loop
        for one in execute format('select ctid from %I where region_code = $1 for no key update', holder.table_name)
                     using code_before
        loop
            begin
                execute format('update %I set region_code = $1 where ctid = $2', holder.table_name) using code_now, one;
            exception when unique_violation then
                raise notice '% of % stays under the old code', holder.table_name, code_before;
            end;
        end loop;
    end loop;
    for one in
        select b.ctid from booking b join training_session t on t.id = b.session_id
         where b.what = 'PLACE' and t.region_code = code_now and b.area = region_span(code_before)
    loop
        begin
            update booking b set area = region_span(code_now) where b.ctid = one;
        exception when exclusion_violation then
            raise notice 'two sessions planned in % and % need one place', code_before, code_now;
        end;
    end loop;
end
$$;
revoke all on function region_rows_move from public;

create or replace function move_villages(today date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    due   region_move;
    one   uuid;
    moved integer := 0;
begin
    if not exists (select from region_move m where m.moved_at is null and m.effective_on <= today) then
        return 0;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('villages', 0));
    for due in
        select * from region_move m where m.moved_at is null and m.effective_on <= today
         order by m.counts_from, m.code
    loop
        update region_move m set moved_at = clock_timestamp() where m.code = due.code and m.effective_on = due.effective_on;
        for one in select c.id from known_cooperative c where c.village_code collate "C" = due.code order by c.id loop
            perform cooperative_placed(one);
        end loop;
        perform region_rows_move(due.code, village_since(due.successor, due.counts_from));
        moved := moved + 1;
    end loop;
    return moved;
end
$$;

-- Whoever writes of a cooperative that moves meanwhile would leave a row where it is no more: he tries again.
create function stands_with_its_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    place text;
begin
    select c.village_code into place from known_cooperative c where c.id = new.cooperative_id for share;
    if place <> new.village_code then
        raise exception 'the cooperative is in another village by now' using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger invitation_stands_with_its_cooperative before insert on invitation
    for each row execute function stands_with_its_cooperative();
create trigger certificate_stands_with_its_cooperative before insert on certificate
    for each row execute function stands_with_its_cooperative();
create trigger competence_certificate_stands_with_its_cooperative before insert on competence_certificate
    for each row execute function stands_with_its_cooperative();
create trigger coach_assignment_stands_with_its_cooperative before insert on coach_assignment
    for each row execute function stands_with_its_cooperative();
create trigger coaching_visit_stands_with_its_cooperative before insert on coaching_visit
    for each row execute function stands_with_its_cooperative();

create function file_stands_with_its_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    place text;
begin
    select c.village_code into place from known_cooperative c where c.id = new.tenant for share;
    if place <> new.region then
        raise exception 'the cooperative is in another village by now' using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger stored_file_stands_with_its_cooperative before insert on stored_file
    for each row when (new.tenant is not null) execute function file_stands_with_its_cooperative();

create index certificate_cooperative_index on certificate (cooperative_id);
create index stored_file_tenant_index on stored_file (tenant) where tenant is not null;

-- The figures of the district that it leaves are others too.
create or replace function mark_gap_of_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into gap_change (district_code)
    select left(new.village_code, 8)
     union
    select left(old.village_code, 8) where tg_op = 'UPDATE';
    return null;
end
$$;

grant execute on function cooperative_told, move_villages to ${runtime};
