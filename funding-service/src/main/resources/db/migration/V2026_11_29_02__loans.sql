-- Loans from the signed agreement on. What a loan owes is computed from its terms and from what happened; the lines that
-- count now stand in instalment, those of earlier versions of the schedule are kept.

create table loan (
    id                  uuid          not null constraint loan_pk primary key constraint loan_application_fk references application,
    cooperative_id      uuid          not null,
    village_code        text collate "C" not null,
    programme_code      text          not null constraint loan_programme_fk references programme,
    programme_version   integer       not null,
    agreement_number    text          not null,
    purpose             text          not null constraint loan_purpose_known check (purpose in ('CAPITAL', 'OPERATING', 'BOTH')),
    amount_sen          bigint        not null constraint loan_amount_positive check (amount_sen > 0),
    annual_rate_percent numeric(7, 4) not null,
    tenor_months        integer       not null,
    grace_months        integer       not null,
    grace_capitalised   boolean       not null,
    repayment_method    text          not null,
    day_count           text          not null,
    due_day             integer       not null,
    allocation_order    text          not null,
    early_effect        text          not null,
    rounding_sen        bigint        not null,
    billed_days_before  integer       not null,
    collectibility      text          not null,
    signed_on           date          not null,
    draw_by             date          not null,
    status              text          not null constraint loan_status_known check (status in ('SIGNED', 'RUNNING', 'SETTLED', 'LAPSED')),
    lapsed_sen          bigint        not null default 0,
    first_disbursed_on  date,
    disbursed_sen       bigint        not null default 0,
    capitalised_sen     bigint        not null default 0,
    principal_paid_sen  bigint        not null default 0,
    interest_paid_sen   bigint        not null default 0,
    credit_sen          bigint        not null default 0 constraint loan_credit_not_negative check (credit_sen >= 0),
    schedule_version    integer       not null default 0,
    horizon             date          not null,
    stale               boolean       not null default false,
    constraint loan_never_overdrawn check (disbursed_sen + lapsed_sen <= amount_sen),
    constraint loan_never_overpaid check (principal_paid_sen <= disbursed_sen + capitalised_sen),
    constraint loan_running_has_begun check (status in ('SIGNED', 'LAPSED') or first_disbursed_on is not null)
);
comment on table loan is 'A loan under a signed agreement, with the terms it was signed under; its id is that of the application.';
comment on column loan.horizon is 'Up to when credits were used for what fell due: the latest fact or the latest end of day.';
comment on column loan.stale is 'Its schedule is computed anew at the next end of day.';
create index loan_programme_index on loan (programme_code, id);
create unique index loan_agreement_number_index on loan (upper(agreement_number));
create index loan_cooperative_index on loan (cooperative_id, id);

create table schedule_version (
    loan_id     uuid        not null constraint schedule_version_loan_fk references loan,
    version     integer     not null constraint schedule_version_positive check (version > 0),
    cause       text        not null constraint schedule_version_cause_known check (cause in (
        'DISBURSEMENT', 'PAYMENT', 'EARLY_REPAYMENT', 'BACKDATED_PAYMENT', 'HOLIDAYS', 'CARRIED_OVER')),
    cause_id    uuid,
    counts_from date        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint schedule_version_pk primary key (loan_id, version)
);
comment on table schedule_version is 'Why a schedule became another, and from which day on. Insert only.';

create table instalment (
    loan_id             uuid    not null constraint instalment_loan_fk references loan,
    line                integer not null,
    kind                text    not null constraint instalment_kind_known check (kind in ('REGULAR', 'EARLY', 'CLOSING')),
    number              integer not null,
    from_day            date    not null,
    nominal_on          date    not null,
    due_on              date    not null,
    base_sen            bigint  not null,
    principal_sen       bigint  not null,
    interest_sen        bigint  not null,
    capitalised_sen     bigint  not null,
    principal_paid_sen  bigint  not null,
    interest_paid_sen   bigint  not null,
    constraint instalment_pk primary key (loan_id, line),
    constraint instalment_never_overpaid check (
        principal_paid_sen between 0 and principal_sen and interest_paid_sen between 0 and interest_sen)
);
comment on table instalment is 'The lines of the schedule that counts now, and what of each is paid.';

create index instalment_open_index on instalment (due_on)
    include (loan_id, principal_sen, interest_sen, principal_paid_sen, interest_paid_sen)
    where principal_paid_sen < principal_sen or interest_paid_sen < interest_sen;

create table superseded_instalment (
    loan_id            uuid    not null,
    version            integer not null,
    line               integer not null,
    kind               text    not null,
    number             integer not null,
    from_day           date    not null,
    nominal_on         date    not null,
    due_on             date    not null,
    base_sen           bigint  not null,
    principal_sen      bigint  not null,
    interest_sen       bigint  not null,
    capitalised_sen    bigint  not null,
    principal_paid_sen bigint  not null,
    interest_paid_sen  bigint  not null,
    constraint superseded_instalment_pk primary key (loan_id, version, line),
    constraint superseded_instalment_version_fk foreign key (loan_id, version) references schedule_version (loan_id, version)
);
comment on table superseded_instalment is 'The lines of an earlier version, as they stood when it was replaced. Insert only.';

create table base_change (
    loan_id    uuid    not null constraint base_change_loan_fk references loan,
    place      integer not null,
    day        date    not null,
    change_sen bigint  not null,
    constraint base_change_pk primary key (loan_id, place)
);
comment on table base_change is 'From when on interest ran on more or less within a period, by the schedule that counts now.';

create table payment (
    id          uuid        not null constraint payment_pk primary key,
    loan_id     uuid        not null constraint payment_loan_fk references loan,
    amount_sen  bigint      not null constraint payment_amount_positive check (amount_sen > 0),
    early       boolean     not null,
    paid_on     date        not null,
    reference   text        not null constraint payment_reference_unique unique,
    channel     text        not null constraint payment_channel_known check (channel in ('API', 'BANK_FILE')),
    actor       text        not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table payment is 'What cooperatives paid; the bank''s reference names it once and for all. Insert only.';
create index payment_loan_index on payment (loan_id, paid_on);

create table bank_line (
    id          uuid        not null constraint bank_line_pk primary key,
    paid_on     date        not null,
    amount_sen  bigint      not null constraint bank_line_amount_positive check (amount_sen > 0),
    reference   text        not null constraint bank_line_reference_unique unique,
    description text        not null,
    file_name   text        not null,
    reason      text        not null constraint bank_line_reason_known check (reason in ('NO_AGREEMENT_NAMED', 'SEVERAL_AGREEMENTS_NAMED', 'REFUSED')),
    payment_id  uuid constraint bank_line_payment_fk references payment,
    settled_by  text,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint bank_line_settled_by_somebody check ((payment_id is null) = (settled_by is null))
);
comment on table bank_line is 'Lines of bank files that no rule brought to a loan, until somebody says which one is meant.';
create index bank_line_open on bank_line (id) where payment_id is null;
alter table bank_line enable row level security;
create policy bank_line_of_the_fund on bank_line using (scope_everything());
grant select, insert on bank_line to ${runtime};
grant update (payment_id, settled_by) on bank_line to ${runtime};

create table early_word (
    word   text not null constraint early_word_pk primary key constraint early_word_upper check (word = upper(word)),
    source text not null
);
comment on table early_word is 'Words in the description of a bank''s line by which principal is repaid before it is due.';
insert into early_word (word, source) values
    ('PELUNASAN', 'lazim pada keterangan transfer bank'), ('PERCEPATAN', 'lazim pada keterangan transfer bank');
grant select on early_word to ${runtime};

create table loan_receipt (
    id            uuid        not null constraint loan_receipt_pk primary key,
    loan_id       uuid        not null constraint loan_receipt_loan_fk references loan,
    payment_id    uuid constraint loan_receipt_payment_fk references payment,
    amount_sen    bigint      not null,
    principal_sen bigint      not null,
    interest_sen  bigint      not null,
    credit_sen    bigint      not null,
    received_on   date        not null,
    recorded_at   timestamptz not null default clock_timestamp(),
    constraint loan_receipt_adds_up check (amount_sen = principal_sen + interest_sen + credit_sen)
);
comment on table loan_receipt is
    'What was announced for the books: by how much principal, interest and credit changed, be it by a payment, by a credit '
    'that was used, or because what was paid earlier counts otherwise now. Insert only.';
create index loan_receipt_loan_index on loan_receipt (loan_id, id);

alter table loan enable row level security;
create policy loan_within_reach on loan using (scope_sees(cooperative_id, village_code));
alter table schedule_version enable row level security;
create policy schedule_version_within_reach on schedule_version
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table instalment enable row level security;
create policy instalment_within_reach on instalment
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table superseded_instalment enable row level security;
create policy superseded_instalment_within_reach on superseded_instalment
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table base_change enable row level security;
create policy base_change_within_reach on base_change
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table payment enable row level security;
create policy payment_within_reach on payment
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table loan_receipt enable row level security;
create policy loan_receipt_within_reach on loan_receipt
    using (scope_everything() or exists (select from loan l where l.id = loan_id));

grant select, insert on loan, schedule_version, superseded_instalment, payment, loan_receipt to ${runtime};
grant update (status, lapsed_sen, first_disbursed_on, disbursed_sen, capitalised_sen, principal_paid_sen, interest_paid_sen,
              credit_sen, schedule_version, horizon, stale) on loan to ${runtime};
grant select, insert, update, delete on instalment to ${runtime};
grant select, insert, delete on base_change to ${runtime};

-- Principal that comes back, principal that is taken back, and what was set aside and never drawn.
alter table pool_movement
    drop constraint pool_movement_kind_known,
    add constraint pool_movement_kind_known check (kind in (
        'CAPITAL_IN', 'COMMITTED', 'DISBURSED', 'PRINCIPAL_REPAID', 'REPAYMENT_TAKEN_BACK', 'COMMITMENT_LAPSED')),
    alter column available_sen set expression as (
        case kind when 'COMMITTED' then -amount_sen when 'REPAYMENT_TAKEN_BACK' then -amount_sen when 'DISBURSED' then 0
                  else amount_sen end);

-- Agreements that were signed before become loans; their schedules are computed at the next end of day.
insert into loan (id, cooperative_id, village_code, programme_code, programme_version, agreement_number, purpose, amount_sen,
                  annual_rate_percent, tenor_months, grace_months, grace_capitalised, repayment_method, day_count, due_day,
                  allocation_order, early_effect, rounding_sen, billed_days_before, collectibility, signed_on, draw_by,
                  status, first_disbursed_on, disbursed_sen, horizon, stale)
select a.id, a.cooperative_id, a.village_code, a.programme_code, a.programme_version, g.number,
       case when bool_and(b.kind = 'CAPITAL') then 'CAPITAL' when bool_and(b.kind = 'OPERATING') then 'OPERATING'
            else 'BOTH' end,
       g.amount_sen, g.annual_rate_percent, g.tenor_months, g.grace_months, v.grace_capitalised, g.repayment_method,
       g.day_count, v.due_day, v.allocation_order, v.early_effect, v.rounding_sen, v.billed_days_before, v.collectibility,
       g.signed_on, g.signed_on + v.draw_within_days,
       case when t.first is null then 'SIGNED' else 'RUNNING' end, t.first, coalesce(t.amount, 0),
       coalesce(t.last, g.signed_on), t.first is not null
  from agreement g
  join application a on a.id = g.application_id
  join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
  join application_budget b on b.application_id = a.id
  left join lateral (select min(disbursed_on) as first, max(disbursed_on) as last, sum(amount_sen)::bigint as amount
                       from tranche where application_id = a.id) t on true
 group by a.id, g.application_id, v.id, t.first, t.last, t.amount;
