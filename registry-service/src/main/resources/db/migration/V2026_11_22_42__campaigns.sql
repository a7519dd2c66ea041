create table campaign (
    id          uuid   not null constraint campaign_pk primary key,
    region_code text   not null constraint campaign_region_fk references region,
    name        text   not null,
    launched_on date   not null,
    deadline    date   not null constraint campaign_deadline_after_launch check (deadline >= launched_on),
    target      bigint not null constraint campaign_target_positive check (target > 0),
    constraint campaign_name_unique unique (region_code, name)
);
comment on table campaign is 'A region sets out to have a cooperative in a number of its villages by a day.';
create index campaign_region_index on campaign (region_code, id);

alter table campaign enable row level security;
create policy campaign_within_reach on campaign
    using (scope_everything() or region_within(region_code, scope_regions()));

grant select, insert on campaign to ${runtime};
