-- A bank may decline, or the cooperative change its mind; and a number that was typed wrongly is told anew before the account
-- is verified.

alter table bank_account
    drop constraint bank_account_status_known,
    drop constraint bank_account_opening_whole,
    drop constraint bank_account_verification_whole,
    add declined_on    date,
    add declined_by    text constraint bank_account_declined_by_known check (declined_by in ('BANK', 'COOPERATIVE')),
    add decline_reason text,
    add number_told_at timestamptz,
    add constraint bank_account_status_known check (status in ('REQUESTED', 'DECLINED', 'OPENED', 'VERIFIED', 'CLOSED')),
    add constraint bank_account_opening_whole
        check (num_nonnulls(opened_on, holder, number_sealed, number_index, masked_number, data_key, master_key_id)
               = case when status in ('REQUESTED', 'DECLINED') then 0 else 7 end),
    add constraint bank_account_verification_whole
        check (num_nonnulls(verified_on, method) in (0, 2)
           and (status = 'VERIFIED') <= (verified_on is not null)
           and (status in ('REQUESTED', 'DECLINED', 'OPENED')) <= (verified_on is null)),
    add constraint bank_account_declining_whole
        check (num_nonnulls(declined_on, declined_by, decline_reason) = case when status = 'DECLINED' then 3 else 0 end),
    add constraint bank_account_declined_after_request check (declined_on >= requested_on);
comment on column bank_account.number_told_at is 'When its number was told anew: what the bank said before was about another.';
insert into erasable_text (holder, held) values ('bank_account', 'decline_reason');

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'POTENTIAL', 'CAMPAIGN', 'STANDING',
                      'UNIT_LICENCE', 'ACCOUNT_NUMBER'));
