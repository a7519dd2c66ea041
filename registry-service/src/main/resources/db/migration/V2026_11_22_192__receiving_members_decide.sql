-- A merger takes a resolution of the members of both cooperatives, and one meeting of those who receive serves one merger.

alter table standing_change add column receiving_meeting_id uuid;
comment on column standing_change.receiving_meeting_id is 'The meeting at which the members of the receiving cooperative agreed to a merger; null for what was recorded before they were asked, and where a revitalisation ends so.';
create unique index standing_change_receiving_meeting_unique on standing_change (receiving_meeting_id);
