-- What waits for somebody is found in the order in which it is shown, without reading what is done. The village stands last,
-- so that of a whole province it is looked for in the index alone; small regions go by their villages.
create index cooperative_to_meet on cooperative (proposed_on, id, village_code collate "C") where status = 'PROPOSED';
create index cooperative_to_deed on cooperative (meeting_held_on, id, village_code collate "C") where status = 'MEETING_HELD';
create index cooperative_to_form on cooperative (deed_signed_on, id, village_code collate "C") where status = 'DEED_SIGNED';
create index annual_report_reported on annual_report (reported_on, meeting_id, village_code collate "C")
    where status = 'REPORTED';
create index business_plan_unrated on business_plan (submitted_on, id, village_code collate "C") where rating is null;
create index annual_report_reported_village on annual_report (village_code collate "C") where status = 'REPORTED';
create index business_plan_unrated_village on business_plan (village_code collate "C") where rating is null;
create index bank_account_requested on bank_account (bank_code, requested_on, id) where status = 'REQUESTED';
create index bank_account_opened on bank_account (bank_code, opened_on, id) where status = 'OPENED';
