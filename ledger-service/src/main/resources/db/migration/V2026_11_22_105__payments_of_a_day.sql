-- A day of the bank is held against what it told.
create index payment_notification_paid on payment_notification (cooperative_id, paid_at);
