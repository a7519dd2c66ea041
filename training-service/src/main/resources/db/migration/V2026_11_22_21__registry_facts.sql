alter table known_cooperative add formed_on date;
comment on column known_cooperative.formed_on is 'The day of the AHU decree; null while the cooperative is only proposed.';
create index known_cooperative_village_index on known_cooperative (village_code collate "C");

create table pilot_designation (
    cooperative_id uuid not null constraint pilot_designation_pk primary key,
    designated_on  date not null
);
comment on table pilot_designation is 'Pilots by their first letter; kept also while the cooperative itself is not known yet.';

alter table pilot_designation enable row level security;
create policy pilot_designation_within_reach on pilot_designation
    using (scope_everything() or exists (select from known_cooperative c where c.id = cooperative_id));

create table officer_term (
    appointment_id uuid not null constraint officer_term_pk primary key,
    cooperative_id uuid not null,
    person         text not null,
    office         text not null,
    name           text,
    term_from      date,
    term_until     date,
    ended_on       date,
    constraint officer_term_appointed_as_a_whole
        check (num_nulls(name, term_from, term_until) in (0, 3))
);
comment on table officer_term is 'Who holds which office from when on; ended_on is the first day without him. Names are public by deed. An end may be heard before its beginning, which then is null.';
create index officer_term_cooperative_index on officer_term (cooperative_id, office);
create index officer_term_person_index on officer_term (person);

alter table officer_term enable row level security;
create policy officer_term_within_reach on officer_term
    using (scope_everything()
        or person = scope_person()
        or exists (select from known_cooperative c where c.id = cooperative_id));

-- Which offices somebody holds decides how far he reaches, so it is asked before any reach is known: with the
-- owner's rights, by the reference of one person, and nothing but what the decision needs.
create function offices_of(asked text)
    returns table (cooperative_id uuid, office text, village_code text, term_from date, term_until date, ended_on date)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.cooperative_id, t.office, c.village_code, t.term_from, t.term_until, t.ended_on
      from officer_term t
      left join known_cooperative c on c.id = t.cooperative_id
     where t.person = asked and t.term_from is not null;
end;
comment on function offices_of is 'All offices of one person, past ones too, with the village that says which day it is there.';
revoke all on function offices_of from public;

grant select, insert, update on pilot_designation, officer_term to ${runtime};
grant execute on function offices_of to ${runtime};
