-- A program that is bound to a region shows its user nothing of himself elsewhere. What a member sees of his book, of his
-- postings and receipts he sees by his membership, and so no more than that.

alter policy member_within_reach on member using (
    scope_sees(cooperative_id, village_code) or person = scope_person() and scope_client_holds(village_code));
alter policy membership_application_within_reach on membership_application using (
    scope_everything()
    or cooperative_id = any (scope_tenants())
    or person = scope_person() and scope_client_holds(tenant_region(cooperative_id)));

drop function offices_of(text, timestamptz);
create function offices_of(somebody text, moment timestamptz) returns table (cooperative uuid, office text, village text)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select o.cooperative_id, o.office, b.village_code
      from officer o
      join book b on b.cooperative_id = o.cooperative_id
     cross join lateral (select (moment at time zone b.zone)::date as today) d
     where o.person = somebody
       and d.today between o.term_from and o.term_until
       and (o.ended_on is null or d.today < o.ended_on)
    union
    select m.cooperative_id, 'member', m.village_code
      from member m
     where m.person = somebody and m.status = 'ACTIVE'
    union
    select a.cooperative_id, 'applicant', b.village_code
      from membership_application a
      join book b on b.cooperative_id = a.cooperative_id
     where a.person = somebody and a.data_key is not null
$$;
revoke all on function offices_of from public;
grant execute on function offices_of to ${runtime};
