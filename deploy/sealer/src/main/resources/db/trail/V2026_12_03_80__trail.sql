-- What the sealer saw in the audit trail of this service. Its own role writes here and only adds; the roles of the service only
-- read.

create table trail_link (
    number      bigint      not null constraint trail_link_pk primary key constraint trail_link_number_positive check (number > 0),
    recorded_at timestamptz not null,
    position    bigint      not null,
    hash        bytea       not null constraint trail_link_hash_sha256 check (length(hash) = 32),
    constraint trail_link_entry_once unique (recorded_at, position)
);
comment on table trail_link is 'The entries of the trail in the order in which they were seen, each hashed with the link before.';

create table trail_seal (
    sequence    bigint      not null constraint trail_seal_pk primary key
        constraint trail_seal_sequence_positive check (sequence > 0),
    sealed_at   timestamptz not null,
    entries     bigint      not null,
    head        bytea       not null constraint trail_seal_head_sha256 check (length(head) = 32),
    whole_until timestamptz not null,
    previous    bytea       not null constraint trail_seal_previous_sha256 check (length(previous) = 32),
    hash        bytea       not null constraint trail_seal_hash_sha256 check (length(hash) = 32)
);
comment on table trail_seal is 'How many entries there were and the hash of the last, each seal linked to the one before; published.';
comment on column trail_seal.whole_until is 'Of what was recorded before, nothing was outstanding: an entry of then without a link was put in later.';
create index trail_seal_entries_index on trail_seal (entries);

-- Nobody changes by mistake what was sealed, not even the owner.
create function trail_is_kept() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception 'what was sealed is never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger trail_link_kept before update or delete or truncate on trail_link
    for each statement execute function trail_is_kept();
create trigger trail_seal_kept before update or delete or truncate on trail_seal
    for each statement execute function trail_is_kept();

grant select on trail_link, trail_seal to ${readers};
grant select, insert on trail_link, trail_seal to ${sealer};
