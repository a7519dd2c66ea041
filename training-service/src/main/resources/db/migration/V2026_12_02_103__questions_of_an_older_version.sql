-- A new version of a curriculum takes over what the bank has for an older one, each question once.
alter table question add column copied_from uuid constraint question_copied_from_fk references question;
comment on column question.copied_from is 'The question of an older version that it is word for word.';
create unique index question_copied_once on question (copied_from, version) where copied_from is not null;
