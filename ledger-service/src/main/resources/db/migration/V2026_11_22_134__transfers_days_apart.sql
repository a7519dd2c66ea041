-- What goes from one book to another may stand in the two under different days: cash that is paid in on the last of a month
-- reaches the bank's book on the first of the next.

create table cash_transfer_window (
    valid_from date    not null constraint cash_transfer_window_pk primary key,
    days       integer not null constraint cash_transfer_window_not_negative check (days >= 0)
);
comment on table cash_transfer_window is 'How many days apart the two sides of a transfer may stand, effective-dated; no regulation says it. It holds before its first day too.';
insert into cash_transfer_window (valid_from, days) values ('2025-01-01', 4);
grant select on cash_transfer_window to ${runtime};
