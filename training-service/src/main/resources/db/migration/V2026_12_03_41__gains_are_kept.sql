-- What a settled session has taught does not change any more. Reckoned at each question, for a page of the nation's sessions, it
-- took longer than a statement may; so it is kept once both tests are settled, and reckoned only where it is not kept yet.

-- It looks past row-level security and tells averages: whoever asks is held to the sessions within his reach. Module 0 is the
-- session as a whole and is always told.
create function gains_of_session(asked uuid)
    returns table (module integer, matched bigint, share_before numeric, share_after numeric)
    language sql stable security definer
    set search_path = pg_catalog, public
begin atomic
    with mark as materialized (
        select m.kind, m.invitation_id, m.attempt_id, m.module, m.points, m.possible from test_mark m where m.session_id = asked
    ), attempt as (
        select k.kind, k.invitation_id, k.attempt_id, sum(k.points) as points, sum(k.possible) as possible
          from mark k group by k.kind, k.invitation_id, k.attempt_id
    ), best as (
        select distinct on (t.kind, t.invitation_id) t.kind, t.invitation_id, t.attempt_id, t.points, t.possible
          from attempt t order by t.kind, t.invitation_id, t.points / t.possible desc, t.attempt_id
    ), pair as materialized (
        select b.attempt_id as id_before, a.attempt_id as id_after, 100.0 * b.points / b.possible as before,
               100.0 * a.points / a.possible as after
          from best b
          join best a on a.kind = 'AFTER' and a.invitation_id = b.invitation_id
         where b.kind = 'BEFORE'
    )
    select 0, count(*), round(avg(p.before), 1), round(avg(p.after), 1) from pair p
    union all
    select b.module, count(*), round(avg(100.0 * b.points / b.possible), 1), round(avg(100.0 * a.points / a.possible), 1)
      from pair p
      join mark b on b.attempt_id = p.id_before
      join mark a on a.attempt_id = p.id_after and a.module = b.module
     group by b.module;
end;
comment on function gains_of_session is 'Per module, and as a whole: how many sat both tests, and their mean shares of the points before and after, in percent.';
revoke all on function gains_of_session from public;

create table session_gain (
    session_id   uuid    not null constraint session_gain_session_fk references training_session,
    module       integer not null,
    matched      bigint  not null,
    share_before numeric,
    share_after  numeric,
    constraint session_gain_pk primary key (session_id, module),
    constraint session_gain_counted check (matched >= 0 and (matched = 0) = (share_before is null)
                                           and (matched = 0) = (share_after is null))
);
comment on table session_gain is 'What sessions have taught whose tests are both settled; module 0 is the whole. Never changed.';
alter table session_gain enable row level security;
create policy session_gain_within_reach on session_gain
    using (exists (select from training_session s where s.id = session_id));

grant execute on function gains_of_session to ${runtime};
grant select, insert on session_gain to ${runtime};
