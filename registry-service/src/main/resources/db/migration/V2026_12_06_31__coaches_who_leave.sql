-- Who coaches a cooperative is heard until he leaves: what counted once for ever counts for as long as a coach is there.

create table heard_coaching (
    cooperative_id uuid not null constraint heard_coaching_cooperative_fk references cooperative,
    village_code   text not null,
    assignment_id  uuid,
    organisation   text,
    assigned_on    date,
    ended_on       date,
    assigned_event text,
    ended_event    text,
    constraint heard_coaching_assignment_unique unique (cooperative_id, assignment_id),
    constraint heard_coaching_has_a_day check (assigned_on is not null or ended_on is not null)
);
comment on table heard_coaching is 'Coaches of cooperatives as training told of each: since when, and the first day without him, whichever is heard first.';
comment on column heard_coaching.assignment_id is 'The assignment; null for coaches that were heard before assignments were told apart.';
comment on column heard_coaching.organisation is 'Who sends him; null for coaches that were heard before this was kept, of others than Dinas and Dekopin.';
alter table heard_coaching enable row level security;
create policy heard_coaching_within_reach on heard_coaching using (scope_sees(cooperative_id, village_code));
grant select, insert, update on heard_coaching to ${runtime};

insert into heard_coaching (cooperative_id, village_code, organisation, assigned_on, assigned_event)
select cooperative_id, village_code,
       case fact when 'COACHED_BY_DINAS' then 'DINAS' when 'COACHED_BY_DEKOPIN' then 'DEKOPIN' end, day, event_id
  from heard_milestone h
 where fact in ('COACHED_BY_DINAS', 'COACHED_BY_DEKOPIN')
    or fact = 'COACHED'
       and not exists (select from heard_milestone b
                        where b.cooperative_id = h.cooperative_id and b.day = h.day
                          and b.fact in ('COACHED_BY_DINAS', 'COACHED_BY_DEKOPIN'));
delete from heard_milestone where fact in ('COACHED', 'COACHED_BY_DINAS', 'COACHED_BY_DEKOPIN');
