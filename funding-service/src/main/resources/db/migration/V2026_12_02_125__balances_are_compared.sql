-- At the end of a business day balances are compared, not only events: each loan with its story, the debt with the books, the
-- pool with the loans, and the money of the programme with what its bank says.

create table bank_balance (
    id             uuid        not null constraint bank_balance_pk primary key,
    programme_code text        not null constraint bank_balance_programme_fk references programme,
    as_of          date        not null,
    balance_sen    bigint      not null,
    reference      text        not null,
    actor          text        not null,
    recorded_at    timestamptz not null,
    constraint bank_balance_reference_unique unique (programme_code, as_of, reference)
);
comment on table bank_balance is
    'What the bank says stands on the account of a programme at the end of a day; the last word on a day counts. Insert only.';

create table balance_comparison (
    programme_code text        not null,
    business_date  date        not null,
    balance        text        not null constraint balance_comparison_balance_known check (balance in ('LOANS', 'BOOKS', 'POOL', 'BANK')),
    ours_sen       bigint      not null,
    theirs_sen     bigint      not null,
    compared_at    timestamptz not null,
    constraint balance_comparison_pk primary key (programme_code, business_date, balance),
    constraint balance_comparison_run_fk foreign key (programme_code, business_date) references end_of_day_run
);
comment on table balance_comparison is 'Two balances that should be one, as they stood after the end of a business day. Insert only.';

create table balance_difference (
    id             uuid   not null default uuidv7() constraint balance_difference_pk primary key,
    programme_code text   not null,
    business_date  date   not null,
    balance        text   not null,
    cause          text   not null constraint balance_difference_cause_known check (cause in (
        'LOAN_UNLIKE_ITS_STORY', 'NOT_BOOKED', 'BOOKED_OTHERWISE', 'NOT_IN_THE_POOL', 'MONEY_UNMATCHED',
        'TRANSFER_CONTRADICTED', 'UNEXPLAINED')),
    subject_id     uuid,
    ours_sen       bigint not null,
    theirs_sen     bigint not null,
    constraint balance_difference_comparison_fk foreign key (programme_code, business_date, balance) references balance_comparison
);
comment on table balance_difference is
    'What makes two balances differ: a loan, an event, a line of a bank''s file or a transfer; UNEXPLAINED is the rest. Insert only.';
create index balance_difference_index on balance_difference (programme_code, business_date, id);

alter table bank_balance enable row level security;
create policy bank_balance_of_the_fund on bank_balance using (scope_everything());
alter table balance_comparison enable row level security;
create policy balance_comparison_of_the_fund on balance_comparison using (scope_everything());
alter table balance_difference enable row level security;
create policy balance_difference_of_the_fund on balance_difference using (scope_everything());
grant select, insert on bank_balance, balance_comparison, balance_difference to ${runtime};

-- Days that ended before nobody compares any more.
alter table end_of_day_run add column compared_at timestamptz;
update end_of_day_run set compared_at = finished_at;
create index end_of_day_run_to_compare on end_of_day_run (finished_at) where compared_at is null;
grant update (compared_at) on end_of_day_run to ${runtime};
