-- The outbox: what this service announces, written in the transaction of the fact itself, and kept as its
-- archive of facts. Columns are those of Debezium's outbox event router, so that Debezium can take over from
-- the relay by configuration.

create table outbox_stream (
    aggregatetype text   not null,
    aggregateid   text   not null,
    last_sequence bigint not null constraint outbox_stream_last_sequence_positive check (last_sequence > 0),
    constraint outbox_stream_pk primary key (aggregatetype, aggregateid)
);
comment on table outbox_stream is 'One row a stream: the last sequence number drawn. Its lock makes sequence order commit order.';

create sequence outbox_position as bigint;

create table outbox (
    recorded_at        timestamptz not null,
    position           bigint      not null,
    id                 uuid        not null,
    aggregatetype      text        not null,
    aggregateid        text        not null,
    sequence           bigint      not null,
    type               text        not null,
    "timestamp"        timestamptz not null,
    tracingspancontext text,
    payload            json        not null,
    constraint outbox_pk primary key (position, recorded_at)
) partition by range (recorded_at);
comment on table outbox is 'Every event this service has announced, by month; rows are never changed and never deleted before they are archived elsewhere.';

create index outbox_stream_index on outbox (aggregateid, aggregatetype, sequence);

create table outbox_unsent (
    position    bigint      not null constraint outbox_unsent_pk primary key,
    recorded_at timestamptz not null
);
comment on table outbox_unsent is 'The events the broker has not acknowledged yet; the relay deletes the row once it has.';
alter table outbox_unsent set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Appends events in the order given. To be called last in a transaction: it locks each stream's row, in the
-- order of their names, until the commit, so that whoever draws the next number of a stream commits later.
create function outbox_append(
    ids uuid[], aggregatetypes text[], aggregateids text[], types text[], times timestamptz[], traces text[],
    payloads json[]) returns void
    language sql security definer set search_path = pg_catalog, public
begin atomic
    with event as (
        select *
          from unnest(ids, aggregatetypes, aggregateids, types, times, traces, payloads)
               with ordinality as e (id, aggregatetype, aggregateid, type, occurred_at, trace, payload, nr)
    ), stream as (
        insert into outbox_stream as s (aggregatetype, aggregateid, last_sequence)
        select aggregatetype, aggregateid, count(*)
          from event
         group by aggregatetype, aggregateid
         order by aggregatetype, aggregateid
            on conflict (aggregatetype, aggregateid)
            do update set last_sequence = s.last_sequence + excluded.last_sequence
        returning aggregatetype, aggregateid, last_sequence
    ), numbered as (
        select e.*,
               s.last_sequence
                   - count(*) over (partition by e.aggregatetype, e.aggregateid)
                   + row_number() over (partition by e.aggregatetype, e.aggregateid order by e.nr) as sequence
          from event e
          join stream s using (aggregatetype, aggregateid)
         order by e.nr
    ), appended as (
        insert into outbox (recorded_at, position, id, aggregatetype, aggregateid, sequence, type, "timestamp",
                            tracingspancontext, payload)
        select clock_timestamp(), nextval('outbox_position'), id, aggregatetype, aggregateid, sequence, type,
               occurred_at, trace, payload
          from (select * from numbered order by nr) as in_order
        returning position, recorded_at
    )
    insert into outbox_unsent (position, recorded_at)
    select position, recorded_at from appended;
end;
comment on function outbox_append is 'Appends events to their streams; call it last in the transaction.';
revoke all on function outbox_append from public;

create table outbox_republication (
    id             uuid        not null constraint outbox_republication_pk primary key,
    consumer       text        not null,
    aggregatetype  text        not null,
    aggregateid    text,
    type           text,
    recorded_from  timestamptz not null,
    recorded_until timestamptz not null,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    last_position  bigint      not null default 0,
    sent           bigint      not null default 0,
    finished_at    timestamptz,
    failure        text
);
comment on table outbox_republication is 'Requests to send facts of the archive again, to the replay topic of one consumer, and how far each has come.';
create index outbox_republication_open on outbox_republication (requested_at) where finished_at is null;

-- The inbox: how far this service has understood what others announce.

create table inbox_mark (
    consumer text        not null,
    source   text        not null,
    subject  text        not null,
    sequence bigint      not null constraint inbox_mark_sequence_positive check (sequence >= 0),
    moved_at timestamptz not null default clock_timestamp(),
    constraint inbox_mark_pk primary key (consumer, source, subject)
);
alter table inbox_mark set (fillfactor = 80);
comment on table inbox_mark is 'High-water mark per consumer, source and subject, moved in the transaction of the effect.';

create table inbox_parked (
    consumer  text        not null,
    source    text        not null,
    subject   text        not null,
    sequence  bigint      not null,
    reason    text        not null constraint inbox_parked_reason_known check (reason in ('gap', 'failed', 'waiting')),
    detail    text,
    attempts  integer     not null default 1,
    parked_at timestamptz not null default clock_timestamp(),
    id        text        not null,
    type      text        not null,
    time      timestamptz not null,
    trace     text,
    payload   bytea       not null,
    constraint inbox_parked_pk primary key (consumer, source, subject, sequence)
);
comment on table inbox_parked is 'Events that cannot be processed yet: the one that failed or the gap before it, and what waits behind.';

create table inbox_unreadable (
    consumer    text        not null,
    topic       text        not null,
    "partition" integer     not null,
    "offset"    bigint      not null,
    key         text,
    headers     json        not null,
    value       bytea,
    reason      text        not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint inbox_unreadable_pk primary key (consumer, topic, "partition", "offset")
);
comment on table inbox_unreadable is 'Messages that are no event at all; kept to be looked at, in the way of nobody.';

grant select on outbox, outbox_unsent, outbox_stream, outbox_republication to ${runtime};
grant delete on outbox_unsent to ${runtime};
grant insert on outbox_republication to ${runtime};
grant update (last_position, sent, finished_at, failure) on outbox_republication to ${runtime};
grant execute on function outbox_append, ensure_months to ${runtime};
grant select, insert, update on inbox_mark to ${runtime};
grant select, insert, update, delete on inbox_parked to ${runtime};
grant select, insert on inbox_unreadable to ${runtime};

select ensure_months('outbox', (now() at time zone 'UTC')::date, 3);
