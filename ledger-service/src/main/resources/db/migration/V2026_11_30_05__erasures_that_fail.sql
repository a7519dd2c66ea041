-- An erasure that fails is tried again, behind those that have not, and whoever asked for it sees that it has.

alter table erasure
    add column failures integer not null default 0,
    add column failed_at timestamptz;
comment on column erasure.failures is 'How often it failed since it last did not.';

create or replace view erasable_person with (security_invoker = true) as
    select e.cooperative_id, e.person, e.failures
      from erasure e
     where (exists (select from member m
                     where m.cooperative_id = e.cooperative_id and m.person = e.person and m.data_key is not null)
            or exists (select from membership_application a
                        where a.cooperative_id = e.cooperative_id and a.person = e.person and a.data_key is not null))
       and not exists (select from member m
                        where m.cooperative_id = e.cooperative_id and m.person = e.person and m.status = 'ACTIVE')
       and not exists (select from membership_application a
                        where a.cooperative_id = e.cooperative_id and a.person = e.person
                          and a.status in ('SUBMITTED', 'APPROVED'));
