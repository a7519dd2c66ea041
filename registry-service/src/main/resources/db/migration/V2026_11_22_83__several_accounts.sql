-- A cooperative has several accounts, one of them for disbursements, and accounts close.

alter table bank_account
    drop constraint bank_account_bank_unique,
    drop constraint bank_account_status_known,
    drop constraint bank_account_opening_whole,
    drop constraint bank_account_verification_whole,
    drop constraint bank_account_number_unique,
    add closed_on     date,
    add designated_on date,
    add constraint bank_account_status_known check (status in ('REQUESTED', 'OPENED', 'VERIFIED', 'CLOSED')),
    add constraint bank_account_opening_whole
        check (num_nonnulls(opened_on, holder, number_sealed, number_index, masked_number, data_key, master_key_id)
               = case when status = 'REQUESTED' then 0 else 7 end),
    add constraint bank_account_verification_whole
        check (num_nonnulls(verified_on, method) in (0, 2)
           and (status = 'VERIFIED') <= (verified_on is not null)
           and (status in ('REQUESTED', 'OPENED')) <= (verified_on is null)),
    add constraint bank_account_closing_whole check ((status = 'CLOSED') = (closed_on is not null)),
    add constraint bank_account_closed_after_opening check (closed_on >= opened_on),
    add constraint bank_account_designation_verified
        check (designated_on is null or status = 'VERIFIED' and designated_on >= verified_on);

create unique index bank_account_one_request on bank_account (cooperative_id, bank_code) where status = 'REQUESTED';
create unique index bank_account_one_designated on bank_account (cooperative_id) where designated_on is not null;
create unique index bank_account_number_unique on bank_account (number_index) where status <> 'CLOSED';
create index bank_account_cooperative_index on bank_account (cooperative_id);
comment on index bank_account_number_unique is 'A bank may give the number of a closed account out again.';
