-- A new version of a curriculum wrote the day of every district that was counted, in no order, beside the counting that does so
-- district by district: each could wait for the other. It leaves a mark for each district instead, which waits for nobody, and
-- what was counted before the mark is seen is counted again.

create or replace function mark_gap_of_curriculum() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into gap_change (district_code)
    select d.district_code
      from (select district_code from gap_day
             union
            select left(village_code, 8) from known_cooperative) as d
     order by d.district_code;
    return null;
end
$$;
