-- What the sealer saw in the books. Its own role writes here and only adds; the roles of the ledger only read.

create table seal (
    sequence  bigint      not null constraint seal_pk primary key constraint seal_sequence_positive check (sequence > 0),
    sealed_at timestamptz not null,
    books     integer     not null constraint seal_books_positive check (books > 0),
    root      bytea       not null constraint seal_root_sha256 check (length(root) = 32),
    previous  bytea       not null constraint seal_previous_sha256 check (length(previous) = 32),
    hash      bytea       not null constraint seal_hash_sha256 check (length(hash) = 32)
);
comment on table seal is 'What stood in all books that had changed, each seal linked to the one before; published.';
comment on column seal.root is 'The root of a Merkle tree with one leaf a book, in the order of their ids.';

create table sealed_book (
    cooperative_id uuid not null constraint sealed_book_pk primary key
);
comment on table sealed_book is 'The books that were ever sealed: one that vanishes is missed.';

create table book_seal (
    cooperative_id uuid    not null constraint book_seal_book_known references sealed_book,
    sequence       bigint  not null constraint book_seal_seal_known references seal,
    entries        bigint  not null,
    head           bytea   not null constraint book_seal_head_sha256 check (length(head) = 32),
    leaves         bigint  not null,
    root           bytea   not null constraint book_seal_root_sha256 check (length(root) = 32),
    place          integer not null,
    path           bytea[] not null,
    constraint book_seal_pk primary key (cooperative_id, sequence)
);
comment on table book_seal is 'A book in a seal: its entries, their last hash, and the root of the tree of their lines.';
comment on column book_seal.path is 'From the leaf of the book up to the root of the seal.';

create table sealed_entry (
    cooperative_id uuid   not null,
    number         bigint not null,
    hash           bytea  not null,
    first_leaf     bigint not null,
    constraint sealed_entry_pk primary key (cooperative_id, number)
);
comment on table sealed_entry is 'The hash of each entry as it was sealed, and where its lines begin in the tree of the book.';

create table node (
    cooperative_id uuid     not null,
    level          smallint not null,
    place          bigint   not null,
    hash           bytea    not null,
    constraint node_pk primary key (cooperative_id, level, place)
);
comment on table node is 'The complete subtrees of the tree of a book: 2^level lines each; those of level 0 are the lines themselves.';

create table alarm (
    nr             bigint      not null generated always as identity constraint alarm_pk primary key,
    cooperative_id uuid        not null,
    raised_at      timestamptz not null,
    finding        text collate "C" not null
        constraint alarm_finding_known check (finding in ('CHAIN_BROKEN', 'HISTORY_REWRITTEN', 'HISTORY_SHORTENED', 'BOOK_VANISHED', 'IN_ORDER')),
    entry_number   bigint
);
comment on table alarm is 'Books the sealer does not seal, and why; the last row of a book counts, IN_ORDER ends an alarm.';
create index alarm_book_index on alarm (cooperative_id, nr);

-- Nobody changes by mistake what was sealed, not even the owner.
create function seals_are_kept() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception 'what was sealed is never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger seal_kept before update or delete or truncate on seal for each statement execute function seals_are_kept();
create trigger sealed_book_kept before update or delete or truncate on sealed_book
    for each statement execute function seals_are_kept();
create trigger book_seal_kept before update or delete or truncate on book_seal
    for each statement execute function seals_are_kept();
create trigger sealed_entry_kept before update or delete or truncate on sealed_entry
    for each statement execute function seals_are_kept();
create trigger node_kept before update or delete or truncate on node for each statement execute function seals_are_kept();
create trigger alarm_kept before update or delete or truncate on alarm for each statement execute function seals_are_kept();

-- Whoever sees a book sees how it was sealed. The names of the ledger are looked up when this is asked.
create function sees_book(cooperative uuid) returns boolean
    language plpgsql stable set search_path = pg_catalog
as $$
begin
    return exists (select from public.book b where b.cooperative_id = cooperative);
end
$$;

alter table sealed_book enable row level security;
alter table book_seal enable row level security;
alter table sealed_entry enable row level security;
alter table node enable row level security;
alter table alarm enable row level security;
create policy sealed_book_within_reach on sealed_book for select to ${readers} using (sees_book(cooperative_id));
create policy book_seal_within_reach on book_seal for select to ${readers} using (sees_book(cooperative_id));
create policy sealed_entry_within_reach on sealed_entry for select to ${readers} using (sees_book(cooperative_id));
create policy node_within_reach on node for select to ${readers} using (sees_book(cooperative_id));
create policy alarm_within_reach on alarm for select to ${readers} using (sees_book(cooperative_id));
create policy sealed_book_of_the_sealer on sealed_book to ${sealer} using (true);
create policy book_seal_of_the_sealer on book_seal to ${sealer} using (true);
create policy sealed_entry_of_the_sealer on sealed_entry to ${sealer} using (true);
create policy node_of_the_sealer on node to ${sealer} using (true);
create policy alarm_of_the_sealer on alarm to ${sealer} using (true);

grant select on seal, sealed_book, book_seal, sealed_entry, node, alarm to ${readers};
grant select, insert on seal, sealed_book, book_seal, sealed_entry, node, alarm to ${sealer};

-- How many books are not sealed because something is wrong with them; asked for by who watches the service.
create function alarm_count() returns bigint
    language sql stable security definer set search_path = pg_catalog, seal
as $$
    select count(*)
      from (select distinct on (cooperative_id) finding from seal.alarm order by cooperative_id, nr desc) a
     where a.finding <> 'IN_ORDER'
$$;
revoke all on function alarm_count from public;
grant execute on function alarm_count to ${readers};
