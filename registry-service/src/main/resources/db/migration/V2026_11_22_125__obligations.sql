-- The assets of a merger that have not passed over in time, and agreements on stores that end soon; each announced once.

create index standing_change_assets_index on standing_change (assets_due_on) where change = 'MERGED';
create index operating_agreement_until_index on operating_agreement (until_on) where ended_on is null;

create table asset_transfer_missed (
    cooperative_id uuid        not null constraint asset_transfer_missed_pk primary key
                                        constraint asset_transfer_missed_cooperative_fk references cooperative,
    village_code   text        not null,
    announced_at   timestamptz not null
);
comment on table asset_transfer_missed is 'Mergers of which it was announced that the assets did not pass over in time. Insert only.';

create table agreement_end_approached (
    agreement_id   uuid        not null constraint agreement_end_approached_pk primary key
                                        constraint agreement_end_approached_agreement_fk references operating_agreement,
    cooperative_id uuid        not null,
    village_code   text        not null,
    announced_at   timestamptz not null
);
comment on table agreement_end_approached is 'Agreements on stores of which it was announced that their end approaches. Insert only.';

alter table asset_transfer_missed enable row level security;
alter table agreement_end_approached enable row level security;
create policy asset_transfer_missed_within_reach on asset_transfer_missed using (scope_sees(cooperative_id, village_code));
create policy agreement_end_approached_within_reach on agreement_end_approached
    using (scope_sees(cooperative_id, village_code));
grant select, insert on asset_transfer_missed, agreement_end_approached to ${runtime};
