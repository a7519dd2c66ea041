-- Since a day the minutes of a meeting are handed in, and the list of those who came unless they were scanned.

do $$
declare
    known text;
begin
    select pg_get_expr(conbin, conrelid) into known
      from pg_constraint where conrelid = 'paper'::regclass and conname = 'paper_kind_known';
    alter table paper drop constraint paper_kind_known;
    execute 'alter table paper add constraint paper_kind_known check (kind = ''ATTENDANCE_LIST'' or ' || known || ')';
end
$$;

alter table meeting add column attendance_paper_id uuid constraint meeting_attendance_paper_fk references paper;
comment on column meeting.attendance_paper_id is 'The list of those who came, as it was handed in.';

alter table meeting_rule add column minutes_on_paper boolean not null default false;
alter table formation_meeting_rule add column minutes_on_paper boolean not null default false;
comment on column meeting_rule.minutes_on_paper is 'Whether the minutes are handed in, and the list of those who came unless they were recorded one by one.';
comment on column formation_meeting_rule.minutes_on_paper is 'Whether the minutes are handed in, and the list of those who came unless they were scanned.';

insert into meeting_rule (valid_from, notice_days, second_call_days, quorum_parts, quorum_of, second_quorum_parts,
                          second_quorum_of, minutes_on_paper, source)
select '2026-11-23', notice_days, second_call_days, quorum_parts, quorum_of, second_quorum_parts, second_quorum_of, true,
       source || '; that minutes are handed in here is this programme''s choice'
  from meeting_rule
 order by valid_from desc
 limit 1;
insert into formation_meeting_rule (kind, valid_from, notice_days, quorum_parts, quorum_of, chairs, publicised, matters,
                                    minutes_on_paper, source)
select distinct on (kind) kind, date '2026-11-23', notice_days, quorum_parts, quorum_of, chairs, publicised, matters, true,
       source || '; that minutes are handed in here is this programme''s choice'
  from formation_meeting_rule
 order by kind, valid_from desc;
