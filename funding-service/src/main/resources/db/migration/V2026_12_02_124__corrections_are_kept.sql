-- A correction of a person counts for what is heard after it as well, and for everything that he did in a case.

create table person_correction (
    cooperative_id uuid not null,
    was            text not null,
    is_now         text not null,
    constraint person_correction_pk primary key (cooperative_id, was),
    constraint person_correction_another check (was <> is_now)
);
comment on table person_correction is
    'Under which reference somebody is known in a cooperative who was known under a wrong one; written by correct_person alone.';
create index person_correction_is_now_index on person_correction (cooperative_id, is_now);
alter table person_correction enable row level security;
create policy person_correction_within_reach on person_correction
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));
grant select on person_correction to ${runtime};

-- Waits for a correction that is under way, so that none misses what is written beside it.
create function take_right_reference() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if new.person is not null then
        perform pg_advisory_xact_lock_shared(hashtextextended('person_correction ' || new.cooperative_id, 0));
        new.person := coalesce(
            (select c.is_now from person_correction c where c.cooperative_id = new.cooperative_id and c.was = new.person),
            new.person);
    end if;
    return new;
end
$$;
revoke all on function take_right_reference from public;
create trigger fact_takes_right_reference before insert on fact
    for each row execute function take_right_reference();
create trigger officer_takes_right_reference before insert on officer
    for each row execute function take_right_reference();

-- What is decided stays decided; only by which reference somebody is known changes, and that is not the service's to change.
create or replace function recovery_stays_decided() returns trigger
    language plpgsql
as $$
declare
    persons constant text[] := array['proposed_person', 'decided_person'];
begin
    if old.status <> 'PROPOSED'
       and (current_user = '${runtime}' or to_jsonb(new) - persons <> to_jsonb(old) - persons) then
        raise exception 'a recovery that is decided does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

-- The same person under another reference. What is kept says who did it; only by which reference he is known changes. Where
-- both references did what one person may not do twice, or alone, the wrong one stays: nobody undoes what has happened.
create or replace function correct_person(of_cooperative uuid, was text, is_now text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if was = is_now then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('person_correction ' || of_cooperative, 0));
    delete from person_correction c where c.cooperative_id = of_cooperative and c.was = correct_person.is_now;
    update person_correction c set is_now = correct_person.is_now
     where c.cooperative_id = of_cooperative and c.is_now = correct_person.was;
    insert into person_correction values (of_cooperative, correct_person.was, correct_person.is_now)
        on conflict on constraint person_correction_pk do update set is_now = excluded.is_now;

    update officer o set person = correct_person.is_now where o.cooperative_id = of_cooperative and o.person = correct_person.was;
    update fact f set person = correct_person.is_now where f.cooperative_id = of_cooperative and f.person = correct_person.was;
    update personal_guarantee g set person = correct_person.is_now
     where g.cooperative_id = of_cooperative and g.person = correct_person.was;
    update guidance_receipt g set person = correct_person.is_now
     where g.cooperative_id = of_cooperative and g.person = correct_person.was
       and not exists (select from guidance_receipt o
                        where o.guidance_code = g.guidance_code and o.version = g.version and o.addressee = g.addressee
                          and o.region = g.region and o.cooperative_id = g.cooperative_id
                          and o.person = correct_person.is_now);
    perform correct_person_in_cases(of_cooperative, correct_person.was, correct_person.is_now);
end
$$;

create function correct_person_in_cases(of_cooperative uuid, wrong text, rightly text) returns void
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    update application_step s set person = rightly
     where s.person = wrong
       and exists (select from application a where a.id = s.application_id and a.cooperative_id = of_cooperative);
    update interest_declaration d set person = rightly
     where d.person = wrong
       and exists (select from application a where a.id = d.application_id and a.cooperative_id = of_cooperative);
    update vote v set person = rightly
     where v.person = wrong
       and exists (select from application a where a.id = v.application_id and a.cooperative_id = of_cooperative)
       and not exists (select from vote o where o.application_id = v.application_id and o.person = rightly);
    update payment_order o
       set prepared_person = case o.prepared_person when wrong then rightly else o.prepared_person end,
           released_person = case o.released_person when wrong then rightly else o.released_person end
     where o.cooperative_id = of_cooperative
       and wrong in (o.prepared_person, o.released_person)
       and rightly is distinct from o.prepared_person and rightly is distinct from o.released_person;
    update payment_recall c
       set proposed_person = case c.proposed_person when wrong then rightly else c.proposed_person end,
           decided_person = case c.decided_person when wrong then rightly else c.decided_person end
     where wrong in (c.proposed_person, c.decided_person)
       and rightly is distinct from c.proposed_person and rightly is distinct from c.decided_person
       and exists (select from payment_order o where o.id = c.order_id and o.cooperative_id = of_cooperative);
    update deviation_decision d set person = rightly
     where d.person = wrong
       and exists (select from spending_deviation s join application a on a.id = s.application_id
                    where s.id = d.deviation_id and a.cooperative_id = of_cooperative);
    update misuse_claim c set person = rightly where c.cooperative_id = of_cooperative and c.person = wrong;
    update misuse_decision d set person = rightly
     where d.person = wrong
       and exists (select from misuse_claim c where c.id = d.claim_id and c.cooperative_id = of_cooperative);
    update restructuring_vote v set person = rightly
     where v.person = wrong
       and exists (select from restructuring r join loan l on l.id = r.loan_id
                    where r.id = v.restructuring_id and l.cooperative_id = of_cooperative)
       and not exists (select from restructuring_vote o
                        where o.restructuring_id = v.restructuring_id and o.person = rightly);
    update recovery r
       set proposed_person = case r.proposed_person when wrong then rightly else r.proposed_person end,
           decided_person = case r.decided_person when wrong then rightly else r.decided_person end
     where wrong in (r.proposed_person, r.decided_person)
       and rightly is distinct from r.proposed_person and rightly is distinct from r.decided_person
       and exists (select from loan l where l.id = r.loan_id and l.cooperative_id = of_cooperative);
    update support s
       set recommended_person = case s.recommended_person when wrong then rightly else s.recommended_person end,
           placed_person = case s.placed_person when wrong then rightly else s.placed_person end
     where wrong in (s.recommended_person, s.placed_person)
       and rightly is distinct from s.recommended_person and rightly is distinct from s.placed_person
       and exists (select from loan l where l.id = s.loan_id and l.cooperative_id = of_cooperative);
end
$$;
comment on function correct_person_in_cases is 'What one person did in the cases of a cooperative, under his right reference.';
revoke all on function correct_person_in_cases from public;
