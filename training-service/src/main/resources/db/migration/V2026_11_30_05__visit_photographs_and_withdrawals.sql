create table visit_photo (
    visit_id uuid        not null constraint visit_photo_visit_fk references coaching_visit,
    file_id  uuid        not null constraint visit_photo_file_fk references stored_file,
    caption  text        not null,
    kept_at  timestamptz not null,
    kept_by  text        not null,
    constraint visit_photo_pk primary key (visit_id, file_id)
);
comment on table visit_photo is 'Photographs of a visit. They are added and stay, whatever becomes of its report.';
alter table visit_photo enable row level security;
create policy visit_photo_within_reach on visit_photo
    using (exists (select from coaching_visit v where v.id = visit_id));

alter table competence_certificate
    add withdrawn_why text constraint competence_certificate_withdrawn_why_known
        check (withdrawn_why in ('BY_ISSUER', 'WRONG_PERSON', 'WRONG_DATA')),
    add withdrawn_by text,
    add constraint competence_certificate_withdrawn_as_a_whole
        check (num_nulls(withdrawn_on, withdrawn_why, withdrawn_by) in (0, 3)),
    add constraint competence_certificate_withdrawn_after_issue check (withdrawn_on >= issued_on);
create index competence_certificate_person_index on competence_certificate (person, id);

grant select, insert on visit_photo to ${runtime};
grant update (withdrawn_why, withdrawn_by) on competence_certificate to ${runtime};
