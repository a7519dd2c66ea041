-- The number of a kind of one cooperative, for tables that have a column for each.
create function number_of(cooperative uuid, number_kind text) returns text
    language sql stable parallel safe
    return (select number from identity_number where cooperative_id = cooperative and kind = number_kind);

-- Tables that are handed out by region are read in the order of their villages.
create index bank_account_export_index on bank_account (village_code collate "C", id);
create index business_unit_export_index on business_unit (village_code collate "C", id);
create index identity_number_export_index on identity_number (village_code collate "C", id);
create index officer_appointment_export_index on officer_appointment (village_code collate "C", appointment_id);
create index meeting_export_index on meeting (village_code collate "C", id);
