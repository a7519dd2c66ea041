-- Appending to the outbox again: the same, in one pass over the events. Names of streams are told apart by their bytes and
-- not by the rules of a language, which cost more than the rest of an index entry. (Changing the collation builds the
-- indexes anew and locks the tables meanwhile, which is nothing as long as they are small.)

drop function outbox_append; -- it stands on the columns that change
alter table outbox_stream
    alter column aggregatetype type text collate "C", alter column aggregateid type text collate "C";
alter table outbox
    alter column aggregatetype type text collate "C", alter column aggregateid type text collate "C";
alter table idempotency_key
    alter column caller type text collate "C", alter column tenant type text collate "C",
    alter column operation type text collate "C", alter column key type text collate "C";
alter table audit_entry
    alter column actor type text collate "C", alter column object type text collate "C";
alter table inbox_mark
    alter column consumer type text collate "C", alter column source type text collate "C",
    alter column subject type text collate "C";
alter table inbox_parked
    alter column consumer type text collate "C", alter column source type text collate "C",
    alter column subject type text collate "C";

-- Events and streams are few or many, which the planner cannot know: hashing them is right for both.
create function outbox_append(
    ids uuid[], aggregatetypes text[], aggregateids text[], types text[], times timestamptz[], traces text[],
    payloads json[]) returns void
    language sql security definer set search_path = pg_catalog, public set enable_nestloop = off set enable_mergejoin = off
begin atomic
    with event as (
        select e.*,
               row_number() over (partition by aggregatetype collate "C", aggregateid collate "C" order by nr) as place
          from unnest(ids, aggregatetypes, aggregateids, types, times, traces, payloads)
               with ordinality as e (id, aggregatetype, aggregateid, type, occurred_at, trace, payload, nr)
    ), stream as (
        insert into outbox_stream as s (aggregatetype, aggregateid, last_sequence)
        select aggregatetype, aggregateid, max(place)
          from event
         group by aggregatetype, aggregateid
         order by aggregatetype collate "C", aggregateid collate "C"
            on conflict (aggregatetype, aggregateid)
            do update set last_sequence = s.last_sequence + excluded.last_sequence
        returning aggregatetype, aggregateid, coalesce(old.last_sequence, 0) as last_sequence
    ), appended as (
        insert into outbox (recorded_at, position, id, aggregatetype, aggregateid, sequence, type, "timestamp",
                            tracingspancontext, payload)
        select clock_timestamp(), nextval('outbox_position'), id, aggregatetype, aggregateid, sequence, type,
               occurred_at, trace, payload
          from (select e.*, s.last_sequence + e.place as sequence
                  from event e
                  join stream s on s.aggregatetype = e.aggregatetype and s.aggregateid = e.aggregateid
                 order by e.nr) as in_order
        returning position, recorded_at
    )
    insert into outbox_unsent (position, recorded_at)
    select position, recorded_at from appended;
end;
comment on function outbox_append is 'Appends events to their streams; call it last in the transaction.';
revoke all on function outbox_append from public;
grant execute on function outbox_append to ${runtime};
