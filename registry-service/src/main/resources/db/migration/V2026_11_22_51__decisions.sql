-- Decisions that take more than half of those present, as data; managers, mergers and dissolution are decided too.

create table special_majority (
    decision      text    not null,
    valid_from    date    not null,
    present_parts integer not null,
    present_of    integer not null,
    favour_parts  integer not null,
    favour_of     integer not null,
    source        text    not null,
    constraint special_majority_pk primary key (decision, valid_from),
    constraint special_majority_shares_below_whole
        check (present_parts between 1 and present_of - 1 and favour_parts between 1 and favour_of - 1)
);
comment on table special_majority is 'Which share of the members must be present, and which share of those must agree, from a day on.';

insert into special_majority (decision, valid_from, present_parts, present_of, favour_parts, favour_of, source) values
    ('STATUTES',    '2025-04-12', 3, 4, 3, 4, 'Juklak Menkop 1/2025, draf anggaran dasar'),
    ('MERGER',      '2025-04-12', 3, 4, 3, 4, 'Juklak Menkop 1/2025, draf anggaran dasar'),
    ('DISSOLUTION', '2025-04-12', 3, 4, 2, 3, 'Juklak Menkop 1/2025, draf anggaran dasar');

alter table meeting_rule
    drop constraint meeting_rule_shares_below_whole,
    drop column statutes_parts,
    drop column statutes_of,
    add constraint meeting_rule_shares_below_whole
        check (quorum_parts between 1 and quorum_of - 1 and second_quorum_parts between 1 and second_quorum_of - 1);
comment on table meeting_rule is 'How members meet, from a day on: more than quorum, at a second call at least second quorum.';

alter table meeting_resolution
    drop constraint meeting_resolution_decision_known,
    add constraint meeting_resolution_decision_known
        check (decision in ('BORROWING', 'OFFICERS', 'MANAGER', 'YEAR_ACCOUNTS', 'SURPLUS_SPLIT', 'LOAN_RATE_RANGE',
                            'ASSET_SALE', 'STATUTES', 'MERGER', 'DISSOLUTION'));

create index meeting_cooperative_index on meeting (cooperative_id, held_on);

grant select on special_majority to ${runtime};
