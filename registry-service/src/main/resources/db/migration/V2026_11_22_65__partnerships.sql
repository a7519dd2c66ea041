create table partnership (
    id               uuid not null constraint partnership_pk primary key,
    cooperative_id   uuid not null constraint partnership_cooperative_fk references cooperative,
    village_code     text not null,
    kind             text not null
        constraint partnership_kind_known
        check (kind in ('KHBS', 'CHEAP_MARKET', 'SUBSIDISED_GOODS', 'HARVEST', 'FISHERIES', 'DISTRIBUTION')),
    partner          text not null,
    commodity        text not null,
    volume           numeric(14, 2) constraint partnership_volume_positive check (volume > 0),
    unit             text,
    from_on          date not null,
    until_on         date,
    agreement_number text not null,
    constraint partnership_dates_in_order check (from_on <= until_on),
    constraint partnership_volume_whole check ((volume is null) = (unit is null))
);
comment on table partnership is 'What cooperatives and their partners agreed. Insert only.';
create unique index partnership_agreement_unique
    on partnership (cooperative_id, lower(partner), lower(agreement_number), lower(commodity));
create index partnership_cooperative_index on partnership (cooperative_id, id);
create index partnership_village_index on partnership (village_code collate "C", id);

alter table partnership enable row level security;
create policy partnership_within_reach on partnership using (scope_sees(cooperative_id, village_code));

grant select, insert on partnership to ${runtime};
