-- Annual meetings count by the year whose accounts they heard; milestones can be made again from the facts; a village is
-- counted as covered once a day.

alter table milestone
    add book_year integer not null default 0,
    drop constraint milestone_pk,
    add constraint milestone_pk primary key (cooperative_id, fact, book_year);
comment on column milestone.book_year is 'The year whose accounts were heard, for annual meetings; 0 for what happens once.';
comment on column milestone.until is 'The first day on which it is not true any more: the cooperative has ended, or the next year''s accounts are due.';
grant delete on milestone to ${runtime};

-- What counted once for ever is taken out of the figures and counted by year; new ones owe their first meeting next year.
with gone as (
    delete from milestone where fact = 'ANNUAL_MEETING_HELD' returning village_code, fact, day, until
)
insert into progress_change (village_code, fact, day, change)
select village_code, fact, day, -1 from gone
union all
select village_code, fact, until, 1 from gone where until is not null;

with ended as (
    select id, village_code, formed_on,
           case when status in ('MERGED', 'DISSOLVED') then standing_since else 'infinity' end as ended_on
      from cooperative where formed_on is not null
), told as (
    select e.id, e.village_code, e.ended_on, 'ANNUAL_MEETING_HELD' as fact, m.book_year,
           greatest(min(m.held_on), make_date(m.book_year + 1, 1, 1)) as day, make_date(m.book_year + 2, 1, 1) as until
      from ended e join meeting m on m.cooperative_id = e.id and m.kind = 'ANNUAL' and m.quorate
     group by e.id, e.village_code, e.ended_on, m.book_year
    union all
    select e.id, e.village_code, e.ended_on, 'ANNUAL_MEETING_NOT_DUE', 0, e.formed_on,
           make_date(extract(year from e.formed_on)::integer + 1, 1, 1)
      from ended e
), added as (
    insert into milestone (cooperative_id, village_code, fact, book_year, day, until)
    select id, village_code, fact, book_year, day, greatest(day, least(until, ended_on))
      from told where day < until
    returning village_code, fact, day, until
)
insert into progress_change (village_code, fact, day, change)
select village_code, fact, day, 1 from added
union all
select village_code, fact, until, -1 from added;

create table heard_milestone (
    cooperative_id uuid not null constraint heard_milestone_cooperative_fk references cooperative,
    village_code   text not null,
    fact           text not null,
    day            date not null,
    event_id       text,
    constraint heard_milestone_pk primary key (cooperative_id, fact, day)
);
comment on table heard_milestone is 'What the other services told of cooperatives, each day once; event_id is null for what was heard before this table was. Insert only.';
insert into heard_milestone (cooperative_id, village_code, fact, day)
select cooperative_id, village_code, fact, day
  from milestone
 where fact in ('COACHED', 'COACHED_BY_DINAS', 'COACHED_BY_DEKOPIN', 'CHAIR_TRAINED', 'TREASURER_TRAINED', 'BOOKS_OPEN',
                'APPLIED', 'DISBURSED', 'GRANT_RECEIVED');
alter table heard_milestone enable row level security;
create policy heard_milestone_within_reach on heard_milestone using (scope_sees(cooperative_id, village_code));
grant select, insert on heard_milestone to ${runtime};

-- A village that left and comes back, or whose own cooperative ended, shares again from that day on and not before it.
create or replace function served_village_has_none() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    perform from region where code = new.village_code for update;
    if exists (select from cooperative
                where village_code = new.village_code and status not in ('MERGED', 'DISSOLVED')) then
        raise exception 'the village has a cooperative of its own'
            using errcode = 'unique_violation', constraint = 'served_village_has_none';
    end if;
    if exists (select from served_village s
                where s.village_code = new.village_code and s.served_until > new.served_from)
       or exists (select from cooperative c
                   where c.village_code = new.village_code and c.formed_on is not null
                     and c.standing_since > new.served_from) then
        raise exception 'the village was covered then'
            using errcode = 'unique_violation', constraint = 'served_village_apart';
    end if;
    return new;
end
$$;
