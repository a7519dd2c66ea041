-- Term savings (simpanan berjangka): what a cooperative offers for which term, deposits with what was agreed for each, and
-- what happened to them. Money moves through the journal alone; a deposit says which of its entries are whose.

insert into entry_kind (kind, name) values
    ('term-savings-opened', 'Penempatan simpanan berjangka'),
    ('term-savings-cancelled', 'Pembatalan simpanan berjangka'),
    ('term-interest-credited', 'Jasa simpanan berjangka'),
    ('term-savings-matured', 'Simpanan berjangka jatuh tempo'),
    ('term-savings-renewed', 'Perpanjangan simpanan berjangka'),
    ('term-savings-withdrawn', 'Pencairan simpanan berjangka sebelum jatuh tempo');
insert into receipt_kind (kind, purpose) values ('term-savings-opened', 'Penempatan simpanan berjangka');
insert into teller_form_account (form, leg, account) values
    ('TERM_INTEREST', 'COUNTER', '541'),
    ('TERM_EARLY_FEE', 'COUNTER', '441');

-- Until now they shared a line of the cash flow with voluntary savings; balance sheet and notes had their own already.
insert into statement_line (statement, code, section, place, name) values
    ('CASH_FLOW', 'TERM_SAVINGS', 'FINANCING', 105, 'Simpanan berjangka (neto)');
update statement_line set name = 'Simpanan sukarela (neto)' where statement = 'CASH_FLOW' and code = 'OTHER_SAVINGS';
update statement_account set line = 'TERM_SAVINGS' where statement = 'CASH_FLOW' and account = '212';

create table term_offer (
    cooperative_id     uuid          not null constraint term_offer_book_known references book,
    months             integer       not null constraint term_offer_months_known check (months between 1 and 120),
    valid_from         date          not null,
    offered            boolean       not null,
    yearly_percent     numeric(5, 2) not null constraint term_offer_rate_not_negative check (yearly_percent >= 0),
    day_count          text collate "C" not null
        constraint term_offer_day_count_known check (day_count in ('ACTUAL_365', 'ACTUAL_ACTUAL')),
    minimum_sen        bigint        not null constraint term_offer_minimum_positive check (minimum_sen > 0),
    early_percent      numeric(5, 2) not null
        constraint term_offer_early_rate_lower check (early_percent between 0 and yearly_percent),
    early_fee_percent  numeric(5, 2) not null
        constraint term_offer_early_fee_known check (early_fee_percent between 0 and 100),
    decision_reference text          not null,
    person             text collate "C" not null,
    decided_at         timestamptz   not null,
    constraint term_offer_pk primary key (cooperative_id, months, valid_from)
);
comment on table term_offer is 'What term savings of a length earn from a day on, and what who leaves early gets: data of the cooperative, dated, never changed. The latest that has begun counts; none where it is offered no more.';
comment on column term_offer.early_percent is 'A year, in place of the rate, for the days since interest was last paid, when somebody withdraws early.';
comment on column term_offer.early_fee_percent is 'Of the principal, kept from who withdraws early.';

create table term_deposit (
    cooperative_id    uuid          not null,
    id                uuid          not null,
    number            bigint        not null,
    member_id         uuid          not null,
    principal_sen     bigint        not null constraint term_deposit_principal_positive check (principal_sen > 0),
    paid_from         text collate "C" not null,
    months            integer       not null,
    opened_on         date          not null,
    matures_on        date          not null,
    yearly_percent    numeric(5, 2) not null,
    day_count         text collate "C" not null,
    early_percent     numeric(5, 2) not null,
    early_fee_percent numeric(5, 2) not null,
    interest_paid     text collate "C" not null
        constraint term_deposit_interest_paid_known check (interest_paid in ('MONTHLY', 'AT_MATURITY')),
    at_maturity       text collate "C" not null
        constraint term_deposit_at_maturity_known check (at_maturity in ('PAY_OUT', 'RENEW', 'RENEW_WITH_INTEREST')),
    renewed_from      uuid,
    status            text collate "C" not null constraint term_deposit_status_known
        check (status in ('OPEN', 'MATURED', 'RENEWED', 'WITHDRAWN', 'CANCELLED')),
    paid_until        date          not null,
    next_due          date,
    due_at            timestamptz   not null,
    attempts          integer       not null default 0,
    closed_on         date,
    constraint term_deposit_pk primary key (cooperative_id, id),
    constraint term_deposit_number_unique unique (cooperative_id, number),
    constraint term_deposit_renewed_once unique (cooperative_id, renewed_from),
    constraint term_deposit_member_known foreign key (cooperative_id, member_id) references member,
    constraint term_deposit_open_until_closed check (
        (status = 'OPEN') = (next_due is not null) and (status = 'OPEN') = (closed_on is null)),
    constraint term_deposit_interest_added_at_maturity check (
        interest_paid = 'AT_MATURITY' or at_maturity <> 'RENEW_WITH_INTEREST')
);
comment on table term_deposit is 'Deposits of members for a term, with what was agreed when each was opened. A renewed deposit is another one.';
comment on column term_deposit.paid_from is 'The account the money came from; a renewed one comes from itself.';
comment on column term_deposit.paid_until is 'The day up to which interest was paid.';
comment on column term_deposit.next_due is 'When interest is paid next, or the deposit matures.';
create index term_deposit_due on term_deposit (due_at) where status = 'OPEN';
create index term_deposit_maturity on term_deposit (cooperative_id, matures_on, number);

create table term_deposit_movement (
    cooperative_id uuid     not null,
    deposit_id     uuid     not null,
    nr             integer  not null,
    what           text collate "C" not null constraint term_deposit_movement_known
        check (what in ('OPENED', 'INTEREST', 'MATURED', 'RENEWED', 'WITHDRAWN', 'CANCELLED')),
    entry_number   bigint   not null,
    effective_date date     not null,
    principal_sen  bigint   not null,
    interest_sen   bigint   not null,
    fee_sen        bigint   not null,
    balance_sen    bigint   not null constraint term_deposit_movement_not_negative check (balance_sen >= 0),
    constraint term_deposit_movement_pk primary key (cooperative_id, deposit_id, nr),
    constraint term_deposit_movement_deposit_known foreign key (cooperative_id, deposit_id) references term_deposit
);
comment on table term_deposit_movement is 'The passbook of a deposit: what came in and went out by which entry. Never changed.';
create index term_deposit_movement_entry on term_deposit_movement (cooperative_id, entry_number);

alter table term_offer enable row level security;
create policy term_offer_within_reach on term_offer using (
    exists (select from book b where b.cooperative_id = term_offer.cooperative_id));
alter table term_deposit enable row level security;
create policy term_deposit_within_reach on term_deposit using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or exists (
        select from member m
         where m.cooperative_id = term_deposit.cooperative_id and m.id = term_deposit.member_id
           and m.person = scope_person()));
alter table term_deposit_movement enable row level security;
create policy term_deposit_movement_within_reach on term_deposit_movement using (
    exists (
        select from term_deposit d
         where d.cooperative_id = term_deposit_movement.cooperative_id and d.id = term_deposit_movement.deposit_id));
grant select, insert on term_offer, term_deposit, term_deposit_movement to ${runtime};
grant update (at_maturity, status, paid_until, next_due, due_at, attempts, closed_on) on term_deposit to ${runtime};

insert into erasable_text (table_name, column_name) values ('term_offer', 'decision_reference');

-- The most that savings earn a year from a day on.
create function savings_ceiling_on(day date) returns numeric
    language sql stable
    set search_path = pg_catalog, public
as $$
    select c.yearly_percent
      from savings_rate_ceiling c
     order by c.valid_from > day, case when c.valid_from > day then c.valid_from end, c.valid_from desc
     limit 1
$$;
-- The terms of a length on a day: the latest that has begun, where it is offered and stays within the ceiling of that day.
create function term_offer_on(cooperative uuid, length integer, day date) returns setof term_offer
    language sql stable
    set search_path = pg_catalog, public
as $$
    select o.*
      from (select * from term_offer t
             where t.cooperative_id = cooperative and t.months = length and t.valid_from <= day
             order by t.valid_from desc
             limit 1) o
     where o.offered and o.yearly_percent <= savings_ceiling_on(day)
$$;
grant execute on function term_offer_on, savings_ceiling_on to ${runtime};

-- What belongs to a deposit is undone by its own commands: otherwise it would say that it holds what the journal has no more.
create or replace function reversal_refusal(cooperative uuid, original bigint, dated date) returns text
    language sql stable
    set search_path = pg_catalog, public
as $$
    select case
               when e.number is null then 'nothing-to-reverse'
               when e.reverses is not null then 'reversal-of-reversal'
               when exists (
                   select from journal_entry o where o.cooperative_id = cooperative and o.reverses = original)
                   then 'reversed-already'
               when exists (select from capital c where c.cooperative_id = cooperative and c.entry_number = original)
                   then 'entry-of-event'
               when exists (
                   select from term_deposit_movement m
                    where m.cooperative_id = cooperative and m.entry_number = original)
                   then 'entry-of-term-deposit'
               when e.kind = 'opening-balances' and b.closed_until is not null then 'opening-too-late'
               when dated < e.effective_date then 'reversal-before-original'
           end
      from book b
      left join journal_entry e on e.cooperative_id = b.cooperative_id and e.number = original
     where b.cooperative_id = cooperative
$$;
