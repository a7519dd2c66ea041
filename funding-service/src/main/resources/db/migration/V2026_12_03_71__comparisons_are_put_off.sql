-- A day after which balances cannot be compared has its turn again later and later, and says why.
alter table end_of_day_run
    add column compare_attempts integer not null default 0,
    add column compare_after    timestamptz,
    add column compare_obstacle text constraint end_of_day_run_compare_obstacle_known check (compare_obstacle in (
        'TOOK_TOO_LONG', 'HELD_UP', 'CONTRADICTED', 'UNEXPECTED'));
comment on column end_of_day_run.compare_attempts is 'How often balances could not be compared after it.';
grant update (compare_attempts, compare_after, compare_obstacle) on end_of_day_run to ${runtime};
