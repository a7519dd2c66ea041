-- Who applied reads what became of it, until what identifies him is erased: he was nobody in the cooperative again as soon as
-- his application was rejected or had made him a member. Whether he is still to pay is asked where he pays.

create or replace function offices_of(somebody text, moment timestamptz) returns table (cooperative uuid, office text)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select o.cooperative_id, o.office
      from officer o
      join book b on b.cooperative_id = o.cooperative_id
     cross join lateral (select (moment at time zone b.zone)::date as today) d
     where o.person = somebody
       and d.today between o.term_from and o.term_until
       and (o.ended_on is null or d.today < o.ended_on)
    union
    select m.cooperative_id, 'member'
      from member m
     where m.person = somebody and m.status = 'ACTIVE'
    union
    select a.cooperative_id, 'applicant'
      from membership_application a
     where a.person = somebody and a.data_key is not null
$$;
create index membership_application_of_person on membership_application (person) where data_key is not null;
drop index membership_application_person;
