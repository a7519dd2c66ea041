-- A deduction of dues can be ended: of several decisions for a month the latest holds, and it may say that nothing is
-- deducted. What was decided stays on record.

alter table dues_deduction add column deducted boolean not null default true;
comment on column dues_deduction.deducted is 'Whether dues are deducted in these months, or no longer.';
alter table dues_deduction
    drop constraint dues_deduction_pk,
    add constraint dues_deduction_pk primary key (cooperative_id, from_month, decided_at);
comment on table dues_deduction is 'In which months dues may be taken from members'' voluntary savings, or not, by the meeting''s resolutions; without an end while until_month is null. The latest for a month holds. Never changed.';
