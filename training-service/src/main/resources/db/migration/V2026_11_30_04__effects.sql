-- Of each month the first and the last day suffice: whether something happened within so many days after another day
-- follows from them without a doubt, since no month is longer than the shortest span that is asked for and a day.
create table cooperative_step (
    cooperative_id uuid not null,
    kind           text not null
        constraint cooperative_step_kind_known
            check (kind in ('ACCOUNT_OPENED', 'ACCOUNT_VERIFIED', 'BOOK_OPENED', 'BOOK_IN_USE', 'APPLICATION_SENT')),
    month          date not null constraint cooperative_step_month_begins check (extract(day from month) = 1),
    first_on       date not null,
    last_on        date not null,
    constraint cooperative_step_pk primary key (cooperative_id, kind, month),
    constraint cooperative_step_within_month
        check (month <= first_on and first_on <= last_on and last_on < month + interval '1 month')
);
comment on table cooperative_step is 'What cooperatives have done by the events of the other services: the first and the last day in each month. The same day told twice, or days told in any order, make the same row.';
alter table cooperative_step enable row level security;
create policy cooperative_step_within_reach on cooperative_step
    using (scope_everything() or exists (select from known_cooperative c where c.id = cooperative_id));


create index lesson_speaker_speaker_index on lesson_speaker (speaker_id, session_id);

grant select, insert, update on cooperative_step to ${runtime};
