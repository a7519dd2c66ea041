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
    update known_cooperative c
       set village_code = village_now, kind = case when substr(village_now, 10, 1) = '1' then 'KKMP' else 'KDMP' end
     where c.id = moved;
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
    update guidance_receipt g set region = village_now where g.cooperative_id = moved and g.region <> village_now;
    -- What was placed came out of the budget that it came out of.
    update support s
       set region_code = case s.source when 'DANA_DESA' then village_now else left(village_now, 5) end
      from loan l
     where l.id = s.loan_id and l.cooperative_id = moved and s.status in ('PREPARED', 'ASKED', 'RECOMMENDED');
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

-- What belongs to a village and to no cooperative goes to its new code. Of villages that become one the budgets of the one that
-- stays count, and what was placed is added up.
create function region_rows_move(code_before text, code_now text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update grant_programme p set region_code = code_now where p.region_code = code_before;
    update guidance_receipt g
       set region = code_now
     where g.region = code_before and g.cooperative_id is null
       and not exists (select from guidance_receipt o
                        where o.guidance_code = g.guidance_code and o.version = g.version and o.addressee = g.addressee
                          and o.region = code_now and o.cooperative_id is null);
    update yearly_budget y
       set region_code = code_now
     where y.region_code = code_before
       and not exists (select from yearly_budget o
                        where o.region_code = code_now and o.year = y.year and o.source = y.source);
    update support s set region_code = code_now where s.region_code = code_before;
    with left_behind as (
        delete from support_quota q where q.region_code = code_before returning q.year, q.source, q.placed_sen
    )
    insert into support_quota as q (region_code, year, source, placed_sen)
    select code_now, b.year, b.source, b.placed_sen from left_behind b
        on conflict (region_code, year, source) do update set placed_sen = q.placed_sen + excluded.placed_sen;
end
$$;
revoke all on function region_rows_move from public;

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
        for one in select c.id from known_cooperative c where c.village_code collate "C" = due.code order by c.id loop
            perform cooperative_placed(one);
        end loop;
        perform region_rows_move(due.code, village_since(due.successor, due.counts_from));
        moved := moved + 1;
    end loop;
    return moved;
end
$$;
comment on function move_villages is 'Villages whose other code counts by now take along their cooperatives and what is their own.';
revoke all on function move_villages from public;

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
create trigger application_stands_with_its_cooperative before insert on application
    for each row execute function stands_with_its_cooperative();
create trigger consent_stands_with_its_cooperative before insert on consent
    for each row execute function stands_with_its_cooperative();
create trigger grant_allocation_stands_with_its_cooperative before insert on grant_allocation
    for each row execute function stands_with_its_cooperative();
create trigger grant_receipt_stands_with_its_cooperative before insert on grant_receipt
    for each row execute function stands_with_its_cooperative();
create trigger grant_use_stands_with_its_cooperative before insert on grant_use
    for each row execute function stands_with_its_cooperative();
create trigger grant_use_total_stands_with_its_cooperative before insert on grant_use_total
    for each row execute function stands_with_its_cooperative();
create trigger loan_stands_with_its_cooperative before insert on loan
    for each row execute function stands_with_its_cooperative();
create trigger loan_standing_stands_with_its_cooperative before insert on loan_standing
    for each row execute function stands_with_its_cooperative();
create trigger misuse_claim_stands_with_its_cooperative before insert on misuse_claim
    for each row execute function stands_with_its_cooperative();
create trigger nomination_stands_with_its_cooperative before insert on nomination
    for each row execute function stands_with_its_cooperative();
create trigger payment_order_stands_with_its_cooperative before insert on payment_order
    for each row execute function stands_with_its_cooperative();
create trigger personal_guarantee_stands_with_its_cooperative before insert on personal_guarantee
    for each row execute function stands_with_its_cooperative();

create function receipt_stands_with_its_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    place text;
begin
    select c.village_code into place from known_cooperative c where c.id = new.cooperative_id for share;
    if place <> new.region then
        raise exception 'the cooperative is in another village by now' using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger guidance_receipt_stands_with_its_cooperative before insert on guidance_receipt
    for each row when (new.cooperative_id is not null) execute function receipt_stands_with_its_cooperative();

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

create index known_cooperative_village_index on known_cooperative (village_code collate "C");
create index grant_allocation_cooperative_index on grant_allocation (cooperative_id);
create index grant_receipt_cooperative_index on grant_receipt (cooperative_id);
create index grant_use_cooperative_index on grant_use (cooperative_id);
create index grant_use_total_cooperative_index on grant_use_total (cooperative_id);
create index guidance_receipt_cooperative_index on guidance_receipt (cooperative_id);
create index loan_standing_cooperative_index on loan_standing (cooperative_id);
create index misuse_claim_cooperative_index on misuse_claim (cooperative_id);
create index payment_order_cooperative_index on payment_order (cooperative_id);
create index personal_guarantee_cooperative_index on personal_guarantee (cooperative_id);
create index support_region_index on support (region_code);
create index stored_file_tenant_index on stored_file (tenant) where tenant is not null;

grant select, insert, update on region_move to ${runtime};
grant execute on function cooperative_told, move_villages to ${runtime};
