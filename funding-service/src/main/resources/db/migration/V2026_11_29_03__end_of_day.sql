-- The end of a business day of a programme: what is billed, how each loan stands, and in which class it is. Classes and
-- letters are data from a day on, with their source.

create table collectibility_class (
    method              text    not null constraint collectibility_class_method_known check (method in ('STATE_RECEIVABLES', 'BANK_DAYS')),
    valid_from          date    not null,
    class               integer not null,
    name                text    not null,
    english_name        text    not null,
    non_performing      boolean not null,
    min_days_past_due   integer,
    letter              integer,
    months_after_letter integer,
    source              text    not null,
    constraint collectibility_class_pk primary key (method, valid_from, class),
    constraint collectibility_class_by_days_or_letter check (
        (method = 'BANK_DAYS') = (min_days_past_due is not null) and (letter is null) = (months_after_letter is null))
);
comment on table collectibility_class is
    'From when on a loan is in which class: days since the oldest unpaid instalment was due, or months after a billing letter.';

insert into collectibility_class values
    ('BANK_DAYS', '2020-01-01', 1, 'Lancar', 'Current', false, 0, null, null, 'POJK 40/POJK.03/2019'),
    ('BANK_DAYS', '2020-01-01', 2, 'Dalam perhatian khusus', 'Special mention', false, 1, null, null, 'POJK 40/POJK.03/2019'),
    ('BANK_DAYS', '2020-01-01', 3, 'Kurang lancar', 'Substandard', true, 91, null, null, 'POJK 40/POJK.03/2019'),
    ('BANK_DAYS', '2020-01-01', 4, 'Diragukan', 'Doubtful', true, 121, null, null, 'POJK 40/POJK.03/2019'),
    ('BANK_DAYS', '2020-01-01', 5, 'Macet', 'Loss', true, 181, null, null, 'POJK 40/POJK.03/2019'),
    ('STATE_RECEIVABLES', '2010-11-23', 1, 'Lancar', 'Current', false, null, null, null, 'PMK 201/PMK.06/2010'),
    ('STATE_RECEIVABLES', '2010-11-23', 2, 'Kurang lancar', 'Substandard', true, null, 1, 1, 'PMK 201/PMK.06/2010'),
    ('STATE_RECEIVABLES', '2010-11-23', 3, 'Diragukan', 'Doubtful', true, null, 2, 1, 'PMK 201/PMK.06/2010'),
    ('STATE_RECEIVABLES', '2010-11-23', 4, 'Macet', 'Loss', true, null, 3, 1, 'PMK 201/PMK.06/2010');

create table billing_letter_rule (
    method              text    not null,
    valid_from          date    not null,
    letter              integer not null,
    days_after_due      integer,
    months_after_letter integer,
    source              text    not null,
    constraint billing_letter_rule_pk primary key (method, valid_from, letter),
    constraint billing_letter_rule_first_by_days check ((letter = 1) = (days_after_due is not null)),
    constraint billing_letter_rule_next_by_months check ((letter > 1) = (months_after_letter is not null))
);
comment on table billing_letter_rule is 'When a billing letter (surat tagihan) is written of what is overdue.';

insert into billing_letter_rule values
    ('STATE_RECEIVABLES', '2010-11-23', 1, 7, null, 'PMK 201/PMK.06/2010; tujuh hari adalah pilihan program'),
    ('STATE_RECEIVABLES', '2010-11-23', 2, null, 1, 'PMK 201/PMK.06/2010'),
    ('STATE_RECEIVABLES', '2010-11-23', 3, null, 1, 'PMK 201/PMK.06/2010');

create table bill (
    loan_id       uuid    not null constraint bill_loan_fk references loan,
    number        integer not null,
    principal_sen bigint  not null,
    interest_sen  bigint  not null,
    due_on        date    not null,
    billed_on     date    not null,
    constraint bill_pk primary key (loan_id, number)
);
comment on table bill is 'What was billed last of each instalment.';

create sequence billing_letter_number;

create table billing_letter (
    id                    uuid    not null constraint billing_letter_pk primary key,
    loan_id               uuid    not null constraint billing_letter_loan_fk references loan,
    letter                integer not null,
    number                text    not null constraint billing_letter_number_unique unique,
    issued_on             date    not null,
    oldest_due_on         date    not null,
    overdue_principal_sen bigint  not null,
    overdue_interest_sen  bigint  not null
);
comment on table billing_letter is 'Letters by which what is overdue was asked for. Insert only.';
create index billing_letter_loan_index on billing_letter (loan_id, issued_on);

create table loan_standing (
    loan_id               uuid    not null constraint loan_standing_pk primary key constraint loan_standing_loan_fk references loan,
    cooperative_id        uuid    not null,
    village_code          text collate "C" not null,
    programme_code        text    not null,
    purpose               text    not null,
    vintage               date    not null,
    business_date         date    not null,
    outstanding_sen       bigint  not null,
    overdue_principal_sen bigint  not null,
    overdue_interest_sen  bigint  not null,
    accrued_sen           bigint  not null,
    oldest_due_on         date,
    arrears_since         date,
    days_past_due         integer not null,
    class                 integer not null,
    non_performing        boolean not null,
    class_since           date    not null,
    next_due_on           date,
    next_due_sen          bigint  not null
) with (fillfactor = 70);
comment on table loan_standing is 'How each loan stood at the end of the latest business day.';
create index loan_standing_programme_index on loan_standing (programme_code, loan_id);
create index loan_standing_village_index on loan_standing (village_code, loan_id);
create index loan_standing_due_index on loan_standing (next_due_on, loan_id) where next_due_on is not null;

create table collectibility_change (
    loan_id       uuid        not null constraint collectibility_change_loan_fk references loan,
    changed_on    date        not null,
    from_class    integer     not null,
    to_class      integer     not null,
    days_past_due integer     not null,
    recorded_at   timestamptz not null default clock_timestamp(),
    constraint collectibility_change_pk primary key (loan_id, changed_on)
);
comment on table collectibility_change is 'When a loan came into which class. Insert only.';

create table end_of_day_run (
    programme_code text        not null constraint end_of_day_run_programme_fk references programme,
    business_date  date        not null,
    requested_by   text        not null,
    requested_at   timestamptz not null default clock_timestamp(),
    after_loan     uuid        not null default '00000000-0000-0000-0000-000000000000',
    loans          integer     not null default 0,
    billed         integer     not null default 0,
    letters        integer     not null default 0,
    changes        integer     not null default 0,
    lapsed         integer     not null default 0,
    finished_at    timestamptz,
    constraint end_of_day_run_pk primary key (programme_code, business_date)
);
comment on table end_of_day_run is
    'The end of a business day of a programme; after_loan is how far it has come, moved with what was done.';
create unique index end_of_day_run_one_at_a_time on end_of_day_run (programme_code) where finished_at is null;

alter table bill enable row level security;
create policy bill_within_reach on bill using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table billing_letter enable row level security;
create policy billing_letter_within_reach on billing_letter
    using (scope_everything() or exists (select from loan l where l.id = loan_id));
alter table loan_standing enable row level security;
create policy loan_standing_within_reach on loan_standing using (scope_sees(cooperative_id, village_code));
alter table collectibility_change enable row level security;
create policy collectibility_change_within_reach on collectibility_change
    using (scope_everything() or exists (select from loan l where l.id = loan_id));

grant select on collectibility_class, billing_letter_rule to ${runtime};
grant select, insert on billing_letter, collectibility_change to ${runtime};
grant select, insert, update on bill, loan_standing to ${runtime};
grant select, insert on end_of_day_run to ${runtime};
grant update (after_loan, loans, billed, letters, changes, lapsed, finished_at) on end_of_day_run to ${runtime};
grant usage on sequence billing_letter_number to ${runtime};

-- The same counting as DayCount: units up to a day, and units of a year.
create function day_units(day_count text, day date) returns bigint
    language sql immutable parallel safe
    return case day_count
        when 'THIRTY_360' then 360 * extract(year from day)::bigint + 30 * extract(month from day)::bigint
                               + least(extract(day from day)::bigint, 30)
        when 'ACTUAL_365' then (day - date '1970-01-01')::bigint
        when 'ACTUAL_ACTUAL' then 133590 * extract(year from day)::bigint
                                  + (extract(doy from day)::bigint - 1)
                                    * case when extract(doy from make_date(extract(year from day)::integer, 12, 31)) = 366
                                           then 365 else 366 end
    end;
create function year_units(day_count text) returns bigint
    language sql immutable parallel safe
    return case day_count when 'THIRTY_360' then 360 when 'ACTUAL_365' then 365 when 'ACTUAL_ACTUAL' then 133590 end;

-- Agreements that nobody draws in time.
alter table application
    drop constraint application_status_known,
    add constraint application_status_known check (status in (
        'DRAFT', 'SUBMITTED', 'APPRAISED', 'APPROVED', 'REJECTED', 'AGREED', 'DISBURSING', 'DISBURSED', 'WITHDRAWN',
        'LAPSED'));
alter table application_step
    drop constraint application_step_allowed,
    add constraint application_step_allowed check (
        (coalesce(from_status, ''), to_status) in (
            ('', 'DRAFT'), ('APPRAISED', 'APPRAISED'), ('APPROVED', 'APPROVED'), ('REJECTED', 'REJECTED'),
            ('DISBURSING', 'DISBURSING'), ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'APPRAISED'), ('APPRAISED', 'APPROVED'), ('APPRAISED', 'REJECTED'),
            ('APPROVED', 'AGREED'), ('AGREED', 'DISBURSING'), ('AGREED', 'DISBURSED'), ('DISBURSING', 'DISBURSED'),
            ('DRAFT', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN'), ('APPRAISED', 'WITHDRAWN'), ('AGREED', 'LAPSED')));
drop index application_open_unique;
create unique index application_open_unique on application (cooperative_id, programme_code)
    where status not in ('REJECTED', 'WITHDRAWN', 'LAPSED');
