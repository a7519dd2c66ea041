-- Who decides up to which amount, with how many seats and which quorum; conditions of a decision; declared interests.

alter table programme_version
    add column committee_quorum integer not null default 2,
    add constraint programme_version_quorum_within check (committee_quorum between 2 and committee_size);
comment on column programme_version.committee_quorum is 'How many members of the committee must have voted.';

create table programme_power (
    version_id uuid    not null constraint programme_power_version_fk references programme_version,
    up_to_sen  bigint  not null constraint programme_power_up_to_positive check (up_to_sen > 0),
    body_id    text    not null,
    body_en    text    not null,
    seats      integer not null constraint programme_power_seats_odd check (seats >= 3 and seats % 2 = 1),
    quorum     integer not null,
    source     text    not null,
    constraint programme_power_pk primary key (version_id, up_to_sen),
    constraint programme_power_quorum_within check (quorum between 2 and seats)
);
comment on table programme_power is
    'Which body decides up to which amount; a version without any has the one committee it names.';
grant select on programme_power to ${runtime};

insert into programme_power (version_id, up_to_sen, body_id, body_en, seats, quorum, source)
values ('01990000-0000-7000-8000-000000000003', 100000000000, 'Komite pembiayaan', 'Credit committee', 3, 2,
        'Pilihan program; komite ganjil, kuorum dua'),
       ('01990000-0000-7000-8000-000000000003', 300000000000, 'Komite pembiayaan diperluas', 'Extended credit committee',
        5, 3, 'Pilihan program; komite ganjil, kuorum tiga');

create table vote_condition (
    vote_id  uuid    not null constraint vote_condition_vote_fk references vote,
    position integer not null,
    what     text    not null,
    constraint vote_condition_pk primary key (vote_id, position)
);
comment on table vote_condition is 'On which conditions a member is for it. Insert only.';

create table interest_declaration (
    application_id uuid        not null constraint interest_declaration_application_fk references application,
    actor          text        not null,
    person         text,
    nature         text        not null,
    declared_at    timestamptz not null,
    constraint interest_declaration_pk primary key (application_id, actor)
);
comment on table interest_declaration is 'Who has declared an interest in a case, and judges it no more. Insert only.';

alter table vote_condition enable row level security;
create policy vote_condition_within_reach on vote_condition
    using (exists (select from vote v where v.id = vote_id));
alter table interest_declaration enable row level security;
create policy interest_declaration_within_reach on interest_declaration
    using (exists (select from application a where a.id = application_id));

grant select, insert on vote_condition, interest_declaration to ${runtime};
