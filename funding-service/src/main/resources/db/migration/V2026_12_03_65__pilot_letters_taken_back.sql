-- An office takes back the letter by which it named a pilot: from that day on it shows nothing any more.
create table pilot_withdrawal (
    event_id       text        not null constraint pilot_withdrawal_pk primary key,
    cooperative_id uuid        not null,
    letter_id      uuid,
    letter_number  text        not null,
    withdrawn_on   date,
    noted_at       timestamptz not null default clock_timestamp()
);
comment on table pilot_withdrawal is
    'From which day on a letter names no pilot any more, or, without a day, that it does after all; the last word on a letter counts. Insert only.';
create index pilot_withdrawal_cooperative_index on pilot_withdrawal (cooperative_id);
alter table pilot_withdrawal enable row level security;
create policy pilot_withdrawal_within_reach on pilot_withdrawal
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));
grant select, insert on pilot_withdrawal to ${runtime};

-- Letters have an id since they can be taken back; what was told of one before is known by its number.
create or replace view counting_fact with (security_invoker = true) as
select f.event_id, f.cooperative_id, f.kind, f.event_type, f.since,
       least(f.until, r.revoked_on - 1, w.withdrawn_on - 1) as until,
       f.reference, f.person, f.topic, f.grade, f.limit_sen, f.noted_at
  from fact f
  left join certificate_revocation r
         on r.cooperative_id = f.cooperative_id and f.kind = 'CERTIFICATE'
        and case when f.certificate_id is null then r.number = f.reference else r.certificate_id = f.certificate_id end
  left join lateral (
       select p.withdrawn_on
         from pilot_withdrawal p
        where f.kind = 'PILOT' and p.cooperative_id = f.cooperative_id
          and case when f.topic is null or p.letter_id is null then p.letter_number = f.reference
                   else p.letter_id::text = f.topic end
        order by p.noted_at desc, p.event_id desc
        limit 1) w on true
 where r.cause is distinct from 'NOT_PRESENT' and r.cause is distinct from 'WRONG_PERSON'
   and (f.kind <> 'PILOT'
        or not exists (
            select from fact o
             where o.cooperative_id = f.cooperative_id and o.kind = 'PILOT'
               and (o.noted_at, o.event_id) > (f.noted_at, f.event_id)
               and (o.topic = f.topic or f.topic is null and o.reference = f.reference)));
comment on view counting_fact is
    'Facts as they count: a certificate of somebody who was not there, or has no right to it, never did, and one that was revoked for another cause did until the day before; so does a letter that was taken back, and of a letter that was told again the last word counts.';
