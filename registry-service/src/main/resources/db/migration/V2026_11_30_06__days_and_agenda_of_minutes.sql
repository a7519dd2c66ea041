-- The day of a meeting, the day of its call and its agenda are told anew where they were recorded wrongly. Of a meeting without
-- a call on record the agenda is kept too; of those before it is what they voted on.

alter table meeting add column agenda text[] not null default '{}';
update meeting m
   set agenda = coalesce((select k.agenda from meeting_call k where k.id = m.id),
                         (select array_agg(r.decision order by r.decision) from meeting_resolution r where r.meeting_id = m.id),
                         '{}');
comment on column meeting.agenda is 'What the members were told they would decide.';
grant update (called_on, held_on, agenda, members, members_source) on meeting to ${runtime};
grant update (called_on, meets_on, agenda) on meeting_call to ${runtime};
