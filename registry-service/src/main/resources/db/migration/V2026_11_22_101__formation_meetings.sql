-- Village and founding meetings are called, attended and recorded as those of members are, before there are members.

alter table meeting drop constraint meeting_kind_known;
alter table meeting add constraint meeting_kind_known
    check (kind in ('ANNUAL', 'EXTRAORDINARY', 'VILLAGE', 'FOUNDING'));
alter table meeting drop constraint meeting_members_source_known;
alter table meeting add constraint meeting_members_source_known
    check (members_source in ('ROLL', 'INVITED', 'STATED'));
alter table meeting_call drop constraint meeting_call_kind_known;
alter table meeting_call add constraint meeting_call_kind_known
    check (kind in ('ANNUAL', 'EXTRAORDINARY', 'VILLAGE', 'FOUNDING'));
alter table meeting_resolution drop constraint meeting_resolution_decision_known;
alter table meeting_resolution add constraint meeting_resolution_decision_known
    check (decision in ('BORROWING', 'OFFICERS', 'MANAGER', 'YEAR_ACCOUNTS', 'SURPLUS_SPLIT', 'LOAN_RATE_RANGE',
                        'ASSET_SALE', 'STATUTES', 'MERGER', 'DISSOLUTION', 'ROUTE', 'SAVINGS', 'BUSINESS_PLAN',
                        'OFFICE_ADDRESS'));

create table formation_meeting_rule (
    kind         text    not null constraint formation_meeting_rule_kind_known check (kind in ('VILLAGE', 'FOUNDING')),
    valid_from   date    not null,
    notice_days  integer not null constraint formation_meeting_rule_notice_not_negative check (notice_days >= 0),
    quorum_parts integer not null,
    quorum_of    integer not null,
    chairs       integer not null constraint formation_meeting_rule_chairs_not_negative check (chairs >= 0),
    publicised   boolean not null,
    matters      text[]  not null,
    source       text    not null,
    constraint formation_meeting_rule_pk primary key (kind, valid_from),
    constraint formation_meeting_rule_quorum_below_whole check (quorum_parts between 1 and quorum_of - 1)
);
comment on table formation_meeting_rule is 'What is asked of village and founding meetings, from a day on. No notice and no quorum is prescribed: a day and more than half are this programme''s choice.';

insert into formation_meeting_rule (kind, valid_from, notice_days, quorum_parts, quorum_of, chairs, publicised, matters,
                                    source) values
    ('VILLAGE',  '1992-10-21', 1, 1, 2, 0, false, '{}', 'No rule before the Juklak'),
    ('VILLAGE',  '2025-04-12', 1, 1, 2, 3, true,
     '{ROUTE,OFFICERS,SAVINGS,BUSINESS_PLAN,OFFICE_ADDRESS}', 'Juklak Menkop 1/2025, Bab II'),
    ('FOUNDING', '1992-10-21', 1, 1, 2, 0, false, '{STATUTES}', 'UU 25/1992, art. 7 and 8');

create table meeting_invitation (
    call_id uuid    not null constraint meeting_invitation_call_fk references meeting_call,
    line    integer not null,
    element text    not null,
    people  integer not null constraint meeting_invitation_people_positive check (people > 0),
    constraint meeting_invitation_pk primary key (call_id, line),
    constraint meeting_invitation_element_unique unique (call_id, element)
);
comment on table meeting_invitation is 'How many of which part of the village are invited to a village or founding meeting. Insert only.';

create table formation_attendance (
    id             uuid        not null constraint formation_attendance_pk primary key,
    call_id        uuid        not null constraint formation_attendance_call_fk references meeting_call,
    cooperative_id uuid        not null,
    village_code   text        not null,
    element        text        not null,
    people         integer     not null constraint formation_attendance_people_positive check (people > 0),
    present_at     timestamptz not null,
    how            text        not null constraint formation_attendance_how_known check (how in ('LIST', 'SCAN'))
);
comment on table formation_attendance is 'Who came to a village or founding meeting, by part of the village and without names. Insert only.';
create index formation_attendance_call_index on formation_attendance (call_id);

create table formation_minutes (
    meeting_id            uuid   not null constraint formation_minutes_pk primary key
                                  constraint formation_minutes_meeting_fk references meeting,
    cooperative_id        uuid   not null,
    village_code          text   not null,
    chairs                text[] not null,
    publicised_on         date,
    publicised_how        text,
    route                 text   constraint formation_minutes_route_known
        check (route in ('NEW', 'DEVELOPMENT', 'REVITALISATION')),
    principal_savings_sen bigint constraint formation_minutes_principal_positive check (principal_savings_sen > 0),
    mandatory_savings_sen bigint constraint formation_minutes_mandatory_positive check (mandatory_savings_sen > 0),
    kbli                  text[] not null,
    office_address        text
);
comment on table formation_minutes is 'What a village or founding meeting agreed on, who chaired it and how it was made public. Insert only.';

create table formation_presence (
    meeting_id uuid    not null constraint formation_presence_minutes_fk references formation_minutes,
    line       integer not null,
    element    text    not null,
    people     integer not null constraint formation_presence_people_positive check (people > 0),
    constraint formation_presence_pk primary key (meeting_id, line),
    constraint formation_presence_element_unique unique (meeting_id, element)
);
comment on table formation_presence is 'How many of which part of the village came to a village or founding meeting. Insert only.';

alter table formation_step
    add village_meeting_id  uuid constraint formation_step_village_meeting_fk references meeting,
    add founding_meeting_id uuid constraint formation_step_founding_meeting_fk references meeting;
comment on column formation_step.village_meeting_id is 'The village meeting on record from which this step follows.';
comment on column formation_step.founding_meeting_id is 'The founding meeting on record that this step tells of.';

alter table meeting_invitation enable row level security;
alter table formation_attendance enable row level security;
alter table formation_minutes enable row level security;
alter table formation_presence enable row level security;
create policy meeting_invitation_within_reach on meeting_invitation
    using (exists (select from meeting_call c where c.id = call_id));
create policy formation_attendance_within_reach on formation_attendance using (scope_sees(cooperative_id, village_code));
create policy formation_minutes_within_reach on formation_minutes using (scope_sees(cooperative_id, village_code));
create policy formation_presence_within_reach on formation_presence
    using (exists (select from formation_minutes m where m.meeting_id = formation_presence.meeting_id));

grant select on formation_meeting_rule to ${runtime};
grant select, insert on meeting_invitation, formation_attendance, formation_minutes, formation_presence to ${runtime};
