-- Certificates that run out are gone through piece by piece in the order of their ends, each piece from where the last one left off.
create index certificate_end_index on certificate (valid_until, id) where revoked_on is null;
create index competence_certificate_end_index on competence_certificate (valid_until, id) where withdrawn_on is null;
drop index certificate_valid_until_index;
drop index competence_certificate_valid_until_index;
