-- A certificate that was revoked counts no longer; visits of coaches and closed months of the books are heard.

alter table heard_milestone add column certificate_id uuid;
comment on column heard_milestone.certificate_id is 'The certificate; null where it is none, and for certificates that were heard before their ids were kept.';
drop index heard_milestone_once;
create unique index heard_milestone_once
    on heard_milestone (cooperative_id, fact, day, person, valid_until, certificate_id) nulls not distinct;

create table heard_revocation (
    cooperative_id uuid not null constraint heard_revocation_cooperative_fk references cooperative,
    village_code   text not null,
    certificate_id uuid not null,
    number         text not null,
    fact           text not null constraint heard_revocation_fact_known check (fact in ('CHAIR_TRAINED', 'TREASURER_TRAINED')),
    person         text not null,
    issued_on      date not null,
    revoked_on     date not null constraint heard_revocation_after_issue check (revoked_on >= issued_on),
    cause          text not null,
    event_id       text not null,
    constraint heard_revocation_pk primary key (cooperative_id, certificate_id)
);
comment on table heard_revocation is 'Certificates of chairs and treasurers that training revoked, each once, whether its issue was heard before or after. Insert only.';
alter table heard_revocation enable row level security;
create policy heard_revocation_within_reach on heard_revocation using (scope_sees(cooperative_id, village_code));
grant select, insert on heard_revocation to ${runtime};

create or replace view milestone_period with (security_invoker = true) as
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
                       * daterange(null, r.revoked_on)
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
                  left join heard_revocation r
                         on r.cooperative_id = h.cooperative_id and r.fact = h.fact
                        and case when h.certificate_id is null then r.person = h.person and r.issued_on = h.day
                                 else r.certificate_id = h.certificate_id end
                 where h.fact in ('CHAIR_TRAINED', 'TREASURER_TRAINED') and (h.person is null or a.person is not null)
                   and r.cause is distinct from 'NOT_PRESENT' and r.cause is distinct from 'WRONG_PERSON') as told
         group by cooperative_id, fact) as merged;
comment on view milestone_period is 'From when until before when a cooperative had a verified account, and a chair and a treasurer with a valid certificate, by the facts: a certificate of somebody who was not there, or has no right to it, never counted, and one that was revoked for another cause counted until then; nth counts the times from 0.';

create table heard_visit (
    cooperative_id uuid    not null constraint heard_visit_cooperative_fk references cooperative,
    village_code   text    not null,
    visit_id       uuid    not null,
    organisation   text    not null,
    visited_on     date    not null,
    areas          text[]  not null,
    actions        integer not null constraint heard_visit_actions_counted check (actions >= 0),
    open_actions   integer constraint heard_visit_open_actions_counted check (open_actions between 0 and actions),
    sequence       bigint  not null,
    event_id       text    not null,
    constraint heard_visit_pk primary key (cooperative_id, visit_id)
);
comment on table heard_visit is 'Visits of coaches as training last told of each; sequence is the place of that word in its stream.';
comment on column heard_visit.open_actions is 'How many of the actions are not done; null where training did not say.';
alter table heard_visit enable row level security;
create policy heard_visit_within_reach on heard_visit using (scope_sees(cooperative_id, village_code));
grant select, insert, update on heard_visit to ${runtime};

create table heard_position (
    cooperative_id          uuid   not null constraint heard_position_cooperative_fk references cooperative,
    village_code            text   not null,
    period                  text   not null constraint heard_position_period_month check (period ~ '^[0-9]{4}-[0-9]{2}$'),
    as_of                   date   not null,
    assets_sen              bigint not null,
    current_assets_sen      bigint not null,
    liabilities_sen         bigint not null,
    current_liabilities_sen bigint not null,
    equity_sen              bigint not null,
    income_of_year_sen      bigint not null,
    surplus_of_year_sen     bigint not null,
    sequence                bigint not null,
    event_id                text   not null,
    constraint heard_position_pk primary key (cooperative_id, period)
);
comment on table heard_position is 'How a cooperative stood at the end of each month that was closed, as the ledger last told; sequence is the place of that word in its stream.';
alter table heard_position enable row level security;
create policy heard_position_within_reach on heard_position using (scope_sees(cooperative_id, village_code));
grant select, insert, update on heard_position to ${runtime};
