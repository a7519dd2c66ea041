-- From when on a cooperative stood otherwise is told anew when it was recorded wrongly: what ended with it ends on that day.

grant update (changed_on) on business_unit_change to ${runtime};

-- The runtime role still cannot rewrite the history: a function of the owner tells a day anew and keeps what it was.
create table standing_change_before (
    id             uuid        not null default uuidv7() constraint standing_change_before_pk primary key,
    change_id      uuid        not null constraint standing_change_before_change_fk references standing_change,
    cooperative_id uuid        not null,
    village_code   text        not null,
    occurred_on    date        not null,
    assets_due_on  date,
    replaced_at    timestamptz not null
);
comment on table standing_change_before is 'On which day a cooperative stood otherwise, as it was told before it was told anew. Written by standing_told_anew alone.';
create index standing_change_before_change_index on standing_change_before (change_id, id);
comment on table standing_change is 'How a cooperative stands after its formation, change by change. Insert only for the runtime role; standing_told_anew corrects a day and keeps what was told before.';

create function standing_told_anew(told uuid, told_on date, told_due date) returns void
    language sql volatile security definer set search_path = pg_catalog, public
as $$
    insert into standing_change_before (change_id, cooperative_id, village_code, occurred_on, assets_due_on, replaced_at)
    select id, cooperative_id, village_code, occurred_on, assets_due_on, clock_timestamp()
      from standing_change
     where id = told and scope_sees(cooperative_id, village_code);
    update standing_change
       set occurred_on = told_on, assets_due_on = told_due
     where id = told and scope_sees(cooperative_id, village_code);
$$;
revoke all on function standing_told_anew from public;
grant execute on function standing_told_anew to ${runtime};

alter table standing_change_before enable row level security;
create policy standing_change_before_within_reach on standing_change_before using (scope_sees(cooperative_id, village_code));
grant select on standing_change_before to ${runtime};

-- The village of a cooperative that ended may have another since; the last day of the one does not pass the first of the other.
create function covered_by_another(ended uuid, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
as $$
    select exists (select from cooperative own
                     join cooperative c on c.village_code = own.village_code and c.id <> own.id
                    where own.id = ended and own.second_reason is null and c.second_reason is null
                      and c.formed_on >= own.standing_since and c.formed_on < day)
        or exists (select from cooperative own
                     join served_village s on s.village_code = own.village_code
                    where own.id = ended and own.second_reason is null
                      and s.served_from >= own.standing_since and s.served_from < day)
$$;
revoke all on function covered_by_another from public;
grant execute on function covered_by_another to ${runtime};
