-- An application stands in the way of another until its loan is repaid. What is signed may change its state by what a bank
-- says, which is never refused, so that the indices settle only the race of two that are drafted.

drop index application_open_unique;
create unique index application_open_unique on application (cooperative_id, programme_code)
    where tops_up is null
      and status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'APPROVED', 'OFFERED', 'ACCEPTED');
drop index application_top_up_unique;
create unique index application_top_up_unique on application (cooperative_id, programme_code)
    where tops_up is not null
      and status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'APPROVED', 'OFFERED', 'ACCEPTED');
