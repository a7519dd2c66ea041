create table bank_account (
    id             uuid   not null constraint bank_account_pk primary key,
    version        bigint not null,
    cooperative_id uuid   not null constraint bank_account_cooperative_fk references cooperative,
    village_code   text   not null,
    bank_code      text   not null constraint bank_account_bank_code_form check (bank_code ~ '^[0-9]{3}$'),
    status         text   not null
        constraint bank_account_status_known check (status in ('REQUESTED', 'OPENED', 'VERIFIED')),
    requested_on   date   not null,
    opened_on      date,
    holder         text,
    number_sealed  bytea,
    number_index   bytea,
    masked_number  text   constraint bank_account_masked_number_form check (masked_number ~ '^[*]+[0-9]{4}$'),
    data_key       bytea,
    master_key_id  text,
    verified_on    date,
    method         text   constraint bank_account_method_known check (method in ('ACCOUNT_INQUIRY', 'MANUAL_EVIDENCE')),
    evidence       text,
    constraint bank_account_bank_unique unique (cooperative_id, bank_code),
    constraint bank_account_number_unique unique (number_index),
    constraint bank_account_dates_in_order check (requested_on <= opened_on and opened_on <= verified_on),
    constraint bank_account_opening_whole
        check (num_nonnulls(opened_on, holder, number_sealed, number_index, masked_number, data_key, master_key_id)
               = case when status = 'REQUESTED' then 0 else 7 end),
    constraint bank_account_verification_whole
        check (num_nonnulls(verified_on, method) = case when status = 'VERIFIED' then 2 else 0 end),
    constraint bank_account_evidence_told check (coalesce(method = 'MANUAL_EVIDENCE', false) = (evidence is not null))
);
comment on table bank_account is 'Accounts in the name of a cooperative; the number is sealed, found by a keyed digest, shown masked.';

create sequence account_inquiry_external_id as bigint;

create table account_inquiry (
    id              uuid        not null constraint account_inquiry_pk primary key,
    cooperative_id  uuid        not null constraint account_inquiry_cooperative_fk references cooperative,
    village_code    text        not null,
    account_id      uuid        not null constraint account_inquiry_account_fk references bank_account,
    status          text        not null
        constraint account_inquiry_status_known
        check (status in ('PENDING', 'CONFIRMED', 'OTHER_HOLDER', 'DENIED', 'UNANSWERED')),
    verified_on     date        not null,
    requested_at    timestamptz not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    external_id     bigint,
    answered_at     timestamptz,
    constraint account_inquiry_answer_whole check ((status = 'PENDING') = (answered_at is null))
);
comment on table account_inquiry is 'Questions to banks: in whose name does this account stand? What another holder is called is not kept.';
create unique index account_inquiry_one_pending on account_inquiry (account_id) where status = 'PENDING';
create index account_inquiry_due on account_inquiry (next_attempt_at) where status = 'PENDING';
create index account_inquiry_account_index on account_inquiry (account_id, requested_at);

alter table bank_account enable row level security;
alter table account_inquiry enable row level security;
create policy bank_account_within_reach on bank_account using (scope_sees(cooperative_id, village_code));
create policy account_inquiry_within_reach on account_inquiry using (scope_sees(cooperative_id, village_code));

grant select, insert, update on bank_account, account_inquiry to ${runtime};
grant usage on sequence account_inquiry_external_id to ${runtime};
