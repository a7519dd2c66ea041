create table facility (
    id                      uuid   not null constraint facility_pk primary key,
    version                 bigint not null,
    cooperative_id          uuid   not null constraint facility_cooperative_fk references cooperative,
    village_code            text   not null,
    kind                    text   not null
        constraint facility_kind_known
        check (kind in ('LAND', 'OFFICE', 'OUTLET', 'WAREHOUSE', 'DISTRIBUTION_CENTRE', 'COLD_STORAGE', 'OTHER')),
    name                    text   not null,
    ownership               text   not null
        constraint facility_ownership_known
        check (ownership in ('OWN', 'VILLAGE', 'REGIONAL', 'GRANT', 'RENTED', 'STATE')),
    usage                   text
        constraint facility_usage_known check (usage in ('LENT', 'RENTED', 'BUILD_AND_HAND_OVER', 'OPERATED')),
    building                text,
    land_area_square_metres numeric(10, 2),
    land_length_metres      numeric(8, 2),
    land_width_metres       numeric(8, 2),
    road_access             text
        constraint facility_road_known check (road_access in ('ASPHALT', 'CONCRETE', 'STONE', 'EARTH', 'NONE')),
    electricity             text   not null
        constraint facility_electricity_known check (electricity in ('NOT_SURVEYED', 'NONE', 'HAS')),
    internet                text   not null
        constraint facility_internet_known check (internet in ('NOT_SURVEYED', 'NONE', 'HAS')),
    water                   text   not null
        constraint facility_water_known check (water in ('NOT_SURVEYED', 'NONE', 'HAS')),
    water_source            text,
    latitude                numeric(4, 2),
    longitude               numeric(5, 2),
    surveyed_on             date   not null,
    surveyed_by             text   not null
);
comment on table facility is 'Land and buildings of cooperatives as the last survey found them; coordinates are rounded to about a kilometre.';
create index facility_cooperative_index on facility (cooperative_id, id);
create index facility_village_index on facility (village_code collate "C");

create table premises_survey (
    id             uuid not null constraint premises_survey_pk primary key,
    cooperative_id uuid not null constraint premises_survey_cooperative_fk references cooperative,
    village_code   text not null,
    finding        text not null constraint premises_survey_finding_known check (finding in ('NONE', 'HAS')),
    surveyed_on    date not null,
    surveyed_by    text not null
);
comment on table premises_survey is 'Whether somebody who looked found premises; a cooperative without a row was not surveyed.';
create index premises_survey_cooperative_index on premises_survey (cooperative_id, surveyed_on desc, id desc);

create table construction_report (
    id             uuid    not null constraint construction_report_pk primary key,
    facility_id    uuid    not null constraint construction_report_facility_fk references facility,
    cooperative_id uuid    not null,
    village_code   text    not null,
    reported_on    date    not null,
    percent        integer not null constraint construction_report_percent_possible check (percent between 0 and 100),
    note           text,
    constraint construction_report_day_unique unique (facility_id, reported_on)
);
comment on table construction_report is 'How far buildings are, as reported on a day.';

create table facility_photograph (
    facility_id    uuid not null constraint facility_photograph_facility_fk references facility,
    paper_id       uuid not null constraint facility_photograph_paper_fk references paper,
    cooperative_id uuid not null,
    village_code   text not null,
    constraint facility_photograph_pk primary key (facility_id, paper_id)
);
comment on table facility_photograph is 'Which of the photographs among the papers show which facility.';

create table operating_agreement (
    id               uuid           not null constraint operating_agreement_pk primary key,
    facility_id      uuid           not null constraint operating_agreement_facility_fk references facility,
    cooperative_id   uuid           not null,
    village_code     text           not null,
    owner            text           not null,
    agreement_number text           not null,
    from_on          date           not null,
    until_on         date           not null,
    capacity         numeric(11, 2) not null constraint operating_agreement_capacity_positive check (capacity > 0),
    unit             text           not null
        constraint operating_agreement_unit_known check (unit in ('TONNE', 'CUBIC_METRE')),
    constraint operating_agreement_dates_in_order check (from_on <= until_on)
);
comment on table operating_agreement is 'Stores that the government owns and cooperatives run, each for a time.';
create index operating_agreement_facility_index on operating_agreement (facility_id, from_on desc);
create index operating_agreement_village_index on operating_agreement (village_code collate "C");

create table stored_goods (
    agreement_id   uuid           not null constraint stored_goods_agreement_fk references operating_agreement,
    reported_on    date           not null,
    cooperative_id uuid           not null,
    village_code   text           not null,
    used           numeric(11, 2) not null constraint stored_goods_used_not_negative check (used >= 0),
    constraint stored_goods_pk primary key (agreement_id, reported_on)
);
comment on table stored_goods is 'How much lies in a store on a day, in the unit of its agreement.';

alter table facility enable row level security;
alter table premises_survey enable row level security;
alter table construction_report enable row level security;
alter table facility_photograph enable row level security;
alter table operating_agreement enable row level security;
alter table stored_goods enable row level security;
create policy facility_within_reach on facility using (scope_sees(cooperative_id, village_code));
create policy premises_survey_within_reach on premises_survey using (scope_sees(cooperative_id, village_code));
create policy construction_report_within_reach on construction_report using (scope_sees(cooperative_id, village_code));
create policy facility_photograph_within_reach on facility_photograph using (scope_sees(cooperative_id, village_code));
create policy operating_agreement_within_reach on operating_agreement using (scope_sees(cooperative_id, village_code));
create policy stored_goods_within_reach on stored_goods using (scope_sees(cooperative_id, village_code));

grant select, insert on premises_survey, construction_report, facility_photograph, operating_agreement to ${runtime};
grant select, insert, update on facility, stored_goods to ${runtime};
