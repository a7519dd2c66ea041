-- What was announced of a cooperative's life, and when to look at it again.

create table cooperative_life (
    cooperative_id uuid not null constraint cooperative_life_pk primary key
                                 constraint cooperative_life_cooperative_fk references cooperative,
    village_code   text not null,
    activity       text not null
        constraint cooperative_life_activity_known check (activity in ('ACTIVE', 'DORMANT', 'PAPER_ONLY')),
    since          date not null,
    check_at       timestamptz not null
);
comment on table cooperative_life is 'How a cooperative lives as it was announced last; check_at is when that may become another.';
create index cooperative_life_check_index on cooperative_life (check_at);

create table activity_due (
    id             bigint not null generated always as identity constraint activity_due_pk primary key,
    cooperative_id uuid   not null,
    village_code   text   not null
);
comment on table activity_due is 'Cooperatives of which something was told since they were looked at last. It is only inserted into, so that nobody waits for anybody.';
alter table activity_due set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Whoever tells a fact need not know that somebody announces what follows from it: the tables of facts note it.
create function note_activity_due() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into activity_due (cooperative_id, village_code)
    select distinct cooperative_id, village_code from told;
    return null;
end
$$;
revoke all on function note_activity_due from public;

create function note_formation_due() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into activity_due (cooperative_id, village_code)
    select cooperative_id, village_code from told where fact = 'FORMED';
    return null;
end
$$;
revoke all on function note_formation_due from public;

create trigger activity_day_noted after insert on activity_day
    referencing new table as told for each statement execute function note_activity_due();
create trigger milestone_formation_noted after insert on milestone
    referencing new table as told for each statement execute function note_formation_due();

alter table cooperative_life enable row level security;
alter table activity_due enable row level security;
create policy cooperative_life_within_reach on cooperative_life using (scope_sees(cooperative_id, village_code));
create policy activity_due_within_reach on activity_due using (scope_sees(cooperative_id, village_code));

grant select, insert, update on cooperative_life to ${runtime};
grant select, delete on activity_due to ${runtime};
