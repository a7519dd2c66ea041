-- A cooperative that pays back a loan may borrow more under the same programme, within what one cooperative may borrow.

alter table application add column tops_up uuid constraint application_tops_up_fk references loan;
comment on column application.tops_up is 'The running loan that this one adds to (PMK 49/2025 art. 8(1)).';

drop index application_open_unique;
create unique index application_open_unique on application (cooperative_id, programme_code)
    where tops_up is null and status not in ('REJECTED', 'WITHDRAWN', 'LAPSED');
create unique index application_top_up_unique on application (cooperative_id, programme_code)
    where tops_up is not null and status not in ('REJECTED', 'WITHDRAWN', 'LAPSED', 'DISBURSED');
