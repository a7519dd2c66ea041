-- Minutes that were recorded wrongly are told anew, and what was told before stays readable.

alter table record_correction drop constraint record_correction_record_known;
alter table record_correction add constraint record_correction_record_known
    check (record in ('FOUNDER', 'ELECTED_OFFICER', 'DECLARATION', 'KINSHIP', 'APPOINTMENT', 'PAYMENT', 'PARTNERSHIP',
                      'MEMORANDUM', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'LAUNCH', 'MINUTES'));

grant update (present, quorate) on meeting to ${runtime};
grant delete on meeting_resolution to ${runtime};
comment on table meeting is 'Meetings as their minutes tell, those without a quorum too. A correction leaves in record_correction what was told before.';
comment on table meeting_resolution is 'What a meeting voted on, how, and whether it passed. A correction leaves in record_correction what was told before.';
