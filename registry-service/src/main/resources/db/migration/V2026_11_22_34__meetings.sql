create table meeting_rule (
    valid_from          date    not null constraint meeting_rule_pk primary key,
    notice_days         integer not null constraint meeting_rule_notice_positive check (notice_days > 0),
    second_call_days    integer not null constraint meeting_rule_second_call_positive check (second_call_days > 0),
    quorum_parts        integer not null,
    quorum_of           integer not null,
    second_quorum_parts integer not null,
    second_quorum_of    integer not null,
    statutes_parts      integer not null,
    statutes_of         integer not null,
    source              text    not null,
    constraint meeting_rule_shares_below_whole
        check (quorum_parts between 1 and quorum_of - 1 and second_quorum_parts between 1 and second_quorum_of - 1
           and statutes_parts between 1 and statutes_of - 1)
);
comment on table meeting_rule is 'How members meet, from a day on: more than quorum, at least second quorum, at least the share for statutes.';

insert into meeting_rule (valid_from, notice_days, second_call_days, quorum_parts, quorum_of, second_quorum_parts,
                          second_quorum_of, statutes_parts, statutes_of, source)
values ('2025-04-12', 14, 30, 1, 2, 1, 3, 3, 4, 'Juklak Menkop 1/2025, draf anggaran dasar');

create table meeting (
    id             uuid    not null constraint meeting_pk primary key,
    cooperative_id uuid    not null constraint meeting_cooperative_fk references cooperative,
    village_code   text    not null,
    kind           text    not null constraint meeting_kind_known check (kind in ('ANNUAL', 'EXTRAORDINARY')),
    called_on      date    not null,
    held_on        date    not null,
    minutes_number text    not null,
    members        integer not null constraint meeting_members_positive check (members > 0),
    present        integer not null,
    quorate        boolean not null,
    second_call_of uuid    constraint meeting_second_call_fk references meeting,
    constraint meeting_minutes_number_unique unique (cooperative_id, minutes_number),
    constraint meeting_second_call_unique unique (second_call_of),
    constraint meeting_present_within_members check (present between 0 and members),
    constraint meeting_dates_in_order check (called_on <= held_on)
);
comment on table meeting is 'Meetings of the members as their minutes tell, those without a quorum too. Insert only.';

create table meeting_resolution (
    meeting_id uuid    not null constraint meeting_resolution_meeting_fk references meeting,
    line       integer not null,
    decision   text    not null
        constraint meeting_resolution_decision_known
        check (decision in ('BORROWING', 'OFFICERS', 'YEAR_ACCOUNTS', 'SURPLUS_SPLIT', 'LOAN_RATE_RANGE', 'ASSET_SALE',
                            'STATUTES')),
    limit_sen  bigint  constraint meeting_resolution_limit_positive check (limit_sen > 0),
    in_favour  integer not null,
    against    integer not null,
    abstained  integer not null,
    passed     boolean not null,
    constraint meeting_resolution_pk primary key (meeting_id, line),
    constraint meeting_resolution_decision_unique unique (meeting_id, decision),
    constraint meeting_resolution_votes_not_negative check (least(in_favour, against, abstained) >= 0)
);
comment on table meeting_resolution is 'What a meeting voted on, how, and whether it passed. Insert only.';

alter table meeting enable row level security;
alter table meeting_resolution enable row level security;
create policy meeting_within_reach on meeting using (scope_sees(cooperative_id, village_code));
create policy meeting_resolution_within_reach on meeting_resolution
    using (exists (select from meeting m where m.id = meeting_id));

grant select on meeting_rule to ${runtime};
grant select, insert on meeting, meeting_resolution to ${runtime};
