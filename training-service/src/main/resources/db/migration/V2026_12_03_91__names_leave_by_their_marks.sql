-- Names are found by their marks, those that the registry tells included, and leave replies and the names of files too.
create or replace function erasable_texts() returns table (place name, held name, of_tenant text)
    language sql stable
    set search_path = pg_catalog, public
begin atomic
    select e.table_name::name, e.column_name::name,
           case e.key_name
               when 'cooperative_id' then 't.cooperative_id = $1'
               when 'invitation_id' then 't.invitation_id in (select i.id from invitation i where i.cooperative_id = $1)'
               when 'session_id' then 't.session_id in (select i.session_id from invitation i where i.cooperative_id = $1)'
               else 't.visit_id in (select v.id from coaching_visit v where v.cooperative_id = $1)'
           end
      from erasable_text e;
end;

-- What is his by name beside what people wrote.
create or replace function erase_person(of_cooperative uuid, who text, today date) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
    erased constant text := '(dihapus)';
begin
    update invitation v set name = erased where v.cooperative_id = of_cooperative and v.person = who;
    update certificate c set name = erased where c.cooperative_id = of_cooperative and c.person = who;
    update competence_certificate c set name = erased where c.cooperative_id = of_cooperative and c.person = who;
    update officer_term t
       set name = erased
     where t.cooperative_id = of_cooperative and t.person = who and t.name is not null
       and (t.ended_on <= today or t.term_until < today);
end
$$;
drop function without_name;
