-- Assets that cooperatives sell, pledge or give away.

create table asset_disposal_rule (
    valid_from   date          not null constraint asset_disposal_rule_pk primary key,
    most_percent numeric(5, 2) not null
        constraint asset_disposal_rule_percent_known check (most_percent between 0 and 100),
    source       text          not null
);
comment on table asset_disposal_rule is 'Up to which per cent of all assets the board disposes of one without its members, from a day on.';
insert into asset_disposal_rule (valid_from, most_percent, source) values
    ('2025-04-12', 25.00, 'Juklak Menkop 1/2025, draf anggaran dasar');

create table asset_disposal (
    id               uuid   not null constraint asset_disposal_pk primary key,
    cooperative_id   uuid   not null constraint asset_disposal_cooperative_fk references cooperative,
    village_code     text   not null,
    kind             text   not null constraint asset_disposal_kind_known check (kind in ('SALE', 'PLEDGE', 'GIFT')),
    asset            text   not null,
    value_sen        bigint not null constraint asset_disposal_value_positive check (value_sen > 0),
    total_assets_sen bigint not null constraint asset_disposal_within_all check (total_assets_sen >= value_sen),
    disposed_on      date   not null,
    meeting_id       uuid   constraint asset_disposal_meeting_fk references meeting,
    evidence         text   not null
);
comment on table asset_disposal is 'Assets with which a cooperative parted, and the meeting that allowed it where one had to. Insert only.';
create index asset_disposal_cooperative_index on asset_disposal (cooperative_id, id);

alter table asset_disposal enable row level security;
create policy asset_disposal_within_reach on asset_disposal using (scope_sees(cooperative_id, village_code));

grant select on asset_disposal_rule to ${runtime};
grant select, insert on asset_disposal to ${runtime};
