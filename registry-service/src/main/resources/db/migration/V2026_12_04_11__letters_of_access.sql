-- Letters by which accounts read for a while. What counts of them stands in access_grant, as in every service; here is who
-- prepared and approved them, what for, and why one was taken back.
create table access_letter (
    id                uuid        not null constraint access_letter_pk primary key,
    letter_number     text        not null,
    purpose           text        not null,
    holder            text        not null,
    kind              text        not null constraint access_letter_kind_known check (kind in ('AUDIT', 'INVESTIGATION')),
    scope             text        not null,
    region_code       text        constraint access_letter_region_fk references region,
    cooperative_id    uuid        constraint access_letter_cooperative_fk references cooperative,
    personal_data     boolean     not null,
    valid_from        date        not null,
    valid_until       date        not null,
    prepared_at       timestamptz not null,
    prepared_by       text        not null,
    prepared_person   text        not null,
    approved_at       timestamptz,
    approved_by       text,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    constraint access_letter_scope_whole check (
        case scope
            when 'NATION' then region_code is null and cooperative_id is null
            when 'REGION' then region_code is not null and cooperative_id is null
            when 'COOPERATIVE' then region_code is null and cooperative_id is not null
            else false
        end),
    constraint access_letter_a_year_at_most check (
        valid_from <= valid_until and valid_until < valid_from + interval '1 year'),
    constraint access_letter_approval_whole check ((approved_at is null) = (approved_by is null)),
    constraint access_letter_approved_by_another check (approved_by <> prepared_by and approved_by <> holder),
    constraint access_letter_withdrawal_whole check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table access_letter is 'Letters that give accounts access: prepared by one person, approved by another, perhaps withdrawn. What a letter says never changes.';

create unique index access_letter_once_unique on access_letter (letter_number, holder, region_code, cooperative_id)
    nulls not distinct where withdrawn_at is null;
create index access_letter_holder_index on access_letter (holder, id);

alter table access_letter enable row level security;
create policy access_letter_of_its_holder on access_letter for select using (scope_everything() or holder = scope_caller());
create policy access_letter_prepared on access_letter for insert with check (scope_everything());
create policy access_letter_told on access_letter for update using (scope_everything());
grant select, insert, update (approved_at, approved_by, withdrawn_at, withdrawn_by, withdrawal_reason)
    on access_letter to ${runtime};
