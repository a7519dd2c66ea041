-- What a loan was spent on: receipts by line of the budget, what was spent otherwise by leave of the fund, and what nobody
-- has accounted for.

alter table programme_version
    add column use_reported_percent integer
        constraint programme_version_use_reported_percent_sound check (use_reported_percent between 1 and 100),
    add column use_report_days integer
        constraint programme_version_use_report_days_positive check (use_report_days > 0);
comment on column programme_version.use_reported_percent is
    'How much of what was paid out must be accounted for before more is; not asked when null.';
comment on column programme_version.use_report_days is
    'After how many days what was paid out and is not accounted for is overdue; never when null.';

-- Tranches follow receipts, and reports come with each tranche and monthly: no source says how much or how fast, so both
-- are choices.
update programme_version set use_reported_percent = 75, use_report_days = 30
 where programme_code = 'LPDB-PILOT' and version = 2;

create table spending_deviation (
    id             uuid   not null constraint spending_deviation_pk primary key,
    application_id uuid   not null constraint spending_deviation_application_fk references application,
    purpose        text   not null,
    instead        text   not null,
    amount_sen     bigint not null constraint spending_deviation_amount_positive check (amount_sen > 0),
    reason         text   not null,
    asked_on       date   not null,
    actor          text   not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    constraint spending_deviation_line_fk foreign key (application_id, purpose)
        references application_budget (application_id, purpose)
);
comment on table spending_deviation is 'That a cooperative asks to spend money of a line otherwise. Insert only.';
create index spending_deviation_index on spending_deviation (application_id, id);

create table deviation_decision (
    deviation_id uuid    not null constraint deviation_decision_pk primary key
        constraint deviation_decision_deviation_fk references spending_deviation,
    approved     boolean not null,
    reason       text    not null,
    decided_on   date    not null,
    actor        text    not null,
    person       text
);
comment on table deviation_decision is 'What the fund says to it, once. Insert only.';

create table spending (
    id             uuid   not null constraint spending_pk primary key,
    application_id uuid   not null constraint spending_application_fk references application,
    purpose        text   not null,
    amount_sen     bigint not null constraint spending_amount_positive check (amount_sen > 0),
    spent_on       date   not null,
    supplier       text   not null,
    receipt_number text   not null,
    deviation_id   uuid   constraint spending_deviation_fk references spending_deviation,
    file_id        uuid   not null constraint spending_file_fk references stored_file,
    file_name      text   not null,
    media_type     text   not null,
    size_bytes     bigint not null,
    digest         text   not null,
    actor          text   not null,
    recorded_at    timestamptz not null,
    constraint spending_line_fk foreign key (application_id, purpose) references application_budget (application_id, purpose),
    constraint spending_receipt_unique unique (application_id, supplier, receipt_number)
);
comment on table spending is 'What a cooperative spent of a loan, each with its receipt. Insert only.';
create index spending_index on spending (application_id, id);

alter table spending_deviation enable row level security;
create policy spending_deviation_within_reach on spending_deviation
    using (exists (select from application a where a.id = application_id));
alter table deviation_decision enable row level security;
create policy deviation_decision_within_reach on deviation_decision
    using (exists (select from spending_deviation d where d.id = deviation_id));
alter table spending enable row level security;
create policy spending_within_reach on spending
    using (exists (select from application a where a.id = application_id));
grant select, insert on spending_deviation, deviation_decision, spending to ${runtime};
