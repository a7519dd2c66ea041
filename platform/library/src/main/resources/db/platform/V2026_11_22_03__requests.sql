-- What a caller has asked before, and what he was told.

create table idempotency_key (
    caller       text        not null,
    tenant       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       integer     not null,
    headers      json        not null,
    body         text,
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint idempotency_key_pk primary key (caller, tenant, operation, key)
);
comment on table idempotency_key is 'The saved reply to each request that carried an Idempotency-Key, written in the transaction of its effect.';

create table audit_entry (
    recorded_at   timestamptz not null default clock_timestamp(),
    position      bigint      not null generated always as identity,
    actor         text        not null,
    person        text,
    roles         text[]      not null,
    client        text,
    address       text,
    operation     text        not null,
    tenant        uuid,
    region        text,
    object        text,
    purpose       text,
    fields        text[],
    before_digest bytea,
    after_digest  bytea,
    request_hash  bytea,
    trace         text,
    constraint audit_entry_pk primary key (recorded_at, position)
) partition by range (recorded_at);
comment on table audit_entry is 'Every write and every unmasked read: who, what, when, from where. Insert only.';

create index audit_entry_object_index on audit_entry (object, recorded_at);
create index audit_entry_actor_index on audit_entry (actor, recorded_at);

grant select, insert on idempotency_key to ${runtime};
grant select, insert on audit_entry to ${runtime};

select ensure_months('audit_entry', (now() at time zone 'UTC')::date, 3);
