-- For how long a sign of life keeps a cooperative alive is data, and so is the usual term of an office. The figures of a
-- cooperative's life are computed in one place, and what of them is counted is written down.

alter table founding_limit drop constraint founding_limit_known;
alter table founding_limit add constraint founding_limit_known
    check (name in ('founders', 'board', 'supervisors', 'term-years', 'usual-term-years', 'terms-in-post',
                    'meeting-years', 'lowest-grade', 'shared-population', 'declarations', 'conviction-years',
                    'capital-proof', 'notary-serves'));
insert into founding_limit (name, valid_from, value, source)
values ('usual-term-years', '1992-10-21', 5, 'UU 25/1992, art. 29(4): at most five years, which deeds write out');

create table activity_rule (
    valid_from  date    not null constraint activity_rule_pk primary key,
    days_active integer not null constraint activity_rule_days_positive check (days_active > 0),
    source      text    not null
);
comment on table activity_rule is 'For how many days what happens on a day keeps a cooperative active, from a day on; before the first of them, that one counts.';
insert into activity_rule (valid_from, days_active, source)
values ('2025-03-27', 30, 'Choice of the programme since Inpres 9/2025; no regulation counts the days');

create function activity_until(happened_on date) returns date
    language sql stable
    return happened_on + (select days_active from activity_rule
                           order by valid_from > happened_on, abs(valid_from - happened_on) limit 1);
comment on function activity_until is 'The first day on which what happened on a day keeps nobody active any more.';

create function activity_edges(days date[], ended_on date) returns table (fact text, day date, change integer)
    language sql stable
begin atomic
    with sign as (
        select s.day, activity_until(s.day) as until from unnest(days) as s (day)
    ), told as (
        select s.day, s.until,
               max(s.until) over (order by s.day rows between unbounded preceding and 1 preceding) as alive_until
          from sign s
    ), numbered as (
        select t.day, t.until,
               count(*) filter (where t.alive_until is null or t.day > t.alive_until) over (order by t.day) as number
          from told t
    ), run as (
        select min(n.day) as begins, max(n.until) as ends from numbered n group by n.number
    ), edge as (
        select 'ACTIVE' as fact, r.begins as day, 1 as change from run r
        union all
        select 'ACTIVE', r.ends, -1 from run r
        union all
        select 'LIVED', min(r.begins), 1 from run r having count(*) > 0
        union all
        select 'LIVED', ended_on, -1 where ended_on is not null and exists (select from run)
    )
    select e.fact, least(e.day, ended_on), sum(e.change)::integer
      from edge e
     group by e.fact, least(e.day, ended_on)
    having sum(e.change) <> 0;
end;
comment on function activity_edges is 'When a cooperative with these signs of life begins and ceases to be active, and from when on it has lived; all is over when it has ended.';

create table activity_edge (
    cooperative_id uuid    not null,
    village_code   text    not null,
    fact           text    not null constraint activity_edge_fact_known check (fact in ('ACTIVE', 'LIVED')),
    day            date    not null,
    change         integer not null constraint activity_edge_change_known check (change in (-1, 1)),
    constraint activity_edge_pk primary key (cooperative_id, fact, day) include (change)
);
comment on table activity_edge is 'What the figures know of the life of each cooperative; only who holds the lock of the one that adds up writes it, so nothing refers to cooperatives that others hold.';
insert into activity_edge (cooperative_id, village_code, fact, day, change)
select c.id, c.village_code, e.fact, e.day, e.change
  from cooperative c
 cross join lateral (select array_agg(greatest(a.day, c.formed_on)) as days
                       from activity_day a where a.cooperative_id = c.id and a.counted) as told
 cross join lateral activity_edges(told.days, case when c.status in ('MERGED', 'DISSOLVED') then c.standing_since end) as e
 where c.formed_on is not null;

alter table activity_edge enable row level security;
create policy activity_edge_within_reach on activity_edge using (scope_sees(cooperative_id, village_code));

revoke all on function activity_until, activity_edges from public;
grant execute on function activity_until, activity_edges to ${runtime};
grant select on activity_rule to ${runtime};
grant select, insert, update, delete on activity_edge to ${runtime};
