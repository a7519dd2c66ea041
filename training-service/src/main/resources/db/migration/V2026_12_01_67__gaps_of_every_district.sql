create table gap_day (
    district_code text collate "C" not null constraint gap_day_pk primary key,
    counted_on    date not null
);
comment on table gap_day is 'Districts that have cooperatives, and the day their figures are of: also where nobody holds an office yet, since terms begin by themselves.';
create index gap_day_counted_on_index on gap_day (counted_on);
alter table gap_day enable row level security;
create policy gap_day_of_the_service on gap_day using (scope_everything());
insert into gap_day (district_code, counted_on)
select distinct left(village_code, 8), date '2025-01-01' from known_cooperative;

create index gap_change_district_index on gap_change (district_code, id);

create function mark_gap_of_curriculum() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update gap_day set counted_on = date '2025-01-01';
    return null;
end
$$;
create trigger curriculum_office_changes_gaps after insert on curriculum_office
    for each statement execute function mark_gap_of_curriculum();

grant select, insert, update on gap_day to ${runtime};
