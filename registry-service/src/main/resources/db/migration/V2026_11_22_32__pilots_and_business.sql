create table pilot_designation (
    cooperative_id uuid not null constraint pilot_designation_pk primary key
                                 constraint pilot_designation_cooperative_fk references cooperative,
    village_code   text not null,
    designated_by  text not null,
    letter_number  text not null,
    designated_on  date not null
);
comment on table pilot_designation is 'The letter that made a cooperative a pilot (percontohan).';

create table business_unit (
    id             uuid not null constraint business_unit_pk primary key,
    cooperative_id uuid not null constraint business_unit_cooperative_fk references cooperative,
    village_code   text not null,
    function       text not null
        constraint business_unit_function_known
        check (function in ('GROCERIES', 'SAVINGS_AND_LOANS', 'CLINIC', 'PHARMACY', 'COLD_STORAGE', 'LOGISTICS',
                            'OFFICE', 'LIVESTOCK', 'FISHERY', 'AGRICULTURE', 'OTHER')),
    name           text not null,
    kbli           text not null constraint business_unit_kbli_form check (kbli ~ '^[0-9]{5}$'),
    opened_on      date not null
);
comment on table business_unit is 'The business units (gerai, unit usaha) of a cooperative.';
create unique index business_unit_name_unique on business_unit (cooperative_id, lower(name));

create table business_plan (
    id                            uuid   not null constraint business_plan_pk primary key,
    version                       bigint not null,
    cooperative_id                uuid   not null constraint business_plan_cooperative_fk references cooperative,
    village_code                  text   not null,
    title                         text   not null,
    summary                       text   not null,
    submitted_on                  date   not null,
    expected_revenue_per_year_sen bigint
        constraint business_plan_expected_revenue_not_negative check (expected_revenue_per_year_sen >= 0),
    rating                        text
        constraint business_plan_rating_known check (rating in ('STRONG', 'ADEQUATE', 'WEAK')),
    reason                        text,
    rated_on                      date,
    constraint business_plan_rating_whole
        check ((rating is null) = (reason is null) and (rating is null) = (rated_on is null)),
    constraint business_plan_dates_in_order check (submitted_on <= rated_on)
);
comment on table business_plan is 'Business plans with the rating of the office; a better plan is a new plan.';
create unique index business_plan_title_unique on business_plan (cooperative_id, lower(title));

alter table pilot_designation enable row level security;
alter table business_unit enable row level security;
alter table business_plan enable row level security;
create policy pilot_designation_within_reach on pilot_designation using (scope_sees(cooperative_id, village_code));
create policy business_unit_within_reach on business_unit using (scope_sees(cooperative_id, village_code));
create policy business_plan_within_reach on business_plan using (scope_sees(cooperative_id, village_code));

grant select, insert on pilot_designation, business_unit to ${runtime};
grant select, insert, update on business_plan to ${runtime};
