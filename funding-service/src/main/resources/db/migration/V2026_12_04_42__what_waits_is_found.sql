-- What waits for somebody is found in the order in which it is shown, without reading what is done; of a small region by its
-- villages.
create index application_waiting on application (status, latest_on, id)
    where status in ('SUBMITTED', 'RETURNED', 'APPRAISED', 'APPROVED', 'ACCEPTED');
create index application_submitted_village on application (village_code collate "C", latest_on, id)
    where status = 'SUBMITTED';
create index payment_order_prepared on payment_order (pay_on, id) where status = 'PREPARED';
create index bank_line_waiting on bank_line (paid_on, id) where payment_id is null;
