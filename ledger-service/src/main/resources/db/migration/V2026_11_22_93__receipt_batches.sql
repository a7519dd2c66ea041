-- A batch of receipts is posted part by part, each with its results in one transaction: a request that broke off goes on where
-- it stopped when it is repeated, and answers what it would have answered.

create table receipt_batch_part (
    cooperative_id uuid        not null,
    caller         text        not null,
    key            text        not null,
    part           integer     not null,
    request_hash   bytea       not null,
    posted         integer     not null,
    refused        integer     not null,
    results        text        not null,
    posted_at      timestamptz not null,
    constraint receipt_batch_part_pk primary key (cooperative_id, caller, key, part)
);
comment on table receipt_batch_part is 'What became of the receipts of a part of a batch, as it was answered. Never changed.';
comment on column receipt_batch_part.results is 'A JSON array, byte for byte.';

alter table receipt_batch_part enable row level security;
create policy receipt_batch_part_within_reach on receipt_batch_part using (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert on receipt_batch_part to ${runtime};
