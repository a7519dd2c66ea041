-- Donated money: who pledged it, to whom it was allocated, who received it.

create table grant_programme (
    id          uuid        not null constraint grant_programme_pk primary key,
    code        text        not null constraint grant_programme_code_unique unique,
    name        text        not null,
    region_code text        not null,
    actor       text        not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table grant_programme is 'Programmes that hand on donated money, each for one region.';

create table grant_pledge (
    id              uuid        not null constraint grant_pledge_pk primary key,
    programme_id    uuid        not null constraint grant_pledge_programme_fk references grant_programme,
    donor           text        not null,
    source_of_funds text        not null constraint grant_pledge_source_known check (source_of_funds in ('CSR', 'OTHER_GRANT')),
    amount_sen      bigint      not null constraint grant_pledge_amount_positive check (amount_sen > 0),
    allocated_sen   bigint      not null default 0 constraint grant_pledge_allocated_not_negative check (allocated_sen >= 0),
    pledged_on      date        not null,
    actor           text        not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    constraint grant_pledge_unique unique (programme_id, donor, pledged_on),
    constraint grant_pledge_never_overdrawn check (allocated_sen <= amount_sen)
);
comment on table grant_pledge is 'What a donor promised; allocated_sen is the row whose lock settles every race.';

create table grant_allocation (
    id             uuid        not null constraint grant_allocation_pk primary key,
    programme_id   uuid        not null constraint grant_allocation_programme_fk references grant_programme,
    pledge_id      uuid        not null constraint grant_allocation_pledge_fk references grant_pledge,
    cooperative_id uuid        not null,
    village_code   text        not null,
    amount_sen     bigint      not null constraint grant_allocation_amount_positive check (amount_sen > 0),
    allocated_on   date        not null,
    actor          text        not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    constraint grant_allocation_unique unique (pledge_id, cooperative_id)
);
comment on table grant_allocation is 'A part of a pledge set aside for a cooperative. Insert only.';
create index grant_allocation_programme_index on grant_allocation (programme_id, id);

create table grant_receipt (
    allocation_id  uuid        not null constraint grant_receipt_pk primary key
        constraint grant_receipt_allocation_fk references grant_allocation,
    cooperative_id uuid        not null,
    village_code   text        not null,
    received_on    date        not null,
    actor          text        not null,
    recorded_at    timestamptz not null default clock_timestamp()
);
comment on table grant_receipt is 'The cooperative has the money of an allocation. Insert only.';

alter table grant_programme enable row level security;
create policy grant_programme_within_reach on grant_programme
    using (scope_everything() or region_within(region_code, scope_regions()));
alter table grant_pledge enable row level security;
create policy grant_pledge_within_reach on grant_pledge
    using (exists (select from grant_programme p where p.id = programme_id));
alter table grant_allocation enable row level security;
create policy grant_allocation_within_reach on grant_allocation using (scope_sees(cooperative_id, village_code));
alter table grant_receipt enable row level security;
create policy grant_receipt_within_reach on grant_receipt using (scope_sees(cooperative_id, village_code));

grant select, insert on grant_programme, grant_pledge, grant_allocation, grant_receipt to ${runtime};
grant update (allocated_sen) on grant_pledge to ${runtime};
