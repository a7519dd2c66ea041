-- The numbers of the founding rules, each from the day it counts; and who was elected.

create table founding_limit (
    name       text    not null
        constraint founding_limit_known check (name in ('founders', 'board', 'supervisors', 'term-years')),
    valid_from date    not null,
    value      integer not null constraint founding_limit_positive check (value > 0),
    source     text    not null,
    constraint founding_limit_pk primary key (name, valid_from)
);
comment on table founding_limit is 'How many founders, board members and supervisors at least, and for how many years at most, from which day.';

insert into founding_limit (name, valid_from, value, source) values
    ('founders',    '1992-10-21', 20, 'UU 25/1992, art. 6'),
    ('founders',    '2020-11-02', 9,  'UU 11/2020 and UU 6/2023, art. 86'),
    ('board',       '2025-03-27', 5,  'Juklak Menkop 1/2025, Bab III'),
    ('supervisors', '2025-03-27', 3,  'Juklak Menkop 1/2025, Bab III'),
    ('term-years',  '1992-10-21', 5,  'UU 25/1992, art. 29(4)');

create table elected_officer (
    cooperative_id uuid    not null constraint elected_officer_cooperative_fk references cooperative,
    village_code   text    not null,
    line           integer not null,
    person         text    not null constraint elected_officer_person_form check (person ~ '^[0-9a-f]{64}$'),
    name           text    not null,
    office         text    not null,
    constraint elected_officer_pk primary key (cooperative_id, person)
);
comment on table elected_officer is 'Whom the founding meeting elected to what; they are appointed on the day the cooperative becomes a legal entity.';

alter table cooperative add term_years integer;
create unique index cooperative_name_unique on cooperative (lower(name));

alter table elected_officer enable row level security;
create policy elected_officer_within_reach on elected_officer using (scope_sees(cooperative_id, village_code));

grant select on founding_limit to ${runtime};
grant select, insert on elected_officer to ${runtime};
