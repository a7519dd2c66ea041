-- What has become of villages since a day is asked of all parts of a region at once: a question for each province took most of
-- the time of a ranking of them.
create function region_villages_since(of_region text, day date) returns table (code text, change integer)
    language sql stable
begin atomic
    select v.code, -1
      from region v
     where v.level = 4 and v.valid_until is null and v.valid_from > day
       and (of_region in ('ID', v.code) or starts_with(v.code, of_region || '.'))
       and not exists (select from region_change c join region_revision a on a.id = c.revision_id
                        where c.successor = v.code and a.applied_at is not null)
    union all
    select v.code, 1
      from region v
     where v.level = 4 and v.valid_until > day and (v.valid_from is null or v.valid_from <= day)
       and (of_region in ('ID', v.code) or starts_with(v.code, of_region || '.'))
       and not exists (select from region_change c join region_revision a on a.id = c.revision_id
                        where c.code = v.code and c.successor is not null and a.applied_at is not null);
end;
comment on function region_villages_since is 'The villages by which a region of today differs from itself on a day: one fewer for each that began later, one more for each that has ended since.';

create or replace function region_villages_on(region_code text, villages_now integer, day date) returns integer
    language sql stable set search_path = pg_catalog, public
    return villages_now
        + (select coalesce(sum(since.change), 0)::integer from region_villages_since(region_code, day) as since);

-- The premises of a region are counted from what was found in it, and from the few facilities that have ended.
create index premises_survey_village_index
    on premises_survey (village_code collate "C") include (cooperative_id, surveyed_on, id, finding);
create index facility_ended_index
    on facility (village_code collate "C") include (cooperative_id, ended_on) where ended_on is not null;
