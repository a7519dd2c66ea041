-- The three routes ask for different things; and small villages share a cooperative.

alter table founding_limit drop constraint founding_limit_known;
alter table founding_limit add constraint founding_limit_known
    check (name in ('founders', 'board', 'supervisors', 'term-years', 'terms-in-post', 'meeting-years', 'lowest-grade',
                     'shared-population'));
comment on table founding_limit is 'The numbers of the founding rules, each from the day it counts; a grade is counted from A, which is 1.';
insert into founding_limit (name, valid_from, value, source) values
    ('meeting-years',     '2025-03-27', 3,   'Juklak Menkop 1/2025, Bab V and VI'),
    ('lowest-grade',      '2025-03-27', 3,   'Juklak Menkop 1/2025, Bab V'),
    ('shared-population', '2025-03-27', 500, 'SE Menkop 1/2025');

alter table cooperative drop constraint cooperative_second_reason_known;
alter table cooperative add constraint cooperative_second_reason_known check (second_reason = 'CONVERTED_BESIDE');

create table existing_cooperative (
    cooperative_id         uuid    not null constraint existing_cooperative_pk primary key
                                    constraint existing_cooperative_cooperative_fk references cooperative,
    village_code           text    not null,
    name                   text    not null,
    legal_entity_number    text    not null,
    in_village             boolean not null,
    primary_of_regency     boolean not null,
    certificate_grade      text    constraint existing_cooperative_grade_known check (certificate_grade ~ '^[A-E]$'),
    last_annual_meeting_on date,
    has_business           boolean not null,
    evidence               text    not null
);
comment on table existing_cooperative is 'The older cooperative that is developed or revitalised, as it was when the village decided. Insert only.';

create table served_village (
    village_code       text    not null constraint served_village_village_fk references region,
    cooperative_id     uuid    not null constraint served_village_cooperative_fk references cooperative,
    served_from        date    not null,
    served_until       date,
    population         integer not null constraint served_village_population_positive check (population > 0),
    evidence           text    not null,
    constraint served_village_pk primary key (village_code, served_from),
    constraint served_village_dates_in_order check (served_from <= served_until)
);
comment on table served_village is 'Small villages that share the cooperative of another; served_until is the first day without it.';
create unique index served_village_once on served_village (village_code) where served_until is null;
create index served_village_cooperative_index on served_village (cooperative_id);

-- A village has a cooperative of its own or shares another's, never both. Whoever lets it share locks its region; whoever
-- founds there needs that row for the foreign key, so one of the two comes second and sees the other.
create function served_village_has_none() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform from region where code = new.village_code for update;
    if exists (select from cooperative
                where village_code = new.village_code and status not in ('MERGED', 'DISSOLVED')) then
        raise exception 'the village has a cooperative of its own'
            using errcode = 'unique_violation', constraint = 'served_village_has_none';
    end if;
    return new;
end
$$;
create function cooperative_village_not_served() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if exists (select from served_village where village_code = new.village_code and served_until is null) then
        raise exception 'the village shares the cooperative of another'
            using errcode = 'unique_violation', constraint = 'cooperative_village_not_served';
    end if;
    return null;
end
$$;
revoke all on function served_village_has_none, cooperative_village_not_served from public;

create trigger served_village_has_none before insert on served_village
    for each row execute function served_village_has_none();
create trigger village_not_served after insert on cooperative
    for each row execute function cooperative_village_not_served();

alter table existing_cooperative enable row level security;
alter table served_village enable row level security;
create policy existing_cooperative_within_reach on existing_cooperative using (scope_sees(cooperative_id, village_code));
create policy served_village_within_reach on served_village using (scope_sees(cooperative_id, village_code));

grant select, insert on existing_cooperative to ${runtime};
grant select, insert, update (served_until) on served_village to ${runtime};
