-- The office of a regency or province nominates a cooperative for a programme and says why.

create table nomination (
    id             uuid not null constraint nomination_pk primary key,
    cooperative_id uuid not null,
    village_code   text not null,
    programme_code text not null constraint nomination_programme_fk references programme,
    nominated_by   text not null constraint nomination_by_known check (nominated_by in ('REGENCY', 'PROVINCE')),
    reason         text not null,
    nominated_on   date not null,
    actor          text not null,
    constraint nomination_unique unique (cooperative_id, programme_code, nominated_by)
);
comment on table nomination is 'That an office nominates a cooperative for a programme, and why. Insert only.';

alter table nomination enable row level security;
create policy nomination_within_reach on nomination using (scope_sees(cooperative_id, village_code));
grant select, insert on nomination to ${runtime};
