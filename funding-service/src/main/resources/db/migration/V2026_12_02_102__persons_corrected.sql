-- The same person under another reference. What is kept says who did it; only by which reference he is known changes.
create function correct_person(of_cooperative uuid, was text, is_now text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update officer o set person = is_now where o.cooperative_id = of_cooperative and o.person = was;
    update fact f set person = is_now where f.cooperative_id = of_cooperative and f.person = was;
    update personal_guarantee g set person = is_now where g.cooperative_id = of_cooperative and g.person = was;
    update application_step s set person = is_now
     where s.person = was
       and exists (select from application a where a.id = s.application_id and a.cooperative_id = of_cooperative);
end
$$;
revoke all on function correct_person from public;
grant execute on function correct_person to ${runtime};
