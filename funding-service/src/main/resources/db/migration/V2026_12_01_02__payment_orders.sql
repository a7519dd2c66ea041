-- Money goes out by orders: one person prepares, another releases, and only what the bank says is paid is a tranche.

create table disbursement_account (
    cooperative_id uuid  not null constraint disbursement_account_pk primary key,
    account_id     uuid  not null,
    bank_code      text  not null constraint disbursement_account_bank_digits check (bank_code ~ '^[0-9]{3}$'),
    holder         text  not null,
    designated_on  date  not null,
    number_sealed  bytea not null,
    number_index   bytea not null,
    masked_number  text  not null,
    data_key       bytea not null,
    master_key_id  text  not null,
    event_id       text  not null
);
comment on table disbursement_account is
    'To which account money for a cooperative goes, as the registry last told; kept even when the cooperative is not known yet.';

create table closed_account (
    account_id     uuid not null constraint closed_account_pk primary key,
    cooperative_id uuid not null,
    closed_on      date not null,
    event_id       text not null
);
comment on table closed_account is 'Accounts that a bank closed, whether they were heard to be designated before or are later. Insert only.';

alter table disbursement_account enable row level security;
create policy disbursement_account_within_reach on disbursement_account
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));
alter table closed_account enable row level security;
create policy closed_account_within_reach on closed_account
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));
grant select, insert, update on disbursement_account to ${runtime};
grant select, insert on closed_account to ${runtime};

alter table programme_version
    add column supplier_payment boolean not null default false;
comment on column programme_version.supplier_payment is
    'Whether a supplier whose quotation was submitted may be paid at once. No version does: no source allows it for LPDB, and for the banks it is not confirmed.';

create table payment_order (
    id               uuid        not null constraint payment_order_pk primary key,
    application_id   uuid        not null constraint payment_order_application_fk references application,
    cooperative_id   uuid        not null,
    village_code     text        not null,
    programme_code   text        not null constraint payment_order_programme_fk references programme,
    reference        text        not null constraint payment_order_reference_unique unique,
    purpose          text        not null,
    stage            integer     constraint payment_order_stage_positive check (stage > 0),
    amount_sen       bigint      not null constraint payment_order_amount_positive check (amount_sen > 0),
    pay_on           date        not null,
    payee            text        not null constraint payment_order_payee_known check (payee in ('COOPERATIVE', 'SUPPLIER')),
    account_id       uuid        constraint payment_order_account_of_cooperative check ((account_id is not null) = (payee = 'COOPERATIVE')),
    bank_code        text        not null,
    holder           text        not null,
    number_sealed    bytea       not null,
    number_index     bytea       not null,
    masked_number    text        not null,
    data_key         bytea       not null,
    master_key_id    text        not null,
    channel          text        constraint payment_order_channel_known check (channel in ('SNAP', 'FILE')),
    status           text        not null constraint payment_order_status_known check (status in (
        'PREPARED', 'CANCELLED', 'RELEASED', 'SENT', 'PAID', 'REFUSED', 'RETURNED')),
    prepared_by      text        not null,
    prepared_person  text,
    released_by      text,
    released_person  text,
    cancel_reason    text,
    file_id          uuid,
    attempts         integer     not null default 0,
    next_at          timestamptz,
    watch_until      timestamptz,
    bank_reference   text,
    refusal          text,
    tranche_id       uuid        constraint payment_order_tranche_unique unique
        constraint payment_order_tranche_fk references tranche,
    paid_on          date,
    returned_on      date,
    constraint payment_order_released_by_another check (
        released_by is null
        or (released_by <> prepared_by and coalesce(released_person <> prepared_person, true))),
    constraint payment_order_paid_is_a_tranche check (
        (status in ('PAID', 'RETURNED')) = (tranche_id is not null and paid_on is not null)),
    constraint payment_order_returned_has_its_day check ((status = 'RETURNED') = (returned_on is not null))
);
comment on table payment_order is
    'Orders to pay out a part of a loan; its line of the budget is held from the preparation on, and what was released is never sent twice under another reference.';
create index payment_order_application_index on payment_order (application_id, id);
create index payment_order_due_index on payment_order (next_at) where next_at is not null;
create index payment_order_file_index on payment_order (programme_code, id) where channel = 'FILE' and status = 'RELEASED';

create table payment_order_step (
    id          uuid        not null constraint payment_order_step_pk primary key,
    order_id    uuid        not null constraint payment_order_step_order_fk references payment_order,
    status      text        not null,
    detail      text,
    actor       text        not null,
    recorded_at timestamptz not null
);
comment on table payment_order_step is 'What happened to an order, by whom and when. Insert only.';
create index payment_order_step_index on payment_order_step (order_id, id);

create table payment_order_file (
    id             uuid        not null constraint payment_order_file_pk primary key,
    programme_code text        not null constraint payment_order_file_programme_fk references programme,
    orders         integer     not null constraint payment_order_file_orders_positive check (orders > 0),
    amount_sen     bigint      not null,
    digest         text        not null,
    written_by     text        not null,
    written_at     timestamptz not null
);
comment on table payment_order_file is
    'Files of orders that were carried to the bank, with the SHA-256 of each; its lines are made again from the orders. Insert only.';

create table tranche_return (
    id          uuid not null constraint tranche_return_pk primary key,
    tranche_id  uuid not null constraint tranche_return_tranche_unique unique
        constraint tranche_return_tranche_fk references tranche,
    returned_on date not null
);
comment on table tranche_return is 'Tranches that the bank sent back whole. Insert only.';

alter table payment_order enable row level security;
create policy payment_order_within_reach on payment_order using (scope_sees(cooperative_id, village_code));
alter table payment_order_step enable row level security;
create policy payment_order_step_within_reach on payment_order_step
    using (exists (select from payment_order o where o.id = order_id));
alter table payment_order_file enable row level security;
create policy payment_order_file_of_the_fund on payment_order_file using (scope_everything());
alter table tranche_return enable row level security;
create policy tranche_return_within_reach on tranche_return
    using (exists (select from tranche t where t.id = tranche_id));

grant select, insert on payment_order, payment_order_step, payment_order_file, tranche_return to ${runtime};
grant update (channel, status, released_by, released_person, cancel_reason, file_id, attempts, next_at, watch_until,
              bank_reference, refusal, tranche_id, paid_on, returned_on) on payment_order to ${runtime};

comment on table application_budget is
    'What the loan is for, line by line, and how much of each is ordered or paid out and did not come back.';

-- What comes back from the bank is promised again, to the same application.
alter table pool_movement
    drop constraint pool_movement_kind_known,
    add constraint pool_movement_kind_known check (kind in (
        'CAPITAL_IN', 'COMMITTED', 'DISBURSED', 'PRINCIPAL_REPAID', 'REPAYMENT_TAKEN_BACK', 'COMMITMENT_LAPSED',
        'DISBURSEMENT_RETURNED')),
    alter column available_sen set expression as (
        case kind when 'COMMITTED' then -amount_sen when 'REPAYMENT_TAKEN_BACK' then -amount_sen when 'DISBURSED' then 0
                  when 'DISBURSEMENT_RETURNED' then 0 else amount_sen end);
alter table application_step
    drop constraint application_step_allowed,
    add constraint application_step_allowed check (
        (coalesce(from_status, ''), to_status) in (
            ('', 'DRAFT'), ('SUBMITTED', 'SUBMITTED'), ('APPRAISED', 'APPRAISED'), ('APPROVED', 'APPROVED'),
            ('OFFERED', 'OFFERED'), ('ACCEPTED', 'ACCEPTED'),
            ('REJECTED', 'REJECTED'), ('DISBURSING', 'DISBURSING'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'),
            ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'APPRAISED'), ('APPRAISED', 'APPROVED'), ('APPRAISED', 'REJECTED'),
            ('APPROVED', 'OFFERED'), ('OFFERED', 'ACCEPTED'), ('ACCEPTED', 'AGREED'),
            ('APPROVED', 'AGREED'), ('AGREED', 'DISBURSING'), ('AGREED', 'DISBURSED'), ('DISBURSING', 'DISBURSED'),
            ('DISBURSED', 'DISBURSING'),
            ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'), ('RETURNED', 'WITHDRAWN'), ('APPRAISED', 'WITHDRAWN'),
            ('APPROVED', 'WITHDRAWN'), ('OFFERED', 'WITHDRAWN'), ('ACCEPTED', 'WITHDRAWN'),
            ('OFFERED', 'LAPSED'), ('ACCEPTED', 'LAPSED'), ('AGREED', 'LAPSED'), ('DISBURSING', 'LAPSED')));
