-- A verified account may be closed and a certificate runs out: what is reached for a time is counted for that time. What was
-- counted before this is made right by a rebuild of the figures.

alter table heard_milestone
    add column person      text,
    add column valid_until date,
    drop constraint heard_milestone_pk;
create unique index heard_milestone_once on heard_milestone (cooperative_id, fact, day, person, valid_until) nulls not distinct;
comment on table heard_milestone is 'What the other services told of cooperatives, each once; event_id is null for what was heard before this table was. Insert only.';
comment on column heard_milestone.person is 'Who has the certificate; null where it is of nobody, and for certificates that were heard before persons were kept.';
comment on column heard_milestone.valid_until is 'The last day of the certificate; null where there is none.';

create view milestone_period with (security_invoker = true) as
select cooperative_id, fact,
       cast(row_number() over (partition by cooperative_id, fact order by period) - 1 as integer) as nth,
       lower(period) as day, upper(period) as until
  from (select cooperative_id, fact, unnest(range_agg(period)) as period
          from (select cooperative_id, 'ACCOUNT_VERIFIED' as fact,
                       daterange(verified_on, case when closed_on < verified_on then verified_on else closed_on end) as period
                  from bank_account
                 where verified_on is not null
                union all
                select h.cooperative_id, h.fact,
                       daterange(h.day, case when h.valid_until < h.day then h.day else h.valid_until + 1 end)
                       * case when h.person is null then daterange(null, null)
                              else daterange(a.term_from, greatest(a.term_from, coalesce(a.ended_on, a.term_until + 1))) end
                  from heard_milestone h
                  left join officer_appointment a
                         on a.cooperative_id = h.cooperative_id
                        and a.office = case h.fact when 'CHAIR_TRAINED' then 'chair' else 'treasurer' end
                        and h.person is not null
                        and (a.person = h.person
                             or exists (select from person_correction p
                                         where p.cooperative_id = h.cooperative_id
                                           and p.person_from = h.person and p.person_to = a.person))
                 where h.fact in ('CHAIR_TRAINED', 'TREASURER_TRAINED') and (h.person is null or a.person is not null)) as told
         group by cooperative_id, fact) as merged;
comment on view milestone_period is 'From when until before when a cooperative had a verified account, and a chair and a treasurer with a valid certificate, by the facts; nth counts the times from 0.';
grant select on milestone_period to ${runtime};
comment on column milestone.book_year is 'The year whose accounts were heard, for annual meetings; which time it is, counted from 0, for what is reached for a time; 0 for what happens once.';
