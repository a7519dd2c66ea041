-- A newer official file comes into force table by table, not village by village; nobody founds where a village just ended;
-- and a village that came out of another says of which.

alter table region_change add column split_from text constraint region_change_split_from_fk references region;
alter table region add column split_from text constraint region_split_from_fk references region;
comment on column region.split_from is 'The village that it was a part of before it was one of its own, as far as somebody stated that.';
grant update (split_from) on region_change to ${runtime};

create index region_began_index on region (valid_from) where valid_from is not null;
create index region_ended_index on region (valid_until) where valid_until is not null;
-- The table is empty between two files, so nobody knows how long the next one is.
create index region_revision_line_code_index on region_revision_line (code);
create index region_change_successor_index on region_change (successor) where successor is not null;

-- How many villages of a region the figures of a day are parts of. A village that moved is counted where its figures are.
create function region_villages_on(region_code text, villages_now integer, day date) returns integer
    language sql stable set search_path = pg_catalog, public
    return villages_now
        - (select count(*)::integer from region v
            where v.level = 4 and v.valid_until is null and v.valid_from > day
              and (region_code in ('ID', v.code) or starts_with(v.code, region_code || '.'))
              and not exists (select from region_change c join region_revision a on a.id = c.revision_id
                               where c.successor = v.code and a.applied_at is not null))
        + (select count(*)::integer from region v
            where v.level = 4 and v.valid_until > day and (v.valid_from is null or v.valid_from <= day)
              and (region_code in ('ID', v.code) or starts_with(v.code, region_code || '.'))
              and not exists (select from region_change c join region_revision a on a.id = c.revision_id
                               where c.code = v.code and c.successor is not null and a.applied_at is not null));

-- Whoever founds waits for a file that is coming into force, and then looks again; the file waits for who founds before.
create function cooperative_village_in_force() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform from region where code = new.village_code and valid_until is null for key share;
    if not found then
        raise exception 'the village has ended'
            using errcode = 'check_violation', constraint = 'cooperative_village_in_force';
    end if;
    return null;
end
$$;
revoke all on function cooperative_village_in_force from public;
create trigger village_in_force after insert on cooperative
    for each row execute function cooperative_village_in_force();

-- Villages have other codes from now on: everything that says where it is follows, and the figures move with them.
create function region_moves(revision uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
    holder record;
begin
    -- Nobody adds figures up while they move.
    perform pg_advisory_xact_lock(hashtextextended('progress', 0));
    update progress_change p set village_code = m.successor
      from region_change m where m.revision_id = revision and m.kind = 'MOVED' and p.village_code = m.code;
    insert into progress_change (village_code, fact, day, change)
    select v.code, c.fact, c.day, v.sign * c.change
      from region_change m
      join progress_count c on c.region_code = m.code
     cross join lateral (values (m.code, -1), (m.successor, 1)) as v (code, sign)
     where m.revision_id = revision and m.kind = 'MOVED';
    perform pg_advisory_xact_lock(hashtextextended('business-unit-sums', 0));
    update business_unit_delta d set village_code = m.successor
      from region_change m where m.revision_id = revision and m.kind = 'MOVED' and d.village_code = m.code;
    insert into business_unit_delta (village_code, function, units, active, workers, local_workers, women_workers)
    select v.code, s.function, v.sign * s.units, v.sign * s.active, v.sign * s.workers, v.sign * s.local_workers,
           v.sign * s.women_workers
      from region_change m
      join business_unit_sum s on s.region_code = m.code
     cross join lateral (values (m.code, -1), (m.successor, 1)) as v (code, sign)
     where m.revision_id = revision and m.kind = 'MOVED';
    update business_unit_chain_delta d set village_code = m.successor
      from region_change m where m.revision_id = revision and m.kind = 'MOVED' and d.village_code = m.code;
    insert into business_unit_chain_delta (village_code, chain, units, active, workers, local_workers, women_workers)
    select v.code, s.chain, v.sign * s.units, v.sign * s.active, v.sign * s.workers, v.sign * s.local_workers,
           v.sign * s.women_workers
      from region_change m
      join business_unit_chain_sum s on s.region_code = m.code
     cross join lateral (values (m.code, -1), (m.successor, 1)) as v (code, sign)
     where m.revision_id = revision and m.kind = 'MOVED';
    for holder in
        select k.table_name, k.column_name
          from information_schema.columns k join information_schema.tables t using (table_schema, table_name)
         where k.table_schema = 'public' and t.table_type = 'BASE TABLE'
           and (k.column_name = 'village_code' or (k.table_name, k.column_name) in (('stored_file', 'region'),
                                                                                    ('register_review', 'region_code')))
           and k.table_name not in ('progress_change', 'business_unit_delta', 'business_unit_chain_delta')
    loop
        execute format('update %1$I h set %2$I = m.successor from region_change m
                         where m.revision_id = $1 and m.kind = ''MOVED'' and h.%2$I = m.code',
                       holder.table_name, holder.column_name) using revision;
    end loop;
end
$$;

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
drop function region_move;
revoke all on function region_moves from public;
