-- A row is known again by who it says it is; whether it brings anything new, by all that it can add. What somebody
-- decided about a row stays; the row itself is forgotten with its import.

alter table register_review
    add column identity bytea,
    alter column sealed drop not null;
comment on column register_review.identity is 'Fingerprint of village, decree and name; that of numbers and account too is fingerprint. None: both are one, as before.';

create index register_review_identity_index on register_review (coalesce(identity, fingerprint));
create index register_review_import_index on register_review (import_id);
