-- What was approved and neither offered nor signed in time is free again.

alter table programme_version
    add column approval_days integer constraint programme_version_approval_days_positive check (approval_days > 0);
comment on column programme_version.approval_days is
    'For how many days after its approval an application can be offered, or signed where there are no offers; for ever when null. No source names it.';
update programme_version set approval_days = 90 where programme_code = 'LPDB-PILOT' and version >= 2;
alter table programme_version alter column approval_days set default 90;
