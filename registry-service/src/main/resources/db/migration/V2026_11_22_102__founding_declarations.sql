-- What officers declare, what capital is proven, and which notaries serve where.

alter table founding_limit drop constraint founding_limit_known;
alter table founding_limit add constraint founding_limit_known
    check (name in ('founders', 'board', 'supervisors', 'term-years', 'terms-in-post', 'meeting-years', 'lowest-grade',
                    'shared-population', 'declarations', 'conviction-years', 'capital-proof', 'notary-serves'));
alter table founding_limit drop constraint founding_limit_positive;
alter table founding_limit add constraint founding_limit_not_negative check (value >= 0);
comment on table founding_limit is 'The numbers of the founding rules, each from the day it counts; a grade is counted from A, which is 1; a rule that holds or not is 1 or 0.';
insert into founding_limit (name, valid_from, value, source) values
    ('declarations',     '1992-10-21', 0, 'No rule before the Juklak'),
    ('declarations',     '2025-04-12', 1, 'Juklak Menkop 1/2025, Bab III'),
    ('conviction-years', '2025-04-12', 5, 'Juklak Menkop 1/2025, Bab III'),
    ('capital-proof',    '1992-10-21', 0, 'No rule before the Juklak'),
    ('capital-proof',    '2025-04-12', 1, 'Juklak Menkop 1/2025, Bab IV'),
    ('notary-serves',    '1992-10-21', 0, 'No rule before the Juklak'),
    ('notary-serves',    '2025-04-12', 1, 'Juklak Menkop 1/2025, Bab IV');

create table officer_declaration (
    cooperative_id uuid not null constraint officer_declaration_cooperative_fk references cooperative,
    village_code   text not null,
    person         text not null constraint officer_declaration_person_form check (person ~ '^[0-9a-f]{64}$'),
    declared_on    date not null,
    constraint officer_declaration_pk primary key (cooperative_id, person, declared_on)
);
comment on table officer_declaration is 'Officers who declared that nothing bars them from office; of what else they declared nothing is kept.';

create table founding_capital (
    cooperative_id uuid   not null constraint founding_capital_pk primary key
                           constraint founding_capital_cooperative_fk references cooperative,
    village_code   text   not null,
    granted_sen    bigint not null constraint founding_capital_granted_not_negative check (granted_sen >= 0),
    proven_sen     bigint not null constraint founding_capital_proven_covers_granted check (proven_sen >= granted_sen),
    evidence       text   not null
);
comment on table founding_capital is 'The capital with which a cooperative begins as its proof shows it: hibah, and everything paid in. Insert only.';

create table notary (
    id            uuid        not null constraint notary_pk primary key,
    name          text        not null,
    number        text        not null constraint notary_number_unique unique,
    evidence      text        not null,
    registered_at timestamptz not null
);
comment on table notary is 'Notaries who draw up the deeds of cooperatives (NPAK), named as in their deeds; public. Insert only.';

create table notary_district (
    notary_id     uuid not null constraint notary_district_notary_fk references notary,
    district_code text not null constraint notary_district_district_fk references region,
    serves_from   date not null,
    serves_until  date,
    constraint notary_district_pk primary key (notary_id, district_code, serves_from),
    constraint notary_district_dates_in_order check (serves_from <= serves_until)
);
comment on table notary_district is 'Which districts a notary serves; serves_until is the first day without him.';
create index notary_district_code_index on notary_district (district_code collate "C");
create unique index notary_district_once on notary_district (notary_id, district_code) where serves_until is null;

alter table officer_declaration enable row level security;
alter table founding_capital enable row level security;
create policy officer_declaration_within_reach on officer_declaration using (scope_sees(cooperative_id, village_code));
create policy founding_capital_within_reach on founding_capital using (scope_sees(cooperative_id, village_code));

grant select, insert on officer_declaration, founding_capital, notary to ${runtime};
grant update (person) on officer_declaration to ${runtime};
grant select, insert, update (serves_until) on notary_district to ${runtime};
