-- Minutes may be named as a paper.

alter table meeting add column paper_id uuid constraint meeting_paper_fk references paper;
alter table annual_report add column paper_id uuid constraint annual_report_paper_fk references paper;
comment on column meeting.paper_id is 'The minutes as they were handed in.';
comment on column annual_report.paper_id is 'The minutes to which the report belongs, as they were handed in.';
