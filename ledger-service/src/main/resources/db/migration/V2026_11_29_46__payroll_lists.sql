-- What an employer took from the wages of members and paid to the cooperative in one sum: his list is checked row by row
-- before anything is posted, and is posted as a run, so that it is paused, resumed and repeated like one.

create table payroll_list (
    cooperative_id uuid        not null constraint payroll_list_book_known references book,
    id             uuid        not null,
    employer       text        not null,
    employer_key   text collate "C" not null constraint payroll_list_key_spelt check (employer_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    month          date        not null constraint payroll_list_month_begins check (extract(day from month) = 1),
    received_on    date        not null,
    place          text collate "C" not null constraint payroll_list_place_known check (place in ('CASH', 'BANK')),
    file_id        uuid        not null,
    sent_by        text collate "C" not null,
    sent_at        timestamptz not null,
    constraint payroll_list_pk primary key (cooperative_id, id)
);
comment on table payroll_list is 'Lists of employers. The file itself is removed once it is read, for it names members.';
comment on column payroll_list.employer_key is 'The employer as a word: the same employer, month, member and kind is posted once.';

create table payroll_row (
    cooperative_id uuid    not null,
    list_id        uuid    not null,
    number         integer not null,
    member_number  bigint,
    member_id      uuid,
    kind           text collate "C" constraint payroll_row_kind_known check (kind in ('MANDATORY', 'VOLUNTARY')),
    amount_sen     bigint  constraint payroll_row_positive check (amount_sen > 0),
    fault          text collate "C",
    outcome        text collate "C"
        constraint payroll_row_outcome_known check (outcome in ('POSTED', 'POSTED_BEFORE', 'REFUSED')),
    refusal        text collate "C",
    constraint payroll_row_pk primary key (cooperative_id, list_id, number),
    constraint payroll_row_list_known foreign key (cooperative_id, list_id) references payroll_list,
    constraint payroll_row_whole check (
        fault is not null or member_id is not null and kind is not null and amount_sen is not null),
    constraint payroll_row_refused check ((outcome = 'REFUSED') = (refusal is not null))
);
comment on table payroll_row is 'Their rows, numbered as whoever opens the file counts.';
comment on column payroll_row.fault is 'What is wrong with it; a list with a fault is not posted.';

alter table payroll_list enable row level security;
create policy payroll_list_within_reach on payroll_list using (
    scope_everything() or cooperative_id = any (scope_tenants()));
alter table payroll_row enable row level security;
create policy payroll_row_within_reach on payroll_row using (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on payroll_list, payroll_row to ${runtime};
grant update (outcome, refusal) on payroll_row to ${runtime};
insert into erasable_text (table_name, column_name) values ('payroll_list', 'employer');

alter table dues_run add column payroll_list_id uuid;
comment on column dues_run.payroll_list_id is 'The employer''s list that it posts; null of a run that takes dues from voluntary savings.';
create unique index dues_run_payroll_list on dues_run (payroll_list_id) where payroll_list_id is not null;
