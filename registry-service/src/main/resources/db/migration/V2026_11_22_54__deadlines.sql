-- Deadlines: annual meetings that are due, terms that end; each announced once.

create table annual_meeting_rule (
    valid_from            date    not null constraint annual_meeting_rule_pk primary key,
    months_after_year_end integer not null
        constraint annual_meeting_rule_months_known check (months_after_year_end between 1 and 11),
    source                text    not null
);
comment on table annual_meeting_rule is 'Within how many months of the end of a year its accounts are heard, from a day on.';
insert into annual_meeting_rule (valid_from, months_after_year_end, source) values
    ('1992-10-21', 6, 'UU 25/1992, art. 26(2)');

create index meeting_annual_index on meeting (book_year, cooperative_id) include (held_on)
    where kind = 'ANNUAL' and quorate;
create index officer_appointment_term_index
    on officer_appointment (term_until, village_code collate "C", appointment_id) where ended_on is null;

create table annual_meeting_missed (
    cooperative_id uuid        not null constraint annual_meeting_missed_cooperative_fk references cooperative,
    village_code   text        not null,
    book_year      integer     not null,
    announced_at   timestamptz not null,
    constraint annual_meeting_missed_pk primary key (cooperative_id, book_year)
);
comment on table annual_meeting_missed is 'Annual meetings of which it was announced that they were not held in time. Insert only.';

create table terms_end_approached (
    cooperative_id uuid        not null constraint terms_end_approached_cooperative_fk references cooperative,
    village_code   text        not null,
    term_until     date        not null,
    announced_at   timestamptz not null,
    constraint terms_end_approached_pk primary key (cooperative_id, term_until)
);
comment on table terms_end_approached is 'Days on which terms end, of which it was announced that they approach. Insert only.';

alter table annual_meeting_missed enable row level security;
alter table terms_end_approached enable row level security;
create policy annual_meeting_missed_within_reach on annual_meeting_missed
    using (scope_sees(cooperative_id, village_code));
create policy terms_end_approached_within_reach on terms_end_approached
    using (scope_sees(cooperative_id, village_code));

grant select on annual_meeting_rule to ${runtime};
grant select, insert on annual_meeting_missed, terms_end_approached to ${runtime};
