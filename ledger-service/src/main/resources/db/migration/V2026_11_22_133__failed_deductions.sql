-- A cooperative whose dues cannot be taken at all holds up nobody else: after some attempts a run goes on behind it.

alter table dues_run add column failures integer not null default 0;
comment on column dues_run.failures is 'How many steps failed since the last that did not.';
comment on column dues_run_refusal.member_number is 'In the book of members; 0 when nobody''s of the cooperative could be taken.';
