-- A saved reply may name somebody: it is sealed under a data key of its own, as other personal data are. Replies that a
-- statement keeps with its effect name nobody and stay as they are; those saved before this migration stay readable.
alter table idempotency_key
    add column object        text,
    add column sealed_body   bytea,
    add column data_key      bytea,
    add column master_key_id text,
    add constraint idempotency_key_sealed_body_whole check (
        (sealed_body is null) = (data_key is null) and (data_key is null) = (master_key_id is null)
        and (sealed_body is null or body is null));
comment on column idempotency_key.request_hash is 'HMAC of the request under the index key of the service: a body can be guessed.';
comment on column idempotency_key.object is 'What the request was about, so that the reply can be found when a person is erased.';
