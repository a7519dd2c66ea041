-- Simpanan wajib taken from voluntary savings for many members at once: for a cooperative, a region or the nation, and only
-- where a members' meeting resolved that it may be.

create table dues_deduction (
    cooperative_id       uuid        not null constraint dues_deduction_book_known references book,
    from_month           date        not null constraint dues_deduction_month_begins check (extract(day from from_month) = 1),
    until_month          date        constraint dues_deduction_last_month_begins check (extract(day from until_month) = 1),
    resolution_reference text        not null,
    person               text collate "C" not null,
    decided_at           timestamptz not null,
    constraint dues_deduction_pk primary key (cooperative_id, from_month),
    constraint dues_deduction_ordered check (until_month >= from_month)
);
comment on table dues_deduction is 'From which month to which dues may be taken from members'' voluntary savings, by the meeting''s resolution; without an end while until_month is null.';

alter table dues_deduction enable row level security;
create policy dues_deduction_within_reach on dues_deduction for select using (
    exists (select from book b where b.cooperative_id = dues_deduction.cooperative_id));
create policy dues_deduction_recorded on dues_deduction for insert with check (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on dues_deduction to ${runtime};

create table dues_run (
    id                uuid        not null constraint dues_run_pk primary key,
    version           integer     not null,
    region_code       text collate "C" not null,
    cooperative_id    uuid,
    month             date        not null constraint dues_run_month_begins check (extract(day from month) = 1),
    status            text collate "C" not null constraint dues_run_status_known check (status in ('RUNNING', 'PAUSED', 'DONE')),
    requested_by      text        not null,
    requested_at      timestamptz not null,
    finished_at       timestamptz,
    leased_until      timestamptz,
    cooperatives      integer     not null,
    cooperatives_done integer     not null,
    at_cooperative    uuid        not null,
    at_member         bigint      not null,
    posted            bigint      not null,
    posted_before     bigint      not null,
    refused           bigint      not null,
    posted_sen        bigint      not null,
    constraint dues_run_finished check ((status = 'DONE') = (finished_at is not null))
);
comment on table dues_run is 'Deductions of dues for a month, and how far they have come. The mark moves with the entries, in one transaction.';
comment on column dues_run.region_code is 'Of a cooperative''s run, its village; empty for the nation.';
comment on column dues_run.at_cooperative is 'The cooperative that is worked on; those before it are done.';
comment on column dues_run.at_member is 'The last member number of it that is done.';
create index dues_run_running_index on dues_run (requested_at) where status = 'RUNNING';

alter table dues_run enable row level security;
create policy dues_run_within_reach on dues_run using (
    scope_everything() or cooperative_id = any (scope_tenants()) or region_within(region_code, scope_regions()));
grant select, insert, update on dues_run to ${runtime};

create table dues_run_refusal (
    run_id         uuid    not null constraint dues_run_refusal_run_known references dues_run,
    cooperative_id uuid    not null,
    member_number  bigint  not null,
    amount_sen     bigint  not null,
    code           text collate "C" not null,
    constraint dues_run_refusal_pk primary key (run_id, cooperative_id, member_number)
);
comment on table dues_run_refusal is 'Members whose dues a run could not take, for their own cooperative.';

alter table dues_run_refusal enable row level security;
create policy dues_run_refusal_within_reach on dues_run_refusal using (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on dues_run_refusal to ${runtime};
