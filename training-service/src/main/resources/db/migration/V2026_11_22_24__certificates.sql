create table certificate_series (
    curriculum_code text    not null,
    year            integer not null,
    last_serial     integer not null constraint certificate_series_last_serial_positive check (last_serial > 0),
    constraint certificate_series_pk primary key (curriculum_code, year)
);
comment on table certificate_series is 'The last number given per curriculum and year; its lock is held until the commit, so that there is no gap.';

create table certificate (
    id                 uuid    not null constraint certificate_pk primary key,
    curriculum_code    text    not null,
    curriculum_version integer not null,
    year               integer not null,
    serial             integer not null,
    session_id         uuid    not null constraint certificate_session_fk references training_session,
    invitation_id      uuid    not null constraint certificate_invitation_fk references invitation,
    cooperative_id     uuid    not null,
    village_code       text    collate "C" not null,
    person             text    not null,
    name               text    not null,
    office             text    not null,
    issued_on          date    not null,
    valid_until        date,
    constraint certificate_curriculum_fk foreign key (curriculum_code, curriculum_version) references curriculum,
    constraint certificate_serial_unique unique (curriculum_code, year, serial),
    constraint certificate_invitation_unique unique (invitation_id),
    constraint certificate_days_in_order check (issued_on <= valid_until)
);
comment on table certificate is 'A certificate of attendance: who was there long enough. Never changed.';
create index certificate_session_index on certificate (session_id, serial);

alter table certificate enable row level security;
create policy certificate_within_reach on certificate
    using (person = scope_person() or scope_sees(cooperative_id, village_code));

-- What anybody may read of one certificate whose number he has; the name is masked by the service.
create function certificate_of_number(curriculum text, of_year integer, of_serial integer)
    returns table (name text, office text, cooperative_name text, village_code text, title text, issued_on date,
                   valid_until date)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.name, t.office, c.name, t.village_code, u.title, t.issued_on, t.valid_until
      from certificate t
      join known_cooperative c on c.id = t.cooperative_id
      join curriculum u on u.code = t.curriculum_code and u.version = t.curriculum_version
     where t.curriculum_code = curriculum and t.year = of_year and t.serial = of_serial;
end;
comment on function certificate_of_number is 'The public part of one certificate, for who shows its number.';
revoke all on function certificate_of_number from public;

grant select, insert, update on certificate_series to ${runtime};
grant select, insert on certificate to ${runtime};
grant execute on function certificate_of_number to ${runtime};
