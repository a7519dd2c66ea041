-- The sum of all assets that is stated with a disposal is held against the last annual report.

create table total_assets_rule (
    valid_from        date          not null constraint total_assets_rule_pk primary key,
    tolerance_percent numeric(5, 2) not null
        constraint total_assets_rule_tolerance_known check (tolerance_percent between 0 and 100),
    positions         text[]        not null,
    source            text          not null
);
comment on table total_assets_rule is 'How many per cent a stated sum of all assets may lie from the last annual report unexplained, and under which names such reports have it, from a day on.';
insert into total_assets_rule (valid_from, tolerance_percent, positions, source) values
    ('2025-04-12', 10.00, '{total_aset,jumlah_aset,total_aktiva,jumlah_aktiva}',
     'Juklak Menkop 1/2025, draf anggaran dasar; the tolerance is this programme''s choice');

alter table asset_disposal
    add column reported_assets_sen bigint,
    add column reported_year       integer,
    add column assets_reason       text,
    add constraint asset_disposal_report_whole check ((reported_assets_sen is null) = (reported_year is null));
comment on column asset_disposal.reported_assets_sen is 'What the last annual report before said all assets come to; null when none did.';
insert into erasable_text (holder, held) values ('asset_disposal', 'assets_reason');

grant select on total_assets_rule to ${runtime};
