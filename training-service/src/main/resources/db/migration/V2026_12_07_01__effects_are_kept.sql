-- What followed from a session is counted when something is told that changes it, and not whenever somebody asks. Whoever
-- writes leaves a mark of what may have changed and waits for nobody; one worker counts those sessions anew. A mark is seen
-- with what it stands for or not at all, and a step is marked by its cooperative, for who came may be written beside it.

lock table attendance, lesson_speaker, cooperative_step, training_session in share row exclusive mode;

create table session_effect (
    subject_id   uuid    not null,
    session_id   uuid    not null constraint session_effect_session_fk references training_session,
    kind         text    not null
        constraint session_effect_kind_known
            check (kind in ('ACCOUNT_OPENED', 'ACCOUNT_VERIFIED', 'APPLICATION_SENT', 'BOOK_IN_USE', 'BOOK_OPENED')),
    cooperatives integer not null,
    earlier      integer not null,
    within_30    integer not null,
    within_60    integer not null,
    within_90    integer not null,
    constraint session_effect_pk primary key (subject_id, session_id, kind),
    constraint session_effect_counted check (
        earlier between 0 and cooperatives
        and 0 <= within_30 and within_30 <= within_60 and within_60 <= within_90 and within_90 <= cooperatives)
) with (fillfactor = 70);
comment on table session_effect is 'How many cooperatives came to a session that was held, or heard one of its speakers, and did something in the days after it.';
comment on column session_effect.subject_id is 'The session itself, or a speaker of it.';
create index session_effect_session_index on session_effect (session_id);

create table effect_due (
    id             bigint not null generated always as identity constraint effect_due_pk primary key,
    session_id     uuid,
    cooperative_id uuid,
    ends_from      date,
    ends_before    date,
    constraint effect_due_of_one check (
        (session_id is null) = (cooperative_id is not null) and (cooperative_id is null) = (ends_from is null)
        and (ends_from is null) = (ends_before is null))
);
comment on table effect_due is 'Sessions to be counted anew: one, or all a cooperative came to that ended in these days (half open).';
alter table effect_due set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create index attendance_of_cooperative_index on attendance (cooperative_id, session_id);

-- A cooperative counts once in a session, however many of it came; of a speaker counts who has heard him, in whichever lesson.
create function count_effects(sessions uuid[]) returns void
    language sql set search_path = pg_catalog, public
begin atomic
    delete from session_effect where session_id = any (sessions);
    insert into session_effect (subject_id, session_id, kind, cooperatives, earlier, within_30, within_60, within_90)
    select h.subject_id, h.session_id, k.kind, count(*), count(*) filter (where s.earlier),
           count(*) filter (where s.within_30), count(*) filter (where s.within_60), count(*) filter (where s.within_90)
      from (select t.id as subject_id, t.id as session_id, t.ends_on, a.cooperative_id
              from training_session t
              join attendance a on a.session_id = t.id
             where t.id = any (sessions) and t.held_on is not null
            union
            select l.speaker_id, t.id, t.ends_on, a.cooperative_id
              from training_session t
              join lesson_speaker l on l.session_id = t.id
              join attendance a on a.session_id = t.id and a.lesson = l.lesson
             where t.id = any (sessions) and t.held_on is not null) as h
     cross join unnest(array['ACCOUNT_OPENED', 'ACCOUNT_VERIFIED', 'APPLICATION_SENT', 'BOOK_IN_USE', 'BOOK_OPENED'])
           as k (kind)
     cross join lateral (
            select bool_or(e.first_on <= h.ends_on) as earlier,
                   bool_or(e.last_on > h.ends_on and e.first_on <= h.ends_on + 30) as within_30,
                   bool_or(e.last_on > h.ends_on and e.first_on <= h.ends_on + 60) as within_60,
                   bool_or(e.last_on > h.ends_on and e.first_on <= h.ends_on + 90) as within_90
              from cooperative_step e
             where e.cooperative_id = h.cooperative_id and e.kind = k.kind and e.month <= h.ends_on + 90) as s
     group by h.subject_id, h.session_id, k.kind;
end;
revoke all on function count_effects from public;

create function effects_due_of_a_session() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into effect_due (session_id) select distinct session_id from changed;
    return null;
end
$$;
create trigger effects_due_on_insert after insert on attendance
    referencing new table as changed for each statement execute function effects_due_of_a_session();
create trigger effects_due_on_delete after delete on attendance
    referencing old table as changed for each statement execute function effects_due_of_a_session();
create trigger effects_due_on_insert after insert on lesson_speaker
    referencing new table as changed for each statement execute function effects_due_of_a_session();
create trigger effects_due_on_delete after delete on lesson_speaker
    referencing old table as changed for each statement execute function effects_due_of_a_session();

create function effects_due_of_a_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    insert into effect_due (session_id) values (new.id);
    return null;
end
$$;
create trigger effects_due_on_update after update of held_on, ends_on on training_session
    for each row when (old.held_on is distinct from new.held_on or old.ends_on <> new.ends_on)
    execute function effects_due_of_a_day();

-- A first day counts for sessions that ended up to 90 days before it, a last day for those that ended before it; for those
-- that ended later it was taken earlier, which an earlier month has told already.
create function effects_due_of_a_step() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
    if tg_op = 'INSERT' then
        insert into effect_due (cooperative_id, ends_from, ends_before)
        values (new.cooperative_id, new.first_on - 90,
                case when exists (select from cooperative_step e
                                   where e.cooperative_id = new.cooperative_id and e.kind = new.kind and e.month < new.month)
                     then new.last_on else 'infinity' end);
        return null;
    end if;
    if new.first_on < old.first_on then
        insert into effect_due (cooperative_id, ends_from, ends_before)
        values (new.cooperative_id, new.first_on - 90, old.first_on);
    end if;
    if new.last_on > old.last_on then
        insert into effect_due (cooperative_id, ends_from, ends_before)
        values (new.cooperative_id, old.last_on, new.last_on);
    end if;
    return null;
end
$$;
create trigger effects_due_on_insert after insert on cooperative_step
    for each row execute function effects_due_of_a_step();
create trigger effects_due_on_update after update on cooperative_step
    for each row execute function effects_due_of_a_step();

select count_effects(array_agg(id)) from training_session where held_on is not null;

alter table session_effect enable row level security;
create policy session_effect_within_reach on session_effect
    using ((select scope_everything()) or exists (select from training_session s where s.id = session_id));
alter table effect_due enable row level security;
create policy effect_due_of_the_service on effect_due using ((select scope_everything()));

grant execute on function count_effects to ${runtime};
grant select, insert, delete on session_effect to ${runtime};
grant select, delete on effect_due to ${runtime};
