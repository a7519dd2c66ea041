-- What cooperatives did with donated money.

create table grant_use (
    id             uuid   not null constraint grant_use_pk primary key,
    allocation_id  uuid   not null constraint grant_use_receipt_fk references grant_receipt,
    cooperative_id uuid   not null,
    village_code   text   not null,
    purpose        text   not null,
    amount_sen     bigint not null constraint grant_use_amount_positive check (amount_sen > 0),
    spent_on       date   not null,
    evidence       text   not null,
    actor          text   not null,
    recorded_at    timestamptz not null default clock_timestamp()
);
comment on table grant_use is 'What a cooperative spent of a grant, and what shows it. Insert only.';
create index grant_use_index on grant_use (allocation_id, id);

create table grant_use_total (
    allocation_id  uuid   not null constraint grant_use_total_pk primary key
        constraint grant_use_total_receipt_fk references grant_receipt,
    cooperative_id uuid   not null,
    village_code   text   not null,
    used_sen       bigint not null constraint grant_use_total_positive check (used_sen > 0)
);
comment on table grant_use_total is 'How much of a grant is accounted for; the row whose lock settles every race.';

alter table grant_use enable row level security;
create policy grant_use_within_reach on grant_use using (scope_sees(cooperative_id, village_code));
alter table grant_use_total enable row level security;
create policy grant_use_total_within_reach on grant_use_total using (scope_sees(cooperative_id, village_code));
grant select, insert on grant_use, grant_use_total to ${runtime};
grant update (used_sen) on grant_use_total to ${runtime};
