-- An appraisal too can send a proposal back, as a check for completeness does; the one that goes to the committee comes after.

create table appraisal_return (
    id             uuid   not null constraint appraisal_return_pk primary key,
    application_id uuid   not null constraint appraisal_return_application_fk references application,
    items          text[] not null constraint appraisal_return_names_items check (cardinality(items) > 0),
    findings       text   not null,
    returned_on    date   not null
);
comment on table appraisal_return is 'Why the analyst sent an application back instead of appraising it. Insert only.';
create index appraisal_return_index on appraisal_return (application_id, id);

alter table appraisal_return enable row level security;
create policy appraisal_return_within_reach on appraisal_return
    using (exists (select from application a where a.id = application_id));
insert into erasable_text (table_name, column_name, key_name) values ('appraisal_return', 'findings', 'application_id');

grant select, insert on appraisal_return to ${runtime};
