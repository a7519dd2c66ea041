-- What meetings of the members decided and where a cooperative stands, from the registry's events.

create table meeting_decision (
    cooperative_id uuid     not null,
    meeting_id     uuid     not null,
    place          smallint not null,
    meeting        text collate "C" not null,
    held_on        date     not null,
    decision       text collate "C" not null,
    limit_sen      bigint,
    min_percent    numeric(5, 2),
    max_percent    numeric(5, 2),
    shares         jsonb,
    in_favour      integer  not null,
    against        integer  not null,
    abstained      integer  not null,
    constraint meeting_decision_pk primary key (cooperative_id, meeting_id, place)
);
comment on table meeting_decision is 'Resolutions of meetings, in the order of their minutes; corrected minutes replace all of a meeting.';
create index meeting_decision_day_index on meeting_decision (cooperative_id, held_on desc, meeting_id, place);

alter table meeting_decision enable row level security;
create policy meeting_decision_within_reach on meeting_decision using (
    scope_everything() or exists (select from book b where b.cooperative_id = meeting_decision.cooperative_id));
grant select, insert, delete on meeting_decision to ${runtime};

create table cooperative_standing (
    cooperative_id uuid not null constraint cooperative_standing_pk primary key,
    standing       text collate "C" not null
        constraint cooperative_standing_known check (standing in ('ACTIVE', 'SUSPENDED', 'MERGED', 'DISSOLVED')),
    since          date not null
);
comment on table cooperative_standing is 'Where the registry says a cooperative stands; one without a row was never suspended, merged or dissolved.';

alter table cooperative_standing enable row level security;
create policy cooperative_standing_within_reach on cooperative_standing using (
    scope_everything() or exists (select from book b where b.cooperative_id = cooperative_standing.cooperative_id));
grant select, insert, update on cooperative_standing to ${runtime};
