-- What the passport of a cooperative is made of, and who speaks for a cooperative: all of it heard from others.

alter table known_cooperative add column kind text;
update known_cooperative
   set kind = case when split_part(village_code, '.', 4) like '1%' then 'KKMP' else 'KDMP' end;
alter table known_cooperative
    alter column kind set not null,
    add constraint known_cooperative_kind_known check (kind in ('KDMP', 'KKMP'));

create table fact (
    event_id       text        not null constraint fact_pk primary key,
    cooperative_id uuid        not null,
    kind           text        not null
        constraint fact_kind_known check (kind in (
            'LEGAL_ENTITY', 'NIK_KOPERASI', 'NPWP', 'NIB', 'PILOT', 'BOOKS_OPEN', 'ACCOUNT_VERIFIED',
            'CERTIFICATE', 'PLAN_RATED', 'BORROWING_RESOLVED', 'GOVERNMENT_CONSENT')),
    event_type     text        not null,
    since          date        not null,
    until          date,
    reference      text        not null,
    person         text,
    topic          text,
    grade          text,
    limit_sen      bigint,
    noted_at       timestamptz not null default clock_timestamp(),
    constraint fact_limit_positive check (limit_sen > 0),
    constraint fact_until_not_before_since check (until >= since)
);
comment on table fact is
    'What an event said of a cooperative, kept even when the cooperative itself is not known yet. Insert only.';
create index fact_cooperative_index on fact (cooperative_id, kind);

alter table fact enable row level security;
create policy fact_within_reach on fact
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));

create table officer (
    appointment_id uuid not null constraint officer_pk primary key,
    cooperative_id uuid not null,
    person         text not null,
    office         text not null,
    term_from      date,
    term_until     date,
    ended_on       date
);
comment on table officer is
    'Who holds which office of which cooperative, by the registry''s events; an end may be heard before its beginning.';
create index officer_person_index on officer (person);
create index officer_cooperative_index on officer (cooperative_id);

alter table officer enable row level security;
create policy officer_within_reach on officer
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));

-- Asked before anybody knows how far the caller reaches, and of the caller's own person only.
create function offices_of(asked text)
    returns table (appointment_id uuid, cooperative_id uuid, office text, term_from date, term_until date, ended_on date, village_code text)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select o.appointment_id, o.cooperative_id, o.office, o.term_from, o.term_until, o.ended_on, k.village_code
      from officer o
      left join known_cooperative k on k.id = o.cooperative_id
     where o.person = asked;
end;
revoke all on function offices_of from public;

create table booking (
    cause_id       uuid   not null constraint booking_pk primary key,
    cooperative_id uuid   not null,
    entry_id       uuid   not null,
    amount_sen     bigint not null,
    booked_on      date   not null
);
comment on table booking is 'What was paid out and stands in the books of the cooperative, as the ledger says. Insert only.';

alter table booking enable row level security;
create policy booking_within_reach on booking
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));

grant select, insert on fact, booking to ${runtime};
grant select, insert, update on officer to ${runtime};
grant execute on function offices_of to ${runtime};
