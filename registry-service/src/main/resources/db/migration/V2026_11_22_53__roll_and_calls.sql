-- The roll of members as the ledger tells it; meetings that are called before they are held; numbers of resolutions.

create table roll_member (
    cooperative_id uuid not null constraint roll_member_cooperative_fk references cooperative,
    village_code   text not null,
    member_id      uuid not null,
    person         text not null constraint roll_member_person_form check (person ~ '^[0-9a-f]{64}$'),
    admitted_on    date not null,
    left_on        date,
    constraint roll_member_pk primary key (cooperative_id, member_id)
);
comment on table roll_member is 'Who is a member from when until when, as the ledger tells it; left_on is the first day without him.';

alter table meeting
    add members_source      text not null default 'STATED'
        constraint meeting_members_source_known check (members_source in ('ROLL', 'STATED')),
    add attendance_evidence text,
    add book_year           integer;
update meeting set book_year = extract(year from held_on) - 1 where kind = 'ANNUAL';
alter table meeting
    add constraint meeting_book_year_of_annual check ((kind = 'ANNUAL') = (book_year is not null));
comment on column meeting.members_source is 'Whether the number of members comes from the roll or was stated because nobody is on it.';
comment on column meeting.book_year is 'The year whose accounts an annual meeting hears.';

create table meeting_call (
    id              uuid   not null constraint meeting_call_pk primary key,
    version         bigint not null,
    cooperative_id  uuid   not null constraint meeting_call_cooperative_fk references cooperative,
    village_code    text   not null,
    kind            text   not null constraint meeting_call_kind_known check (kind in ('ANNUAL', 'EXTRAORDINARY')),
    called_on       date   not null,
    meets_on        date   not null,
    place           text,
    online_link     text,
    agenda          text[] not null,
    second_call_of  uuid   constraint meeting_call_second_call_fk references meeting,
    status          text   not null
        constraint meeting_call_status_known check (status in ('CALLED', 'HELD', 'CANCELLED')),
    cancelled_on    date,
    cancelled_because text,
    constraint meeting_call_place_known check (place is not null or online_link is not null),
    constraint meeting_call_cancellation_whole
        check ((status = 'CANCELLED') = (cancelled_on is not null) and (status = 'CANCELLED') = (cancelled_because is not null))
);
comment on table meeting_call is 'Meetings to which members were called; once held, the meeting has the same id.';
create index meeting_call_cooperative_index on meeting_call (cooperative_id, id);

create table meeting_attendance (
    call_id        uuid        not null constraint meeting_attendance_call_fk references meeting_call,
    cooperative_id uuid        not null,
    village_code   text        not null,
    member_id      uuid        not null,
    present_at     timestamptz not null,
    how            text        not null constraint meeting_attendance_how_known check (how in ('LIST', 'SCAN')),
    constraint meeting_attendance_pk primary key (call_id, member_id)
);
comment on table meeting_attendance is 'Members who came in person, each once. Insert only.';

alter table meeting_resolution
    add min_rate_percent numeric(5, 2),
    add max_rate_percent numeric(5, 2),
    add surplus_split    text,
    add constraint meeting_resolution_rates_in_order check (0 <= min_rate_percent and min_rate_percent <= max_rate_percent);
comment on column meeting_resolution.surplus_split is 'Pots and their per cent, which add up to a hundred.';

create table loan_rate_cap (
    valid_from   date          not null constraint loan_rate_cap_pk primary key,
    most_percent numeric(5, 2) not null constraint loan_rate_cap_positive check (most_percent > 0),
    source       text          not null
);
comment on table loan_rate_cap is 'The most that members may let their board ask for loans, per cent a year, from a day on.';
insert into loan_rate_cap (valid_from, most_percent, source) values
    ('2023-12-01', 24.00, 'Permenkop UKM 8/2023, art. 27');

alter table roll_member enable row level security;
alter table meeting_call enable row level security;
alter table meeting_attendance enable row level security;
create policy roll_member_within_reach on roll_member using (scope_sees(cooperative_id, village_code));
create policy meeting_call_within_reach on meeting_call using (scope_sees(cooperative_id, village_code));
create policy meeting_attendance_within_reach on meeting_attendance using (scope_sees(cooperative_id, village_code));

grant select on loan_rate_cap to ${runtime};
grant select, insert on roll_member, meeting_call, meeting_attendance to ${runtime};
grant update (admitted_on, left_on) on roll_member to ${runtime};
grant update (version, status, cancelled_on, cancelled_because) on meeting_call to ${runtime};
