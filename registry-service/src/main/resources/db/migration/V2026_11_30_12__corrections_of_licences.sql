-- A licence that was recorded wrongly is told anew, and what was told before stays readable.

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'POTENTIAL', 'CAMPAIGN', 'STANDING',
                      'UNIT_LICENCE'));
grant update (licence, number, issued_on, valid_until) on business_unit_licence to ${runtime};
comment on table business_unit_licence is 'Which licences the units of a cooperative have; a new one stands beside the one that ran out, and a correction leaves in record_correction what was told before.';
