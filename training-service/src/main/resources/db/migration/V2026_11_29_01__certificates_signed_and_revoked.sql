alter table certificate
    add revoked_on        date,
    add revocation_reason text,
    add revoked_by        text,
    add replaces          uuid constraint certificate_replaces_fk references certificate,
    add constraint certificate_revocation_reason_known
        check (revocation_reason in ('NOT_PRESENT', 'WRONG_PERSON', 'WRONG_DATA', 'LOST')),
    add constraint certificate_revoked_as_a_whole
        check (num_nulls(revoked_on, revocation_reason, revoked_by) in (0, 3)),
    add constraint certificate_revoked_after_issue check (revoked_on >= issued_on),
    add constraint certificate_replaces_unique unique (replaces);
alter table certificate drop constraint certificate_invitation_unique;
create unique index certificate_in_force_unique on certificate (invitation_id) where revoked_on is null;
create index certificate_invitation_index on certificate (invitation_id);
create index certificate_valid_until_index on certificate (valid_until) where revoked_on is null;
create index certificate_person_index on certificate (person);
comment on table certificate is 'A certificate of attendance: who was there long enough. It is revoked, with a reason, and never changed otherwise; another one may take its place.';

create table certificate_key (
    id            text        not null constraint certificate_key_pk primary key,
    public_key    bytea       not null,
    first_used_at timestamptz not null
);
comment on table certificate_key is 'Public keys (Ed25519, X.509) that certificates were signed under; kept for ever, for a certificate outlives its key.';

create table certificate_signature (
    certificate_id uuid  not null constraint certificate_signature_pk primary key
        constraint certificate_signature_certificate_fk references certificate,
    key_id         text  not null constraint certificate_signature_key_fk references certificate_key,
    holder_digest  text  not null,
    name_digest    text  not null,
    signature      bytea not null
);
comment on table certificate_signature is 'What a certificate is signed with: under which key, over which digests of its holder and of the name as printed.';

alter table certificate_signature enable row level security;
create policy certificate_signature_within_reach on certificate_signature
    using (exists (select from certificate c where c.id = certificate_id));

drop function certificate_of_number;

-- What anybody may read of one certificate whose number he has; the name is masked by the service.
create function certificate_of_number(curriculum text, of_year integer, of_serial integer)
    returns table (name text, office text, cooperative_name text, village_code text, title text, version integer,
                   issued_on date, valid_until date, revoked_on date, revocation_reason text,
                   replaced_by_year integer, replaced_by_serial integer,
                   holder_digest text, name_digest text, key_id text, signature bytea)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select t.name, t.office, c.name, t.village_code, u.title, t.curriculum_version, t.issued_on, t.valid_until,
           t.revoked_on, t.revocation_reason, r.year, r.serial, s.holder_digest, s.name_digest, s.key_id, s.signature
      from certificate t
      join known_cooperative c on c.id = t.cooperative_id
      join curriculum u on u.code = t.curriculum_code and u.version = t.curriculum_version
      left join certificate r on r.replaces = t.id
      left join certificate_signature s on s.certificate_id = t.id
     where t.curriculum_code = curriculum and t.year = of_year and t.serial = of_serial;
end;
comment on function certificate_of_number is 'The public part of one certificate, for who shows its number.';
revoke all on function certificate_of_number from public;

create table competence_certificate (
    id             uuid not null constraint competence_certificate_pk primary key,
    cooperative_id uuid not null,
    village_code   text collate "C" not null,
    appointment_id uuid not null,
    person         text not null,
    name           text not null,
    office         text not null,
    number         text not null,
    issuer         text not null,
    scheme         text not null,
    issued_on      date not null,
    valid_until    date not null,
    recorded_by    text not null,
    withdrawn_on   date,
    constraint competence_certificate_number_unique unique (issuer, number),
    constraint competence_certificate_days_in_order check (issued_on <= valid_until)
);
comment on table competence_certificate is 'Certificates of competence that a certification body (LSP under BNSP) has issued: its number, its scheme, its days. None of ours.';
create index competence_certificate_cooperative_index on competence_certificate (cooperative_id, id);
create index competence_certificate_valid_until_index on competence_certificate (valid_until) where withdrawn_on is null;

alter table competence_certificate enable row level security;
create policy competence_certificate_within_reach on competence_certificate
    using (person = scope_person() or scope_sees(cooperative_id, village_code));

create table certificate_reminder_rule (
    valid_from  date    not null,
    days_before integer not null constraint certificate_reminder_rule_days_positive check (days_before > 0),
    basis       text    not null,
    constraint certificate_reminder_rule_pk primary key (valid_from, days_before)
);
comment on table certificate_reminder_rule is 'How many days before its end a certificate is announced to expire; the rows of the latest day count.';
insert into certificate_reminder_rule (valid_from, days_before, basis)
values ('2025-03-27', 90, 'The programme''s own choice: a quarter is what a regency needs to plan a session'),
       ('2025-03-27', 30, 'The programme''s own choice'),
       ('2025-03-27', 7, 'The programme''s own choice');

create table certificate_reminder (
    certificate_id uuid        not null,
    days_before    integer     not null,
    announced_at   timestamptz not null,
    constraint certificate_reminder_pk primary key (certificate_id, days_before)
);
comment on table certificate_reminder is 'Which end of which certificate, of attendance or of competence, was announced at which stage; each once.';

alter table certificate_reminder enable row level security;
create policy certificate_reminder_of_the_service on certificate_reminder using (scope_everything());

grant update (revoked_on, revocation_reason, revoked_by) on certificate to ${runtime};
grant select, insert on certificate_key, certificate_signature, certificate_reminder to ${runtime};
grant select, insert on competence_certificate to ${runtime};
grant update (withdrawn_on) on competence_certificate to ${runtime};
grant select on certificate_reminder_rule to ${runtime};
grant execute on function certificate_of_number to ${runtime};
