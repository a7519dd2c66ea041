-- A cooperative leaves a building, or sells it; and what was written down wrongly about premises is told anew.

alter table facility
    add column ended_on date,
    add column end_reason text,
    add constraint facility_end_is_whole check ((ended_on is null) = (end_reason is null)),
    add constraint facility_ends_after_survey check (ended_on >= surveyed_on);
comment on column facility.ended_on is 'The last day on which the cooperative used it; empty while it does.';

insert into erasable_text (holder, held) values ('facility', 'end_reason');

-- The day of a survey and of a report may have been wrong; the finding itself never changes.
grant update (surveyed_on, surveyed_by) on premises_survey to ${runtime};
grant update (reported_on, percent, note) on construction_report to ${runtime};

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES', 'BANK_ACCOUNT',
                      'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'POTENTIAL', 'CAMPAIGN', 'STANDING',
                      'UNIT_LICENCE', 'ACCOUNT_NUMBER', 'FACILITY', 'CONSTRUCTION', 'STORED_GOODS', 'WORKFORCE'));
