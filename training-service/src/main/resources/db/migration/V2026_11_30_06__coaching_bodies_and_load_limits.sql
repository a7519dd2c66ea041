create table coaching_body (
    id           uuid not null constraint coaching_body_pk primary key,
    organisation text not null
        constraint coaching_body_organisation_known check (organisation in ('DINAS', 'DEKOPIN', 'MINISTRY', 'OTHER')),
    region_code  text collate "C",
    name         text not null,
    constraint coaching_body_name_unique unique nulls not distinct (organisation, region_code, name)
);
comment on table coaching_body is 'Who sends coaches, by name: an office (Dinas), Dekopin itself (no region) and its councils in the provinces and regencies (Dekopinwil, Dekopinda).';
create index coaching_body_region_index on coaching_body (coalesce(region_code, ''), id);
insert into coaching_body (id, organisation, name)
values ('0198b1f0-0000-7000-8000-00000000d0c1', 'DEKOPIN', 'Dewan Koperasi Indonesia');

alter table coach add body_id uuid constraint coach_body_fk references coaching_body;
create index coach_body_index on coach (body_id);

create table coach_load_limit (
    organisation text    not null
        constraint coach_load_limit_organisation_known check (organisation in ('DINAS', 'DEKOPIN', 'MINISTRY', 'OTHER')),
    region_code  text    collate "C" not null,
    valid_from   date    not null,
    cooperatives integer not null constraint coach_load_limit_sensible check (cooperatives between 1 and 5000),
    basis        text    not null,
    set_by       text    not null,
    constraint coach_load_limit_pk primary key (organisation, region_code, valid_from)
);
comment on table coach_load_limit is 'How many cooperatives a coach of an organisation may be given in a region, from a day on; the narrowest region that has a limit decides, whatever the coach himself can take. None is shipped: the sources name 8 to 12 for 2025 and 7 to 15 for 2026, and agree on none.';

create function load_limit(sent_by text, region text, on_day date) returns integer
    language sql stable set search_path = pg_catalog, public
begin atomic
    select l.cooperatives
      from coach_load_limit l
     where l.organisation = sent_by and l.valid_from <= on_day and region_within(region, array[l.region_code])
     order by length(l.region_code) desc, l.valid_from desc
     limit 1;
end;
comment on function load_limit is 'What counts for the coaches of an organisation in a region on a day; null where nothing was set.';
revoke all on function load_limit from public;

-- Gives every formed cooperative of a region that has no coach of an organisation one of its coaches, as long as
-- they have room. A coach takes what lies in his own region, the nearest first: those of a district before those of
-- its regency. Among them the least loaded is next, and neighbours in the order of their codes are spread evenly.
-- The coaches are locked first; each statement after that sees what the one before us has committed.
create or replace function assign_coaches(region text, sent_by text, from_day date, most integer)
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
                                            least(k.capacity, coalesce(load_limit(k.organisation, k.region_code, from_day), k.capacity),
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

grant select, insert on coaching_body, coach_load_limit to ${runtime};
grant execute on function load_limit to ${runtime};
