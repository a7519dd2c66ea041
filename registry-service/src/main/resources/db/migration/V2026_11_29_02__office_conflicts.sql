-- Who serves two living cooperatives at once, since when and until when: told when it arises and when it ends. The two may
-- lie in different regions, so who appoints somebody in the one need not see the other: functions of the owner compare them.

create table office_conflict (
    id             uuid not null default uuidv7() constraint office_conflict_pk primary key,
    cooperative_id uuid not null constraint office_conflict_cooperative_fk references cooperative,
    village_code   text not null,
    person         text not null constraint office_conflict_person_form check (person ~ '^[0-9a-f]{64}$'),
    other_id       uuid not null constraint office_conflict_other_fk references cooperative,
    since          date not null,
    ended_on       date,
    constraint office_conflict_two check (cooperative_id <> other_id),
    constraint office_conflict_days_in_order check (ended_on >= since)
);
comment on table office_conflict is 'Officers who hold an office in another living cooperative too; a row for each side. Written by office_conflicts_told alone.';
create unique index office_conflict_open_unique on office_conflict (person, cooperative_id, other_id) where ended_on is null;
create index office_conflict_cooperative_index on office_conflict (cooperative_id, id);

-- Which offices these people hold in living cooperatives on a day, wherever that is: offices are public by deed.
create function offices_of(people text[], day date)
    returns table (person text, cooperative_id uuid, cooperative text, village_code text, office text, term_from date)
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select a.person, a.cooperative_id, c.name, a.village_code, a.office, a.term_from
      from officer_appointment a
      join cooperative c on c.id = a.cooperative_id and c.status in ('FORMED', 'SUSPENDED')
     where a.person = any (people) and day between a.term_from and a.term_until
       and (a.ended_on is null or a.ended_on > day)
$$;

-- Takes down what conflicts of these people are new and which are over, and says so; asked again it says nothing.
create function office_conflicts_told(people text[], day date)
    returns table (happened text, person text, cooperative_id uuid, other_id uuid, happened_on date)
    language sql volatile security definer set search_path = pg_catalog, public
as $$
    with held as materialized (
        select o.person, o.cooperative_id, o.village_code, min(o.term_from) as since
          from offices_of(people, day) o
         group by o.person, o.cooperative_id, o.village_code
    ), present as materialized (
        select one.person, one.cooperative_id, one.village_code, other.cooperative_id as other_id,
               greatest(one.since, other.since) as since
          from held one
          join held other on other.person = one.person and other.cooperative_id <> one.cooperative_id
    ), arisen as (
        insert into office_conflict as k (person, cooperative_id, other_id, village_code, since)
        select p.person, p.cooperative_id, p.other_id, p.village_code, p.since
          from present p
         order by p.person, p.cooperative_id, p.other_id
            on conflict (person, cooperative_id, other_id) where ended_on is null do nothing
        returning k.person, k.cooperative_id, k.other_id, k.since
    ), ended as (
        update office_conflict k
           set ended_on = greatest(k.since, least(
                   day,
                   (select max(least(a.ended_on, a.term_until + 1)) from officer_appointment a
                     where a.person = k.person and a.cooperative_id = k.cooperative_id),
                   (select max(least(a.ended_on, a.term_until + 1)) from officer_appointment a
                     where a.person = k.person and a.cooperative_id = k.other_id)))
         where k.ended_on is null and k.person = any (people)
           and not exists (select from present p
                            where p.person = k.person and p.cooperative_id = k.cooperative_id and p.other_id = k.other_id)
        returning k.person, k.cooperative_id, k.other_id, k.ended_on
    )
    select 'ARISEN', person, cooperative_id, other_id, since from arisen
    union all
    select 'ENDED', person, cooperative_id, other_id, ended_on from ended
     order by 2, 3, 4
$$;

-- Whose conflicts may be others than were told: who holds offices in two cooperatives, and who is on record for it.
create function office_conflicts_open(day date) returns setof text
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select a.person
      from officer_appointment a
      join cooperative c on c.id = a.cooperative_id and c.status in ('FORMED', 'SUSPENDED')
     where a.ended_on is null and day between a.term_from and a.term_until
     group by a.person
    having count(distinct a.cooperative_id) > 1
    union
    select k.person from office_conflict k where k.ended_on is null
     order by 1
$$;

alter table office_conflict enable row level security;
create policy office_conflict_within_reach on office_conflict using (scope_sees(cooperative_id, village_code));
revoke all on function offices_of, office_conflicts_told, office_conflicts_open from public;
grant execute on function offices_of, office_conflicts_told, office_conflicts_open to ${runtime};
grant select on office_conflict to ${runtime};
