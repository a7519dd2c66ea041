-- A trainer reaches the sessions in which he speaks, and nothing else of his region: his account is tied to a speaker of the
-- pool, and the sessions of that speaker stand among what is assigned to him (scope_tenants).

alter table speaker add column account text constraint speaker_account_unique unique;
comment on column speaker.account is 'The account at the identity provider with which the speaker signs in as a trainer; of one speaker only.';
grant update (account) on speaker to ${runtime};

create function sessions_of_speaker(asked text) returns table (session_id uuid, region_code text)
    language sql stable security definer set search_path = pg_catalog, public
begin atomic
    select s.id, s.region_code
      from training_session s
     where s.id in (select l.session_id from speaker p join lesson_speaker l on l.speaker_id = p.id where p.account = asked);
end;
comment on function sessions_of_speaker is 'The sessions in which the speaker of an account speaks.';
revoke all on function sessions_of_speaker from public;
grant execute on function sessions_of_speaker to ${runtime};

alter policy training_session_within_reach on training_session using (
    scope_everything()
    or id = any (scope_tenants())
    or region_within(region_code, scope_regions())
    or exists (select from invitation i where i.session_id = training_session.id and i.person = scope_person()));
alter policy invitation_within_reach on invitation using (
    scope_sees(cooperative_id, village_code)
    or session_id = any (scope_tenants())
    or person = scope_person() and scope_client_holds(village_code));
alter policy certificate_within_reach on certificate using (
    person = scope_person() and scope_client_holds(village_code)
    or session_id = any (scope_tenants())
    or scope_sees(cooperative_id, village_code));
alter policy room_question_within_reach on room_question using (
    exists (select from training_session s where s.id = session_id)
    and (scope_everything() or answered_at is not null
         or session_id = any (scope_tenants())
         or exists (select from training_session s
                     where s.id = session_id and region_within(s.region_code, scope_regions()))
         or exists (select from invitation i where i.id = invitation_id)));

-- He adds what the participants read; whoever sees the session gets a link to it.
create policy stored_file_of_an_assigned_session on stored_file for insert with check (
    tenant is null
    and exists (select from training_session s where s.region_code = region and s.id = any (scope_tenants())));
