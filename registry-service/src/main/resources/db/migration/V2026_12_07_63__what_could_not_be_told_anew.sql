-- What was told of an older cooperative, of a paper and of a survey that found nothing could not be told anew.

comment on table existing_cooperative is 'The older cooperative that is developed or revitalised, as it was when the village decided. What was told before stands in record_correction.';
grant update (name, legal_entity_number, in_village, primary_of_regency, certificate_grade, last_annual_meeting_on,
              has_business, evidence) on existing_cooperative to ${runtime};

comment on table paper is 'The papers of cooperatives; a newer one replaces an older one, and both are kept. What was told of one before stands in record_correction; its file never changes.';
grant update (number, issued_on, issuer) on paper to ${runtime};

alter table premises_survey
    add column withdrawn boolean not null default false,
    add constraint premises_survey_only_none_withdrawn check (not withdrawn or finding = 'NONE');
comment on column premises_survey.withdrawn is 'Nobody looked there after all: it counts no more.';
grant update (withdrawn) on premises_survey to ${runtime};
drop index premises_survey_village_index;
create index premises_survey_village_index
    on premises_survey (village_code collate "C") include (cooperative_id, surveyed_on, id, finding) where not withdrawn;

insert into erasable_told (record, held) values
    ('PAPER', 'issuer'),
    ('PREMISES_SURVEY', 'surveyedBy'),
    ('OLDER_COOPERATIVE', 'evidence');
