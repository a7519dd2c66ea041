-- Before a tranche pays a supplier, the bank has said in whose name his account stands. What the bank said last of a supplier in a
-- case decides; another account is another question.

create table supplier_account (
    id             uuid        not null constraint supplier_account_pk primary key,
    application_id uuid        not null constraint supplier_account_application_fk references application,
    supplier       text        not null,
    bank_code      text        not null constraint supplier_account_bank_digits check (bank_code ~ '^[0-9]{3}$'),
    number_sealed  bytea       not null,
    number_index   bytea       not null,
    masked_number  text        not null,
    data_key       bytea       not null,
    master_key_id  text        not null,
    status         text        not null constraint supplier_account_status_known check (status in (
        'ASKED', 'VERIFIED', 'NAME_DIFFERS', 'CLOSED', 'UNANSWERED')),
    answer_code    text,
    attempts       integer     not null default 0,
    next_at        timestamptz,
    asked_at       timestamptz not null,
    asked_by       text        not null,
    answered_at    timestamptz,
    constraint supplier_account_asked_until_answered check (
        (status = 'ASKED') = (answered_at is null) and (status = 'ASKED') = (next_at is not null))
);
comment on table supplier_account is
    'Accounts of suppliers about which the bank was asked, and what it said; the holder''s name that it named is compared and not kept.';
create index supplier_account_application_index on supplier_account (application_id, supplier, id);
create index supplier_account_due_index on supplier_account (next_at) where next_at is not null;
create unique index supplier_account_asked_once on supplier_account (application_id, supplier) where status = 'ASKED';

alter table supplier_account enable row level security;
create policy supplier_account_within_reach on supplier_account
    using (exists (select from application a where a.id = application_id));
grant select, insert on supplier_account to ${runtime};
grant update (status, answer_code, attempts, next_at, answered_at) on supplier_account to ${runtime};
