-- Money that was misused is claimed back: one person of the fund finds it, another confirms it, and payments settle it.

create table misuse_claim (
    id             uuid   not null constraint misuse_claim_pk primary key,
    application_id uuid   not null constraint misuse_claim_application_fk references application,
    cooperative_id uuid   not null,
    village_code   text   not null,
    purpose        text   not null,
    amount_sen     bigint not null constraint misuse_claim_amount_positive check (amount_sen > 0),
    reason         text   not null,
    found_on       date   not null,
    due_on         date   not null,
    actor          text   not null,
    person         text,
    recorded_at    timestamptz not null default clock_timestamp(),
    constraint misuse_claim_due_later check (due_on >= found_on),
    constraint misuse_claim_line_fk foreign key (application_id, purpose)
        references application_budget (application_id, purpose)
);
comment on table misuse_claim is 'Money of a loan that somebody of the fund found misused, to be paid back until a day. Insert only.';
create index misuse_claim_index on misuse_claim (application_id, id);

create table misuse_decision (
    claim_id   uuid    not null constraint misuse_decision_pk primary key
        constraint misuse_decision_claim_fk references misuse_claim,
    confirmed  boolean not null,
    reason     text    not null,
    decided_on date    not null,
    actor      text    not null,
    person     text
);
comment on table misuse_decision is 'What another person of the fund says to a claim, once. Insert only.';

create table misuse_payment (
    payment_id  uuid not null constraint misuse_payment_pk primary key
        constraint misuse_payment_payment_fk references payment,
    claim_id    uuid not null constraint misuse_payment_claim_fk references misuse_claim,
    actor       text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table misuse_payment is 'Which payments settle a claim; each settles one. Insert only.';
create index misuse_payment_claim_index on misuse_payment (claim_id);

alter table misuse_claim enable row level security;
create policy misuse_claim_within_reach on misuse_claim using (scope_sees(cooperative_id, village_code));
alter table misuse_decision enable row level security;
create policy misuse_decision_within_reach on misuse_decision
    using (exists (select from misuse_claim c where c.id = claim_id));
alter table misuse_payment enable row level security;
create policy misuse_payment_within_reach on misuse_payment
    using (exists (select from misuse_claim c where c.id = claim_id));
grant select, insert on misuse_claim, misuse_decision, misuse_payment to ${runtime};
