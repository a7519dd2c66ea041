-- Cash books that officers keep in Excel: what a workbook said, row by row, what was odd in it, what somebody decided about
-- it, and which entry it became. A row is posted under its reference, which it has by what it says: the same row sent again
-- is the same reference.

create table cash_book_account (
    cooperative_id uuid not null constraint cash_book_account_book_known references book,
    book           text collate "C" not null constraint cash_book_account_book_spelt
        check (book in ('GENERAL', 'OPERATIONAL', 'BANK', 'UNIT')),
    account        text collate "C" not null,
    constraint cash_book_account_pk primary key (cooperative_id, book),
    constraint cash_book_account_once unique (cooperative_id, account)
);
comment on table cash_book_account is 'Which account of its chart each cash book of a cooperative is.';

create table cash_import (
    cooperative_id uuid        not null constraint cash_import_book_known references book,
    id             uuid        not null,
    file_id        uuid        not null,
    file_name      text        not null,
    person         text collate "C" not null,
    sent_at        timestamptz not null,
    findings       jsonb       not null,
    constraint cash_import_pk primary key (cooperative_id, id)
);
comment on table cash_import is 'Workbooks of cash books that were read. Never changed.';
comment on column cash_import.findings is 'What is odd about its sheets.';

create table cash_import_row (
    cooperative_id uuid    not null,
    import_id      uuid    not null,
    nr             integer not null,
    book           text collate "C" not null,
    month          date    not null,
    sheet          text    not null,
    row_number     integer not null,
    kind           text collate "C" not null constraint cash_import_row_kind_known
        check (kind in ('TRANSACTION', 'OPENING', 'TOTAL', 'OTHER')),
    day_typed      text    not null,
    day            date,
    proposed_day   date,
    text           text    not null,
    voucher        text    not null,
    note           text    not null,
    received_sen   bigint,
    paid_sen       bigint,
    balance_sen    bigint,
    findings       jsonb   not null,
    state          text collate "C" not null constraint cash_import_row_state_known
        check (state in ('READY', 'NEEDS_DECISION', 'NOT_A_TRANSACTION', 'POSTED')),
    settled        boolean not null default false,
    needs          text[]  not null default '{}',
    reference      text collate "C",
    rule_words     text    not null default '',
    purpose        jsonb,
    purpose_from   text collate "C" constraint cash_import_row_purpose_from_known
        check (purpose_from in ('VOCABULARY', 'LEARNED', 'OFFICER')),
    confirmed_by   text collate "C",
    entry_number   bigint,
    constraint cash_import_row_pk primary key (cooperative_id, import_id, nr),
    constraint cash_import_row_import_known foreign key (cooperative_id, import_id) references cash_import,
    constraint cash_import_row_posted check ((state = 'POSTED') = (entry_number is not null))
);
comment on table cash_import_row is 'Rows of cash books. What was typed never changes but for day and amounts that somebody decided.';
comment on column cash_import_row.nr is 'In the order of the workbook, from 1.';
comment on column cash_import_row.settled is 'Somebody decided on what is odd.';
comment on column cash_import_row.needs is 'What is missing before it can be posted, beyond what is odd.';
comment on column cash_import_row.text is 'Uraian transaksi; it and the note may name a person.';
create index cash_import_row_reference_index on cash_import_row (cooperative_id, reference) where reference is not null;
create index cash_import_row_posted_index on cash_import_row (cooperative_id, book, month) where entry_number is not null;

create table cash_row_decision (
    cooperative_id uuid        not null,
    import_id      uuid        not null,
    nr             integer     not null,
    number         integer     not null,
    person         text collate "C" not null,
    decided_at     timestamptz not null,
    decision       jsonb       not null,
    reason         text        not null,
    constraint cash_row_decision_pk primary key (cooperative_id, import_id, nr, number),
    constraint cash_row_decision_row_known foreign key (cooperative_id, import_id, nr) references cash_import_row
);
comment on table cash_row_decision is 'Who decided what about a row, and why. Never changed.';

alter table cash_book_account enable row level security;
create policy cash_book_account_within_reach on cash_book_account using (
    scope_everything() or cooperative_id = any (scope_tenants()));
alter table cash_import enable row level security;
create policy cash_import_within_reach on cash_import using (
    scope_everything() or cooperative_id = any (scope_tenants()));
alter table cash_import_row enable row level security;
create policy cash_import_row_within_reach on cash_import_row using (
    scope_everything() or cooperative_id = any (scope_tenants()));
alter table cash_row_decision enable row level security;
create policy cash_row_decision_within_reach on cash_row_decision using (
    scope_everything() or cooperative_id = any (scope_tenants()));

grant select, insert on cash_book_account, cash_import, cash_import_row, cash_row_decision to ${runtime};
grant update (day, received_sen, paid_sen, state, settled, needs, purpose, purpose_from, confirmed_by, entry_number)
    on cash_import_row to ${runtime};
