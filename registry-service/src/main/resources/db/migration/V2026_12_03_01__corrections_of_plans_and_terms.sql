-- A business plan, and from when until when somebody is in office, may have been written down wrongly.

grant update (title, summary) on model_plan to ${runtime};
grant update (term_from, term_until, letter_number) on officer_appointment to ${runtime};
grant update (taking_office_on, term_years) on election to ${runtime};
comment on table business_plan is 'Business plans with the rating of the office; a better plan is a new plan, a correction leaves in record_correction what was told before.';
comment on table election is 'Meetings whose elected officers are on record, each once; since when and for how long is told anew where it was wrong.';

insert into erasable_told (record, held) values
    ('BUSINESS_PLAN', 'summary'),
    ('BUSINESS_PLAN', 'title');

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'POTENTIAL', 'CAMPAIGN', 'STANDING',
                      'UNIT_LICENCE', 'ACCOUNT_NUMBER', 'FACILITY', 'CONSTRUCTION', 'STORED_GOODS', 'WORKFORCE',
                      'BUSINESS_PLAN', 'TERM_OF_OFFICE'));
