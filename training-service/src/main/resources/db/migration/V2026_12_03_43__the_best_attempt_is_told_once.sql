-- Which attempt counts is the view's to say (best_attempt), for certificates and for gains.
create or replace function gains_of_session(asked uuid)
    returns table (module integer, matched bigint, share_before numeric, share_after numeric)
    language sql stable security definer
    set search_path = pg_catalog, public
begin atomic
    with pair as materialized (
        select b.attempt_id as id_before, a.attempt_id as id_after, 100.0 * b.points / b.possible as before,
               100.0 * a.points / a.possible as after
          from best_attempt b
          join best_attempt a on a.session_id = asked and a.kind = 'AFTER' and a.invitation_id = b.invitation_id
         where b.session_id = asked and b.kind = 'BEFORE'
    ), mark as materialized (
        select m.attempt_id, m.module, m.points, m.possible from test_mark m where m.session_id = asked
    )
    select 0, count(*), round(avg(p.before), 1), round(avg(p.after), 1) from pair p
    union all
    select b.module, count(*), round(avg(100.0 * b.points / b.possible), 1), round(avg(100.0 * a.points / a.possible), 1)
      from pair p
      join mark b on b.attempt_id = p.id_before
      join mark a on a.attempt_id = p.id_after and a.module = b.module
     group by b.module;
end;
