-- The days of a bank account that were recorded wrongly are told anew, and what was told before stays readable.

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT'));
