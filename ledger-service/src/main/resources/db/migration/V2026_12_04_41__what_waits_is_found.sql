-- What waits for somebody is found without reading what is done.
create index cash_import_row_asked on cash_import_row (cooperative_id, import_id, nr) where state = 'NEEDS_DECISION';
create index cash_count_unconfirmed on cash_count (cooperative_id, day, id) where confirmed_by is null;
