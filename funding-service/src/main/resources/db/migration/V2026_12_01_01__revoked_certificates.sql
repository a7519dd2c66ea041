-- A certificate that was revoked counts no longer, and one that should never have been never counted.

alter table fact add column certificate_id uuid;
comment on column fact.certificate_id is 'The certificate; null where it is none, and for certificates that were heard before their ids were kept.';

create table certificate_revocation (
    cooperative_id uuid not null,
    certificate_id uuid not null,
    number         text not null,
    revoked_on     date not null,
    cause          text not null,
    event_id       text not null,
    constraint certificate_revocation_pk primary key (cooperative_id, certificate_id)
);
comment on table certificate_revocation is
    'Certificates that training revoked, each once, whether its issue was heard before or is heard later. Insert only.';
create index certificate_revocation_number_index on certificate_revocation (cooperative_id, number);

alter table certificate_revocation enable row level security;
create policy certificate_revocation_within_reach on certificate_revocation
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));
grant select, insert on certificate_revocation to ${runtime};

create view counting_fact with (security_invoker = true) as
select f.event_id, f.cooperative_id, f.kind, f.event_type, f.since, least(f.until, r.revoked_on - 1) as until,
       f.reference, f.person, f.topic, f.grade, f.limit_sen, f.noted_at
  from fact f
  left join certificate_revocation r
         on r.cooperative_id = f.cooperative_id and f.kind = 'CERTIFICATE'
        and case when f.certificate_id is null then r.number = f.reference else r.certificate_id = f.certificate_id end
 where r.cause is distinct from 'NOT_PRESENT' and r.cause is distinct from 'WRONG_PERSON';
comment on view counting_fact is
    'Facts as they count: a certificate of somebody who was not there, or has no right to it, never did, and one that was revoked for another cause did until the day before.';
grant select on counting_fact to ${runtime};
