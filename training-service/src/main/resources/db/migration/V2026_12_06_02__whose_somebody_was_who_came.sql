-- Which cooperatives have heard a speaker is read from one index, without asking for the invitation of everybody in the room.

alter table attendance add column cooperative_id uuid;
update attendance a set cooperative_id = i.cooperative_id from invitation i where i.id = a.invitation_id;
alter table attendance alter column cooperative_id set not null;
comment on column attendance.cooperative_id is 'Whose invitation it is; written by the database.';

create function attendance_of_a_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    select i.cooperative_id into new.cooperative_id from invitation i where i.id = new.invitation_id;
    return new;
end
$$;
create trigger attendance_of_a_cooperative before insert on attendance
    for each row execute function attendance_of_a_cooperative();

create index attendance_cooperative_index on attendance (session_id, lesson, cooperative_id);

-- Whoever sees everything is asked for that once a statement and not once a row.
alter policy attendance_within_reach on attendance using (
    (select scope_everything()) or exists (select from invitation i where i.id = invitation_id));
alter policy lesson_speaker_within_reach on lesson_speaker using (
    (select scope_everything()) or exists (select from training_session s where s.id = session_id));
alter policy cooperative_step_within_reach on cooperative_step using (
    (select scope_everything()) or exists (select from known_cooperative c where c.id = cooperative_id));
