-- What waits for somebody is found without reading what is done.
create index coach_account_index on coach (account) where account is not null;
create index coaching_visit_waiting on coaching_visit (coach_id, planned_on, id)
    where visited_on is null and cancelled_on is null;
create index training_session_waiting on training_session (status, starts_on, id) where status in ('PLANNED', 'OPEN');
create index budget_line_proposed on budget_line (id) where passed_on is null;
