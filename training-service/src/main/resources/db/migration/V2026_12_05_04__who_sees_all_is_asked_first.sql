-- Whoever sees everything is not asked for the session or invitation of each row.

alter policy attendance_within_reach on attendance using (
    scope_everything() or exists (select from invitation i where i.id = invitation_id));
alter policy lesson_speaker_within_reach on lesson_speaker using (
    scope_everything() or exists (select from training_session s where s.id = session_id));
alter policy invitation_within_reach on invitation using (
    scope_sees(cooperative_id, village_code) or person = scope_person() and scope_client_holds(village_code));
