-- Who may read for a while, and how far: of accounts whose role opens nothing without a letter.
create table access_grant (
    id            uuid        not null constraint access_grant_pk primary key,
    letter_number text        not null,
    holder        text        not null,
    kind          text        not null constraint access_grant_kind_known check (kind in ('AUDIT', 'INVESTIGATION')),
    scope         text        not null,
    region        text,
    tenant        uuid,
    personal_data boolean     not null,
    valid_from    date        not null,
    valid_until   date        not null,
    withdrawn_at  timestamptz,
    constraint access_grant_days_in_order check (valid_from <= valid_until),
    -- What is left out never makes a grant one of the nation.
    constraint access_grant_scope_whole check (
        case scope
            when 'NATION' then region is null and tenant is null
            when 'REGION' then region is not null and tenant is null
            when 'COOPERATIVE' then region is null and tenant is not null
            else false
        end)
);
comment on table access_grant is 'Access grants as they were told. A withdrawal stays; nothing else of a row changes.';

create index access_grant_holder_index on access_grant (holder, valid_until);

alter table access_grant enable row level security;
create policy access_grant_of_its_holder on access_grant for select using (scope_everything() or holder = scope_caller());
create policy access_grant_told on access_grant for insert with check (scope_everything());
create policy access_grant_withdrawn on access_grant for update using (scope_everything());
grant select, insert, update (withdrawn_at) on access_grant to ${runtime};
