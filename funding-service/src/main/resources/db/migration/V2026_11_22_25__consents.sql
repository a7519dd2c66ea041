create table consent (
    id             uuid        not null constraint consent_pk primary key,
    cooperative_id uuid        not null constraint consent_unique unique,
    village_code   text        not null,
    given_by       text        not null constraint consent_giver_known check (given_by in ('VILLAGE_HEAD', 'REGENCY')),
    minutes_number text        not null,
    consented_on   date        not null,
    actor          text        not null,
    recorded_at    timestamptz not null default clock_timestamp()
);
comment on table consent is 'Village head or regency agreed that the cooperative borrows. Insert only.';

alter table consent enable row level security;
create policy consent_within_reach on consent using (scope_sees(cooperative_id, village_code));

grant select, insert on consent to ${runtime};
