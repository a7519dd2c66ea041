-- What becomes of a cooperative after its formation: suspended and reinstated, merged, dissolved; what was wrong about it
-- and what it changed. The row of the cooperative says what is true now, these tables say how it came to be so.

drop index cooperative_village_unique;
drop index cooperative_name_unique;

alter table cooperative
    drop constraint cooperative_status_known,
    drop constraint cooperative_status_has_its_facts,
    add standing_since date,
    add merged_into    uuid constraint cooperative_merged_into_fk references cooperative,
    add constraint cooperative_status_known
        check (status in ('PROPOSED', 'MEETING_HELD', 'DEED_SIGNED', 'FORMED', 'SUSPENDED', 'MERGED', 'DISSOLVED')),
    add constraint cooperative_status_has_its_facts
        check ((formed_on is null) = (decree_number is null)
           and (status in ('SUSPENDED', 'MERGED', 'DISSOLVED')) = (standing_since is not null)
           and (status = 'MERGED') = (merged_into is not null)
           and (status in ('PROPOSED', 'MEETING_HELD', 'DEED_SIGNED')) = (formed_on is null)
           and (register_evidence is not null and formed_on is not null
                or (status = 'PROPOSED') = (meeting_held_on is null)
               and (status in ('PROPOSED', 'MEETING_HELD')) = (deed_signed_on is null))),
    add constraint cooperative_standing_after_formation check (standing_since >= formed_on),
    add constraint cooperative_merged_into_another check (merged_into <> id);

create unique index cooperative_village_unique on cooperative (village_code)
    where second_reason is null and status not in ('MERGED', 'DISSOLVED');
create unique index cooperative_name_unique on cooperative (lower(name))
    where status not in ('MERGED', 'DISSOLVED');
comment on index cooperative_village_unique is 'One living cooperative in a village; another only with a recorded reason.';

create table standing_rule (
    valid_from          date    not null constraint standing_rule_pk primary key,
    objection_days      integer not null constraint standing_rule_objection_positive check (objection_days > 0),
    asset_transfer_days integer not null constraint standing_rule_asset_transfer_positive check (asset_transfer_days > 0),
    source              text    not null
);
comment on table standing_rule is 'How long creditors may object to a merger, and within how many days the assets pass over, from a day on.';

insert into standing_rule (valid_from, objection_days, asset_transfer_days, source)
values ('2025-04-12', 30, 90, 'Juklak Menkop 1/2025, Bab VII');

create table standing_change (
    id                   uuid        not null constraint standing_change_pk primary key,
    cooperative_id       uuid        not null constraint standing_change_cooperative_fk references cooperative,
    village_code         text        not null,
    change               text        not null
        constraint standing_change_known check (change in ('SUSPENDED', 'REINSTATED', 'MERGED', 'DISSOLVED', 'ASSETS_TRANSFERRED')),
    occurred_on          date        not null,
    recorded_at          timestamptz not null,
    actor                text        not null,
    roles                text[]      not null,
    reason               text        not null,
    evidence             text        not null,
    meeting_id           uuid,
    merged_into          uuid        constraint standing_change_merged_into_fk references cooperative,
    assets_due_on        date,
    constraint standing_change_merger_whole
        check ((change = 'MERGED') = (merged_into is not null) and (change = 'MERGED') = (assets_due_on is not null))
);
comment on table standing_change is 'How a cooperative stands after its formation, change by change. Insert only.';
create index standing_change_cooperative_index on standing_change (cooperative_id);

create table particular_change (
    id             uuid        not null constraint particular_change_pk primary key,
    cooperative_id uuid        not null constraint particular_change_cooperative_fk references cooperative,
    village_code   text        not null,
    particular     text        not null,
    effective_on   date,
    recorded_at    timestamptz not null,
    actor          text        not null,
    roles          text[]      not null,
    told_before    text,
    told_now       text        not null,
    reason         text        not null,
    evidence       text        not null,
    meeting_id     uuid
);
comment on table particular_change is 'What was wrong about a cooperative from the start (no effective_on), or is different from a day on. Insert only.';
create index particular_change_cooperative_index on particular_change (cooperative_id);

alter table standing_change enable row level security;
alter table particular_change enable row level security;
create policy standing_change_within_reach on standing_change using (scope_sees(cooperative_id, village_code));
create policy particular_change_within_reach on particular_change using (scope_sees(cooperative_id, village_code));

grant select on standing_rule to ${runtime};
grant select, insert on standing_change, particular_change to ${runtime};

-- A name is held against all villages that are called so. The first loading had swallowed many lines into one name; such
-- rows are gone, but an index of whole names cannot be built while anybody might still see them.
create index region_village_name_index on region (left(lower(name), 100)) where level = 4;

-- Names are public, so whoever asks is told, whatever his reach.
create function cooperative_name_taken(called text, own uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    return exists (select from cooperative
                    where lower(name) = lower(called) and status not in ('MERGED', 'DISSOLVED')
                      and id is distinct from own);
revoke all on function cooperative_name_taken from public;
grant execute on function cooperative_name_taken to ${runtime};
