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
insert into village_told (cooperative_id, village_code, told_at)
select cooperative_id, village_code, timestamptz '-infinity' from book
 union
select id, village_code, '-infinity' from known_cooperative where id not in (select cooperative_id from book);

create table region_move (
    code         text        collate "C" not null,
    successor    text        collate "C" not null,
    effective_on date        not null,
    told_at      timestamptz not null,
    moved_at     timestamptz,
    counts_from  timestamptz not null
        generated always as (greatest(told_at, effective_on::timestamp at time zone 'Asia/Jakarta')) stored,
    constraint region_move_pk primary key (code, effective_on)
);
comment on table region_move is 'Villages that have another code from a day on, as the registry tells. Kept after they moved, since what was told of their cooperatives before may be heard later.';
alter table region_move enable row level security;
create policy region_move_of_the_service on region_move using (scope_everything());

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

-- Takes a cooperative to where it is by now, with every row that says where it is. Its book is locked first, as by everybody:
-- whoever writes in it is seen by us or sees the new village. One who holds another row of it and waits for the book is not
-- waited for: this is tried again later.
create function cooperative_placed(moved uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public set lock_timeout = '300ms'
as $$
declare
    book_before  text;
    known_before text;
    village_now  text;
    holder       record;
begin
    select b.village_code into book_before from book b where b.cooperative_id = moved for no key update;
    select c.village_code into known_before from known_cooperative c where c.id = moved for no key update;
    select village_since(coalesce(t.village_code, book_before, known_before), coalesce(t.told_at, '-infinity')) into village_now
      from (select moved as id) c left join village_told t on t.cooperative_id = c.id;
    if coalesce(book_before, village_now) = village_now and coalesce(known_before, village_now) = village_now then
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
    update dues_run r set region_code = village_now where r.cooperative_id = moved and r.region_code <> village_now;
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

create function move_villages(today date) returns integer
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
        for one in
            select b.cooperative_id from book b where b.village_code = due.code
             union
            select c.id from known_cooperative c where c.village_code = due.code
             order by 1
        loop
            perform cooperative_placed(one);
        end loop;
        update dues_run r
           set region_code = village_since(due.successor, due.counts_from)
         where r.region_code = due.code and r.cooperative_id is null;
        moved := moved + 1;
    end loop;
    return moved;
end
$$;
comment on function move_villages is 'Villages whose other code counts by now take along their cooperatives and the runs of their own.';
revoke all on function move_villages from public;

-- Whoever writes of a cooperative that moves meanwhile would leave a row where it is no more: he tries again.
create function stands_with_its_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    place text;
begin
    select b.village_code into place from book b where b.cooperative_id = new.cooperative_id for share;
    if place <> new.village_code then
        raise exception 'the cooperative is in another village by now' using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger member_stands_with_its_cooperative before insert on member
    for each row execute function stands_with_its_cooperative();
create trigger capital_stands_with_its_cooperative before insert on capital
    for each row execute function stands_with_its_cooperative();

create function run_stands_with_its_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    place text;
begin
    select b.village_code into place from book b where b.cooperative_id = new.cooperative_id for share;
    if place <> new.region_code then
        raise exception 'the cooperative is in another village by now' using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger dues_run_stands_with_its_cooperative before insert on dues_run
    for each row when (new.cooperative_id is not null) execute function run_stands_with_its_cooperative();

create function file_stands_with_its_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    place text;
begin
    select b.village_code into place from book b where b.cooperative_id = new.tenant for share;
    if place <> new.region then
        raise exception 'the cooperative is in another village by now' using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger stored_file_stands_with_its_cooperative before insert on stored_file
    for each row when (new.tenant is not null) execute function file_stands_with_its_cooperative();

create index known_cooperative_village_index on known_cooperative (village_code collate "C");
create index dues_run_cooperative_index on dues_run (cooperative_id) where cooperative_id is not null;
create index dues_run_region_index on dues_run (region_code) where cooperative_id is null;
create index stored_file_tenant_index on stored_file (tenant) where tenant is not null;

-- A run of one cooperative is of that cooperative, wherever it is.
create or replace function payroll_cooperatives(region text, one uuid, wages date, run uuid, behind uuid, most integer)
    returns table (cooperative_id uuid, zone text)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select distinct b.cooperative_id, b.zone
      from payroll_list l
      join book b on b.cooperative_id = l.cooperative_id
     where l.month = wages and l.released and l.cooperative_id > behind
       and (l.cooperative_id = one or one is null and (region = '' or region_within(b.village_code, array[region])))
       and (scope_everything() or b.cooperative_id = any (scope_tenants())
            or region_within(b.village_code, scope_regions()))
       and not exists (select from payroll_row f
                        where f.cooperative_id = l.cooperative_id and f.list_id = l.id and f.fault is not null)
       and exists (select from payroll_row r
                    where r.cooperative_id = l.cooperative_id and r.list_id = l.id
                      and coalesce(r.outcome, 'REFUSED') = 'REFUSED' and r.run_id is distinct from run)
     order by b.cooperative_id
     limit most
$$;

grant select, insert, update on region_move to ${runtime};
grant execute on function cooperative_told, move_villages to ${runtime};
