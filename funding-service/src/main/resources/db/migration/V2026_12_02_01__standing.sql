-- A cooperative that is suspended, merged, dissolved or withdrawn applies for no money and receives none.

create table standing_change (
    event_id       text        not null constraint standing_change_pk primary key,
    cooperative_id uuid        not null,
    state          text        not null constraint standing_change_state_known check (state in (
        'GOOD', 'SUSPENDED', 'MERGED', 'DISSOLVED', 'WITHDRAWN')),
    event_type     text        not null,
    since          date        not null,
    noted_at       timestamptz not null default clock_timestamp()
);
comment on table standing_change is
    'How the registry said that a cooperative stands, kept even when the cooperative itself is not known yet; of whom nothing is here, nothing is against. Insert only.';
create index standing_change_cooperative_index on standing_change (cooperative_id);

alter table standing_change enable row level security;
create policy standing_change_within_reach on standing_change
    using (scope_everything() or exists (select from known_cooperative k where k.id = cooperative_id));
grant select, insert on standing_change to ${runtime};
