-- Who holds which office where, from the registry's events. An appointment may be told of after its end.

create table officer (
    cooperative_id uuid not null,
    appointment_id uuid not null,
    person         text collate "C" not null,
    office         text collate "C" not null,
    term_from      date,
    term_until     date,
    ended_on       date,
    constraint officer_pk primary key (person, cooperative_id, appointment_id)
);
comment on table officer is 'Appointments; an office counts from term_from until the day before ended_on, at most until term_until.';
comment on column officer.term_from is 'Null while only the end of the term is known.';

grant select, insert, update on officer to ${runtime};
