-- Units that close and open again, who works in them, what villages could live on, and plans that others follow.

alter table business_unit add column chain text not null default 'SERVICE'
    constraint business_unit_chain_known check (chain in ('PRODUCTION', 'DISTRIBUTION', 'MARKETING', 'SERVICE'));
update business_unit
   set chain = case when function in ('LIVESTOCK', 'FISHERY', 'AGRICULTURE') then 'PRODUCTION'
                    when function in ('COLD_STORAGE', 'LOGISTICS') then 'DISTRIBUTION'
                    when function in ('GROCERIES', 'PHARMACY') then 'MARKETING'
                    else 'SERVICE' end;
alter table business_unit alter column chain drop default;
alter table business_unit
    add column active        boolean not null default true,
    add column changed_on    date,
    add column workers       integer not null default 0 constraint business_unit_workers_possible check (workers >= 0),
    add column local_workers integer not null default 0,
    add column women_workers integer not null default 0,
    add column workers_on    date,
    add constraint business_unit_workers_add_up
        check (local_workers between 0 and workers and women_workers between 0 and workers);
update business_unit set changed_on = opened_on;
alter table business_unit alter column changed_on set not null;
create index business_unit_cooperative_index on business_unit (cooperative_id, opened_on, id);
create index business_unit_village_index on business_unit (village_code collate "C") where active;
grant update on business_unit to ${runtime};

create table business_unit_change (
    id             uuid    not null constraint business_unit_change_pk primary key,
    unit_id        uuid    not null constraint business_unit_change_unit_fk references business_unit,
    cooperative_id uuid    not null,
    village_code   text    not null,
    active         boolean not null,
    changed_on     date    not null,
    reason         text    not null
);
comment on table business_unit_change is 'When units closed and opened again, and why.';
create index business_unit_change_unit_index on business_unit_change (unit_id, changed_on);

create table workforce_report (
    unit_id        uuid    not null constraint workforce_report_unit_fk references business_unit,
    reported_on    date    not null,
    cooperative_id uuid    not null,
    village_code   text    not null,
    workers        integer not null,
    local_workers  integer not null,
    women_workers  integer not null,
    constraint workforce_report_pk primary key (unit_id, reported_on),
    constraint workforce_report_adds_up
        check (local_workers between 0 and workers and women_workers between 0 and workers)
);
comment on table workforce_report is 'Who works in units, as reported for a day.';

-- Sums by region: each change of a unit leaves what it changes, and one transaction at a time adds that up.
create table business_unit_sum (
    region_code   text   not null,
    function      text   not null,
    units         bigint not null,
    active        bigint not null,
    workers       bigint not null,
    local_workers bigint not null,
    women_workers bigint not null,
    constraint business_unit_sum_pk primary key (region_code, function)
);
comment on table business_unit_sum is 'Units and those who work in the open ones, for each village and every region above it.';

create table business_unit_delta (
    id            bigint  not null generated always as identity constraint business_unit_delta_pk primary key,
    village_code  text    not null,
    function      text    not null,
    units         integer not null,
    active        integer not null,
    workers       integer not null,
    local_workers integer not null,
    women_workers integer not null
);
comment on table business_unit_delta is 'What changed in units and is not yet added to the sums.';
create index business_unit_delta_village_index on business_unit_delta (village_code collate "C");

create function business_unit_leaves_delta() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        insert into business_unit_delta (village_code, function, units, active, workers, local_workers, women_workers)
        select new.village_code, new.function, 1, on_now, on_now * new.workers, on_now * new.local_workers,
               on_now * new.women_workers
          from (values (new.active::int)) as now (on_now);
    else
        insert into business_unit_delta (village_code, function, units, active, workers, local_workers, women_workers)
        select new.village_code, new.function, 0, on_now - on_before,
               on_now * new.workers - on_before * old.workers,
               on_now * new.local_workers - on_before * old.local_workers,
               on_now * new.women_workers - on_before * old.women_workers
          from (values (new.active::int, old.active::int)) as now (on_now, on_before);
    end if;
    return null;
end
$$;

create trigger business_unit_counted
    after insert or update of active, workers, local_workers, women_workers on business_unit
    for each row execute function business_unit_leaves_delta();

insert into business_unit_delta (village_code, function, units, active, workers, local_workers, women_workers)
select village_code, function, 1, 1, 0, 0, 0 from business_unit;

create table kbli_rule (
    function    text not null,
    first_code  text not null,
    last_code   text not null,
    valid_from  date not null,
    valid_until date,
    source      text not null,
    constraint kbli_rule_pk primary key (function, first_code, valid_from),
    constraint kbli_rule_range check (first_code <= last_code)
);
comment on table kbli_rule is 'Which KBLI are known to fit which function of a unit, and from when until when.';
insert into kbli_rule (function, first_code, last_code, valid_from, source) values
    ('GROCERIES', '47111', '47112', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('GROCERIES', '46652', '46652', '2025-04-12', 'Juklak Menkop 1/2025'),
    ('PHARMACY', '47721', '47729', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('OFFICE', '47415', '47415', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('OFFICE', '77394', '77394', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('SAVINGS_AND_LOANS', '64142', '64142', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('SAVINGS_AND_LOANS', '64146', '64146', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('CLINIC', '86102', '86103', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('CLINIC', '86105', '86105', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('CLINIC', '86109', '86109', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('COLD_STORAGE', '52102', '52102', '2025-03-27', 'Portal Kementerian Koperasi'),
    ('LOGISTICS', '52291', '52297', '2025-03-27', 'Portal Kementerian Koperasi');

create table village_potential (
    id           uuid           not null constraint village_potential_pk primary key,
    village_code text           not null constraint village_potential_region_fk references region,
    commodity    text           not null,
    size         numeric(14, 2) not null constraint village_potential_size_positive check (size > 0),
    unit         text           not null,
    source       text           not null,
    year         integer        not null
);
comment on table village_potential is 'What villages could live on, by whose word and of which year.';
create unique index village_potential_unique on village_potential (village_code, lower(commodity), year, lower(source));
create index village_potential_village_index on village_potential (village_code collate "C", id);

alter table business_plan
    add column potential_id uuid constraint business_plan_potential_fk references village_potential,
    add column adopted_from uuid;

create table model_plan (
    plan_id          uuid   not null constraint model_plan_pk primary key
                                     constraint model_plan_plan_fk references business_plan,
    cooperative_id   uuid   not null,
    village_code     text   not null,
    cooperative_name text   not null,
    title            text   not null,
    summary          text   not null,
    made_on          date   not null,
    adoptions        bigint not null default 0
);
comment on table model_plan is 'The plans of pilots that others may follow, for everybody to see, and how many did.';
alter table business_plan
    add constraint business_plan_adopted_fk foreign key (adopted_from) references model_plan,
    add constraint business_plan_adopted_unique unique (cooperative_id, adopted_from);

alter table business_unit_change enable row level security;
alter table workforce_report enable row level security;
alter table model_plan enable row level security;
create policy business_unit_change_within_reach on business_unit_change
    using (scope_sees(cooperative_id, village_code));
create policy workforce_report_within_reach on workforce_report using (scope_sees(cooperative_id, village_code));
create policy model_plan_seen_by_everybody on model_plan for select using (true);
create policy model_plan_made_within_reach on model_plan for insert with check (scope_sees(cooperative_id, village_code));
create policy model_plan_counted_by_everybody on model_plan for update using (true);

grant select, insert on business_unit_change, village_potential, model_plan to ${runtime};
grant select, insert, update on workforce_report, business_unit_sum to ${runtime};
grant select, insert, delete on business_unit_delta to ${runtime};
grant update (adoptions) on model_plan to ${runtime};
grant select on kbli_rule to ${runtime};
