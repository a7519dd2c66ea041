create table region (
    code        text    not null constraint region_pk primary key,
    parent_code text             constraint region_parent_fk references region deferrable initially deferred,
    level       integer not null constraint region_level_known check (level between 1 and 4),
    name        text    not null
);
comment on table region is 'Official administrative codes of the Ministry of Home Affairs; level 1 is a province, 4 a village.';
create index region_parent_index on region (parent_code);

create table cooperative (
    id           uuid    not null constraint cooperative_pk primary key,
    version      bigint  not null,
    village_code text    not null constraint cooperative_village_fk references region,
    name         text    not null,
    kind         text    not null constraint cooperative_kind_known check (kind in ('KDMP', 'KKMP')),
    proposed_on  date    not null,
    constraint cooperative_village_unique unique (village_code)
);
comment on table cooperative is 'A village cooperative, from the call of the village meeting on.';

alter table cooperative enable row level security;
create policy cooperative_within_reach on cooperative
    using (scope_sees(id, village_code));

grant select on region to ${runtime};
grant select, insert, update on cooperative to ${runtime};
