create table gap_count (
    curriculum_code text    not null,
    level           integer not null constraint gap_count_level_known check (level between 1 and 3),
    region_code     text    collate "C" not null,
    office          text    not null,
    holders         bigint  not null,
    trained         bigint  not null,
    ending          bigint  not null,
    counted_on      date    not null,
    constraint gap_count_pk primary key (curriculum_code, level, region_code, office),
    constraint gap_count_in_order check (0 <= ending and ending <= trained and trained <= holders)
);
comment on table gap_count is 'Per region down to the district (level 3) and office: how many hold it, how many of them have a certificate that counts, and how many of these run out within the first reminder.';
create index gap_count_region_index on gap_count (region_code);
create index gap_count_counted_on_index on gap_count (counted_on) where level = 3;

alter table gap_count enable row level security;
create policy gap_count_within_reach on gap_count
    using (scope_everything() or region_within(region_code, scope_regions()));

create table gap_change (
    id            bigint generated always as identity constraint gap_change_pk primary key,
    district_code text not null
);
comment on table gap_change is 'Districts whose figures are to be counted again; a row is visible when what it tells of is.';
alter table gap_change enable row level security;
create policy gap_change_of_the_service on gap_change using (scope_everything());

create function mark_gap_of_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into gap_change (district_code) values (left(new.village_code, 8));
    return null;
end
$$;
create function mark_gap_of_officer() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into gap_change (district_code)
    select left(c.village_code, 8) from known_cooperative c where c.id = new.cooperative_id;
    return null;
end
$$;
create function mark_gap_of_certificate() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into gap_change (district_code)
    select distinct left(c.village_code, 8)
      from officer_term t join known_cooperative c on c.id = t.cooperative_id
     where t.person = new.person;
    return null;
end
$$;
create trigger known_cooperative_changes_gaps after insert or update on known_cooperative
    for each row execute function mark_gap_of_cooperative();
create trigger officer_term_changes_gaps after insert or update on officer_term
    for each row execute function mark_gap_of_officer();
create trigger certificate_changes_gaps after insert or update on certificate
    for each row execute function mark_gap_of_certificate();

insert into gap_change (district_code) select distinct left(village_code, 8) from known_cooperative;

grant select, insert, delete on gap_count to ${runtime};
grant select, delete on gap_change to ${runtime};
